/** Whether the coverage answers a question, by what its best sentence holds of it and how. */

import type { Article } from '../domain/article.ts';
import { quotes, type Sought } from './find-candidates.ts';
import { leavesOpen } from './left-open.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { surroundingsOf } from './surroundings.ts';

/** What a name counts that only the surroundings of the sentence hold. */
const AROUND = 0.35;
/**
 * How much each sign counts: the weakest name of the question times the share of its other words; their closeness to what could be
 * the answer; names that stay together; words it quotes. Found by logistic regression over development questions of several
 * stories and kinds, those signs kept that also told on the set left out.
 */
const SIGNS = { base: -1.9, matter: 1.6, match: 2, quoted: 1.4, unknown: -1 };

/** Log odds of what cannot be an answer. */
const NEVER = -9;

export interface Case {
  readonly question: Question;
  readonly sought: Sought;
  readonly article: (source: string) => Article;
}

/** The log odds that the sentence answers the question; above 0 it is more likely than not. */
export function judgeAnswer(best: Ranked, { question, sought, article }: Case): number {
  if (best.holds === 0 || leavesOpen(best.sentence, question.kind)) return NEVER;
  const around = surroundingsOf(best.sentence, article(best.sentence.passage.source));
  let leastName = 1;
  let words = 0;
  let whole = 0;
  let unknown = 0;
  question.terms.forEach((term, i) => {
    const held = Math.max(best.held[i] ?? 0, around.has(term.concept) ? AROUND : 0);
    switch (term.role) {
      case 'wanted':
      case 'carried':
        return;
      case 'name':
      case 'figure':
      case 'quoted':
        leastName = Math.min(leastName, held);
        return;
      case 'word':
        words += held * (sought.weights[i] ?? 0);
        whole += sought.weights[i] ?? 0;
        if (held === 0 && sought.unknown.includes(term)) unknown += sought.weights[i] ?? 0;
    }
  });
  const matter = leastName * (whole === 0 ? 1 : words / whole);
  return (
    SIGNS.base +
    SIGNS.matter * matter +
    SIGNS.match * best.match * best.near +
    (SIGNS.unknown * unknown) / Math.max(1e-9, whole) +
    SIGNS.quoted * quotes(best.sentence, question.quoted)
  );
}
