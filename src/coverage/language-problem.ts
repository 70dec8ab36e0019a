/** Why an article cannot be briefed for its language, or null. */

import type { Article } from '../domain/article.ts';
import { languageOf } from '../language/language-of.ts';

export function languageProblem({ passages }: Article): string | null {
  let prose = '';
  for (const { text } of passages) {
    if (prose.length > 3000) break;
    prose += `${text}\n`;
  }
  const language = languageOf(prose);
  return language === 'English'
    ? null
    : `is written in ${language}: only English is read, put an English translation in its place`;
}
