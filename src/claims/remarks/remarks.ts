/** What people are quoted as saying: each sentence between quotation marks with its speaker, split quotations joined. */

import { OFTEN_NOUNS, REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { ownVoice, quotedIn } from '../../language/quotes.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { sentencesOf, trimmed, type Stretch } from '../../language/sentences.ts';
import { wordsOf } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import type { Telling } from '../matter.ts';
import type { Persons } from '../persons/persons.ts';
import { speakersOf } from './remark-speaker.ts';

/** Its own offsets reach from the first quoted word to the last in `sentence.text`, what parts a split quotation included. */
export interface Remark extends Telling {
  /** The words between the marks alone. */
  readonly words: string;
  /** A whole sentence stands between the marks, not a few words of one. */
  readonly whole: boolean;
  /** Who passed the words on, where the sentence says so. */
  readonly via: string | null;
}

/** Every quotation of the sentences, in the order of their sources; a quotation of several sentences is as many remarks. */
export function remarksIn(sentences: readonly Sentence[], persons: Persons): readonly Remark[] {
  return speakersOf(sentences, persons).flatMap(({ sentence, holder }) =>
    sentence.passage.role === 'headline' ? [] : joined(sentence).map((parts) => remarkOf(parts, sentence, holder)),
  );
}

/** Quoted sentences of a sentence, those that an attribution parts as one. */
function joined({ text, speech }: Sentence): readonly (readonly Stretch[])[] {
  const found: Stretch[][] = [];
  for (const quoted of quotedIn(text)) {
    const parts = stretches(text.slice(quoted.start, quoted.end)).map(({ start, end }) =>
      trimmed(text, quoted.start + start, quoted.start + end),
    );
    const last = found.at(-1)?.at(-1);
    const [first, ...rest] = parts;
    if (first === undefined) continue;
    const split = last !== undefined && speech !== null && isSplit(text, { start: last.end, end: first.start }, speech);
    if (split) found.at(-1)?.push(first);
    else found.push([first]);
    found.push(...rest.map((part) => [part]));
  }
  return found;
}

const stretches = recall(sentencesOf, SENTENCES);

/** “a b,” she said, “c d”: commas around the attribution, small letters behind it. */
function isSplit(text: string, gap: Stretch, speech: Stretch): boolean {
  return (
    speech.start >= gap.start &&
    speech.end <= gap.end &&
    /^,?["”’»],?\s/u.test(text.slice(gap.start - 1, gap.start + 2).replace(/^[^,"”’»]/u, '')) &&
    /,\s*["“‘«„]$/u.test(text.slice(gap.start, gap.end)) &&
    !/[.!?]\s/u.test(text.slice(gap.start, gap.end)) &&
    /^[\p{Ll}I]/u.test(text.slice(gap.end, gap.end + 1))
  );
}

/** "Reed said the fire was small, although Marsh called it “huge”": another verb of saying stands nearer to the quotation. */
function isHandedOn({ text, speech }: Sentence, parts: readonly Stretch[]): boolean {
  const first = parts[0]?.start ?? 0;
  if (speech === null || speech.end > first) return false;
  const between = wordsOf(ownVoice(text).slice(speech.end, first)).map(({ folded }) => folded);
  return between.some(
    (word, i) =>
      i > 0 &&
      REPORTING_VERBS.has(word) &&
      !OFTEN_NOUNS.has(word) &&
      !/^(?:and|but|also|then|later|he|she|it|they|to|has|had|not)$/u.test(between[i - 1] ?? ''),
  );
}

function remarkOf(parts: readonly Stretch[], sentence: Sentence, holder: string | null): Remark {
  const { text, speech } = sentence;
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  return {
    sentence,
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    holder: isHandedOn(sentence, parts) ? null : holder,
    words,
    whole: /^\p{Lu}/u.test(words) && /[.!?,…]$/u.test(words),
    via: speech?.via ?? null,
  };
}
