/** What became of a delivered claim in the coverage: whether anybody still says it, and what its source says in its place. */

import type { Article } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { DeliveredClaim } from '../domain/edition.ts';
import type { Citation } from '../domain/span.ts';
import { sharedInOrder } from '../claims/remarks/shared-words.ts';
import { statementOf, supports } from '../grounding/supports.ts';
import { wordsOf } from '../language/words.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';
import { differsFrom } from './later-figures.ts';
import { readClaim, type ArticleIn, type Claim } from './read-claim.ts';
import { heldBy, type Weight } from './weigh-words.ts';

export type Fate =
  | { readonly kind: 'stands' }
  | { readonly kind: 'changed'; readonly by: string; readonly now: Sentence }
  | { readonly kind: 'dropped' | 'withdrawn'; readonly by: string };

export interface Shelf {
  readonly articleIn: ArticleIn;
  /** Whether an article would be there if its publisher had not withdrawn it: what brings it is read, and can be. */
  readonly isRead: (source: string) => boolean;
  readonly coverage: Coverage;
  readonly weight: Weight;
}

/** Share of a claim that a passage of its own source must still hold: editors reword, and move what they do not take back. */
const REWORDED = 0.6;
/** And of each of its clauses: what is now told otherwise may be one of them. */
const CLAUSE = 0.5;
/** Share of its words, in order, that shows a sentence to stand in the place of the cited one. */
const EDITED = 0.6;
/** Passages of others that are looked at. */
const ELSEWHERE = 24;

/** Quick: whether the cited words are printed still, where fateOf would look first. */
export function isPrintedStill({ source, quote }: Citation, articleIn: ArticleIn): boolean {
  const article = articleIn(source);
  return article !== null && isPrinted(quote, article);
}

/** A claim that other sources still make has lost a source and nothing else: it stands. What nobody can tell stands, too. */
export function fateOf(earlier: DeliveredClaim, claim: Claim, shelf: Shelf): Fate {
  const cited = earlier.citations.map((citation) => ({ citation, article: shelf.articleIn(citation.source) }));
  const stands = cited.some(({ citation, article }) => article !== null && isIn(citation, { claim, article }, shelf));
  if (stands || isSaidElsewhere(claim, shelf)) return { kind: 'stands' };
  for (const { citation, article } of cited) {
    const now = article === null ? null : inItsPlace(citation, { claim, article }, shelf);
    if (now !== null) return { kind: 'changed', by: citation.source, now };
  }
  if (cited.some(({ citation, article }) => article === null && !shelf.isRead(citation.source)))
    return { kind: 'stands' };
  const silent = cited.find(({ article }) => article !== null);
  if (silent !== undefined) return { kind: 'dropped', by: silent.citation.source };
  const [gone] = cited;
  return gone === undefined ? { kind: 'stands' } : { kind: 'withdrawn', by: gone.citation.source };
}

interface Looked {
  readonly claim: Claim;
  readonly article: Article;
}

function isIn({ quote }: Citation, { claim, article }: Looked, shelf: Shelf): boolean {
  if (isPrinted(quote, article) || hasRolledOff(claim, article)) return true;
  return article.passages.some(({ text }) => isHeldBy(text, claim, shelf));
}

/** The same figures, the same sense, and enough of what is told: of the whole, and of each of its clauses. */
function isHeldBy(text: string, claim: Claim, { weight, articleIn }: Shelf): boolean {
  const now = readAs(text, claim, articleIn);
  return (
    claim.figures.isSubsetOf(now.figures) &&
    claim.negative === now.negative &&
    heldBy(claim.words, now, weight) >= REWORDED &&
    claim.clauses.every((clause) => heldBy(clause, now, weight) >= CLAUSE)
  );
}

function isPrinted(quote: string, { text }: Article): boolean {
  return text.includes(quote) || onOneLine(text).includes(onOneLine(quote));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

/** The page of a live blog may show no more than its latest updates: what it had before is not taken back. */
function hasRolledOff({ at }: Claim, { kind, entries }: Article): boolean {
  const times = entries.flatMap((entry) => entry.at ?? []).toSorted();
  return kind === 'live-blog' && at !== null && at.length > 10 && times[0] !== undefined && at < times[0];
}

/** Comment repeats what was reported, for longer than that holds. */
function isSaidElsewhere(claim: Claim, shelf: Shelf): boolean {
  const wanted = statementOf(claim.text);
  const words = [...new Set(claim.words.map(({ folded }) => folded))];
  return shelf.coverage.query
    .search(words, ELSEWHERE)
    .filter(({ head, entry }) => head.kind !== 'comment' && entry?.comment !== true)
    .flatMap((hit) => sentencesIn(hit, hit.head))
    .some(({ text }) => supports(statementOf(text), wanted).reason === null && isHeldBy(text, claim, shelf));
}

/** The sentence that gives another figure for the same, or else the cited one as it was rewritten. */
function inItsPlace({ quote }: Citation, { claim, article }: Looked, shelf: Shelf): Sentence | null {
  const head = { ...article, entries: article.entries };
  const sentences = article.passages
    .filter(({ role }) => role !== 'headline')
    .flatMap((passage) =>
      sentencesIn({ passage, entry: passage.entry === null ? null : (article.entries[passage.entry] ?? null) }, head),
    );
  const scored = sentences
    .map((sentence) => ({ sentence, likeness: likenessOf(quote, sentence.text) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best] = scored;
  if (best !== undefined && best.likeness >= EDITED) return best.sentence;
  const differs = scored.find(
    ({ sentence }) => differsFrom(claim, readAs(sentence.text, claim, shelf.articleIn), shelf.weight) !== null,
  );
  return differs?.sentence ?? null;
}

/** Dice's coefficient of the longest common subsequence of words. */
function likenessOf(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => wordsOf(text).map(({ folded }) => folded));
  if (left === undefined || right === undefined || left.length + right.length === 0) return 0;
  return (2 * sharedInOrder(left, right)) / (left.length + right.length);
}

/** A text of the claim's own source, as a claim. */
function readAs(text: string, { citations, at }: Claim, articleIn: ArticleIn): Claim {
  return readClaim({ text, checkedAs: null, citations: citations.slice(0, 1), at }, articleIn);
}
