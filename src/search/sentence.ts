/** A sentence of the coverage as the jobs judge it: its place, its words as concepts, its figures and who speaks. */

import type { Entry, Passage } from '../domain/article.ts';
import type { ArticleHead, Hit } from '../domain/coverage.ts';
import { conceptWords, type ConceptWord } from '../language/concepts.ts';
import { figuresIn, type Figure } from '../language/figures.ts';
import { quotesBalance } from '../language/quotes.ts';
import { sentencesOf, type Stretch } from '../language/sentences.ts';
import { speechIn, type Speech } from '../language/speech.ts';

export interface Sentence extends Stretch {
  readonly passage: Passage;
  readonly entry: Entry | null;
  readonly head: ArticleHead;
  /** `passage.text.slice(start, end)`. */
  readonly text: string;
  /** Place among the sentences of its passage, 0 first. */
  readonly index: number;
  readonly words: readonly ConceptWord[];
  readonly concepts: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly speech: Speech | null;
}

/** Longest run of sentences, in UTF-16 units, joined because a quotation runs through them. */
const LONGEST_JOINED = 420;

/** The sentences of a passage; those that one quotation runs through are one. */
export function sentencesIn(
  { passage, entry }: Pick<Hit, 'passage' | 'entry'>,
  head: ArticleHead,
): readonly Sentence[] {
  return joinQuotations(passage.text).map(({ start, end }, index) => {
    const text = passage.text.slice(start, end);
    const words = conceptWords(text);
    const concepts = new Set(words.map((word) => word.concept));
    // Most sentences of a search are never looked at closely, so figures and speech are read when first asked for.
    let figures: readonly Figure[] | undefined;
    let speech: Speech | null | undefined;
    return {
      ...{ passage, entry, head, start, end, text, index, words, concepts },
      get figures() {
        return (figures ??= figuresIn(text));
      },
      get speech() {
        return speech === undefined ? (speech = speechIn(text)) : speech;
      },
    };
  });
}

function joinQuotations(text: string): readonly Stretch[] {
  const joined: Stretch[] = [];
  let open: Stretch | null = null;
  for (const { start, end } of sentencesOf(text)) {
    const run: Stretch = { start: open?.start ?? start, end };
    if (!quotesBalance(text.slice(run.start, run.end)) && run.end - run.start < LONGEST_JOINED) open = run;
    else {
      joined.push(run);
      open = null;
    }
  }
  if (open !== null) joined.push(open);
  return joined;
}
