/** The passages that came nearest to what was asked: verbatim, each with what says where it stands. */

import type { List } from '../domain/message.ts';
import type { Citation } from '../domain/span.ts';
import { faint, list, said } from './blocks.ts';
import { citedWords } from './cited-words.ts';
import type { ArticleOf } from './marks.ts';
import { shortened } from './source-words.ts';

const LONGEST = 240;

/** `mark` begins with a space. Nothing where nothing came near. */
export function nearestList(
  citations: readonly Citation[],
  articleOf: ArticleOf,
  mark: (citation: Citation) => string,
): readonly List[] {
  const items = citations.map((citation) => {
    const { words } = citedWords(citation, articleOf(citation.source));
    return { runs: [said(shortened(words, LONGEST)), faint(mark(citation))], receipts: [] };
  });
  return list([said('Nearest:')], items);
}
