/** A claim as claims are compared: what it says, without who says so, as words and figures, and where and when it stands. */

import { sitesOf, type Site } from '../claims/figures/sites.ts';
import { passageId, type Article, type Entry, type Moment, type Passage } from '../domain/article.ts';
import type { Point } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { newest } from '../grounding/ground-briefing.ts';
import { ELSEWHERE } from '../grounding/ground-point.ts';
import { clausesOf } from '../grounding/clauses.ts';
import { negationsIn } from '../grounding/supports.ts';
import { tell } from '../grounding/telling.ts';
import type { ConceptWord } from '../language/concepts.ts';
import { MONTHS } from '../language/data/months.ts';
import { WEEKDAYS } from '../language/data/time-words.ts';
import { figureValues } from '../language/figures.ts';
import { namesIn } from '../language/names.ts';
import { recall, SENTENCES } from '../language/recall.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';
import { fold, wordsOf } from '../language/words.ts';

export interface Claim {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The newest time its citations stand on; null where they give none. */
  readonly at: Moment | null;
  readonly sentences: readonly Sentence[];
  /** What is told of the named: its words that carry meaning, without names, figures, days and attributions. */
  readonly words: readonly ConceptWord[];
  readonly concepts: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** The last word of each name, folded, the speaker's apart: whoever knows "Reed" knows "Dana Reed". */
  readonly names: ReadonlySet<string>;
  /** The same with the speaker's. */
  readonly parties: ReadonlySet<string>;
  readonly negative: boolean;
  readonly sites: readonly Site[];
  /** The same, clause by clause. */
  readonly clauses: readonly (readonly ConceptWord[])[];
}

/** What a claim is made of: of a point, or of what was delivered. */
export type Telling = Pick<Point, 'text' | 'checkedAs' | 'citations'> & { readonly at: Moment | null };

/** Null for an article that the coverage does not hold, or holds no more. */
export type ArticleIn = (source: string) => Article | null;

const OTHER_SIDE = new RegExp(String.raw`\s*\[${ELSEWHERE}[^\]]*\]`, 'u');

export function readClaim({ text, checkedAs, citations, at }: Telling, articleIn: ArticleIn): Claim {
  const says = (checkedAs ?? text).replace(OTHER_SIDE, '');
  const sentences = sentencesOf(says, at, placeOf(citations[0], articleIn));
  const speakers = sentences.map(({ speech }) => speech?.speaker ?? '').join(' ');
  const parties = lastNames(says);
  const spoken = new Set(wordsOf(speakers).map(({ folded }) => folded));
  // Most claims of a long ledger are never looked at closely.
  let sites: readonly Site[] | undefined;
  let clauses: Claim['clauses'] | undefined;
  return {
    text: says,
    citations,
    at,
    sentences,
    words: sentences.flatMap(ownWords),
    concepts: new Set(sentences.flatMap(({ concepts }) => [...concepts])),
    figures: figureValues(says),
    names: parties.difference(spoken),
    parties,
    negative: negationsIn(says) % 2 === 1,
    get sites() {
      return (sites ??= sitesOf(sentences));
    },
    get clauses() {
      return (clauses ??= sentences.flatMap(clausesIn));
    },
  };
}

const NAME = /\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*)*/gu;

function lastNames(text: string): ReadonlySet<string> {
  const names = namesIn(text);
  return new Set(
    Array.from(text.matchAll(NAME)).flatMap(
      ([run]) => wordsOf(run).findLast(({ folded }) => names.has(folded))?.folded ?? [],
    ),
  );
}

/** When what is cited was published: its entry's time in a live blog, else the article's. */
export function citedAt(citations: readonly Citation[], articleIn: ArticleIn): Moment | null {
  return newest(
    citations.flatMap((citation) => {
      const article = articleIn(citation.source);
      if (article === null) return [];
      return entryOf(citation, article)?.at ?? article.published ?? [];
    }),
  );
}

/** The update of a live blog that a citation stands in; null elsewhere. */
export function entryOf({ start, end }: Citation, { passages, entries }: Article): Entry | null {
  const passage = passages.findLast((each) => each.start < end && start < each.end);
  return passage?.entry == null ? null : (entries[passage.entry] ?? null);
}

interface Place {
  readonly article: Article | null;
  readonly source: string;
  readonly heading: string;
}

/** The heading tells what figures are of that say no more than "four people were injured". */
function placeOf(citation: Citation | undefined, articleIn: ArticleIn): Place {
  if (citation === undefined) return { article: null, source: '', heading: '' };
  const article = articleIn(citation.source);
  const stands = article !== null && article.text.slice(citation.start, citation.end) === citation.quote;
  const entry = stands ? entryOf(citation, article) : null;
  return { article, source: citation.source, heading: entry?.headline ?? article?.title ?? '' };
}

/** As if what was told were the whole of an update, made when its newest receipt was. */
function sentencesOf(text: string, at: Moment | null, { article, source, heading }: Place): readonly Sentence[] {
  const span = { source, start: 0, end: text.length };
  const passage: Passage = { ...span, id: passageId(span), text, runs: null, entry: 0, role: 'prose' };
  const entry: Entry = { index: 0, headline: heading === '' ? null : heading, at, comment: false };
  const { publisher = null, publishedInferred = false, kind = 'article', url = null } = article ?? {};
  const head = { source, title: heading, publisher, published: at, publishedInferred, kind, url, entries: [entry] };
  return sentencesIn({ passage, entry }, head);
}

/** "The fire service said": two who say the same say one thing. */
function ownWords(sentence: Sentence): readonly ConceptWord[] {
  const own = sentence.words.filter((word) => isOwn(word, sentence));
  // Where nothing else is told, that somebody spoke is what is told.
  return own.length === 0 ? sentence.words : own;
}

function clausesIn(sentence: Sentence): Claim['clauses'] {
  const clauses = clausesOf(tell(sentence.text, NO_NAMES)).map((words) =>
    words.filter((word) => isOwn(word, sentence)),
  );
  return clauses.filter(({ length }) => length > 0);
}

const NO_NAMES: ReadonlySet<string> = new Set();

const namesAgain = recall(namesIn, SENTENCES);

/** On which day a source tells it differs from source to source. */
const CALENDAR: ReadonlySet<string> = new Set([...Object.keys(MONTHS), ...WEEKDAYS.map(fold)]);

function isOwn({ start, end, folded }: ConceptWord, { text, speech }: Sentence): boolean {
  if (/^\d/.test(folded) || CALENDAR.has(folded) || namesAgain(text).has(folded)) return false;
  return speech === null || end <= speech.start || start >= speech.end;
}
