/** What an article says of its event, small enough to keep: worked out once, grouped again and again. */

import type { Moment } from '../../domain/article.ts';
import { conceptWords } from '../../language/concepts.ts';
import { namesIn } from '../../language/names.ts';
import { wordsOf } from '../../language/words.ts';
import { cleanTitle } from './clean-title.ts';

export interface StoryMaterial {
  readonly source: string;
  readonly title: string;
  /** Its passages, joined. */
  readonly text: string;
  readonly published: Moment | null;
  readonly publisher: string | null;
}

/** Plain data. No term stands in both lists, none twice in one. */
export interface StoryFeatures {
  readonly source: string;
  readonly title: string;
  readonly published: Moment | null;
  /** Concepts of words that are names here. In a headline in title case many are that are none. */
  readonly names: readonly string[];
  /** Concepts of all other words that carry a topic; figures as written. */
  readonly words: readonly string[];
}

/** Words of the text that are read: news says first what happened, and a live blog is not to weigh more than a report. */
const LEAD_WORDS = 120;
/** More code units than so many words take, so that no long text is read whole. */
const LEAD_UNITS = 10 * LEAD_WORDS;

export function featuresOf({ source, title, text, published, publisher }: StoryMaterial): StoryFeatures {
  const headline = cleanTitle(title, publisher);
  const read = `${headline}\n${leadOf(text)}`;
  const called = namesIn(read);
  const names = new Set<string>();
  const words = new Set<string>();
  for (const { concept, folded } of conceptWords(read)) (called.has(folded) ? names : words).add(concept);
  const others = [...words].filter((word) => !names.has(word));
  return { source, title: headline, published, names: [...names], words: others };
}

function leadOf(text: string): string {
  const start = text.slice(0, LEAD_UNITS);
  return start.slice(0, wordsOf(start)[LEAD_WORDS]?.start);
}
