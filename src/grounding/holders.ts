/** What a bag of words cannot tell: whether the same one speaks, and whether the same figure counts the same thing. */

import { conceptsOf, conceptWords } from '../language/concepts.ts';
import { figuresIn } from '../language/figures.ts';
import { kinOf } from '../language/places.ts';
import { sentencesOf } from '../language/sentences.ts';
import { speechIn, type Speech } from '../language/speech.ts';

/** How near, in UTF-16 units, an office stands to the name of who holds it: "Ana Ruiz, the mayor of the town, said". */
const NEAR = 60;
/** How many words after a figure may name what it counts. */
const COUNTED = 3;

/** True where the claim names its speaker and the evidence gives the words to others only. */
export function speakerDiffers(evidence: string, claim: string): boolean {
  const asked = speechIn(claim);
  if (asked === null || asked.pronoun) return false;
  const speakers = sentencesOf(evidence).flatMap(({ start, end }) => {
    const text = evidence.slice(start, end);
    const speech = speechIn(text);
    return speech === null ? [] : [{ text, speech }];
  });
  return speakers.length > 0 && !speakers.some(({ text, speech }) => mayBeOne(text, speech, asked.speaker));
}

/** "He" may be anybody. An office may stand beside the speaker's name, a name must be the speaker's. */
function mayBeOne(text: string, speech: Speech, asked: string): boolean {
  if (speech.pronoun) return true;
  const wanted = conceptsOf(asked);
  const speaker = conceptsOf(speech.speaker);
  if (shared(wanted, speaker) > Math.min(wanted.size, speaker.size) / 2) return true;
  const near = conceptsOf(text.slice(Math.max(0, speech.start - NEAR), speech.end + NEAR));
  return !/\p{Lu}/u.test(asked.slice(1)) && shared(wanted, near) === wanted.size;
}

function shared(wanted: ReadonlySet<string>, held: ReadonlySet<string>): number {
  return [...wanted].filter((concept) => held.has(concept) || !kinOf(concept).isDisjointFrom(held)).length;
}

/** True where two figures of the claim change places in the evidence: "one dead, four hurt" is not "four dead, one hurt". */
export function figuresSwapped(evidence: string, claim: string): boolean {
  const wanted = [...countedIn(claim)];
  if (wanted.length < 2) return false;
  const held = countedIn(evidence);
  const meet = (concepts: ReadonlySet<string>, value: string): boolean =>
    !concepts.isDisjointFrom(held.get(value) ?? NONE);
  return wanted.some(([a, countedByA]) =>
    wanted.some(
      ([b, countedByB]) =>
        a !== b && meet(countedByA, b) && meet(countedByB, a) && !meet(countedByA, a) && !meet(countedByB, b),
    ),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The concepts that each figure counts, by its value: those right after it, before the next figure. */
function countedIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const words = conceptWords(text);
  const figures = figuresIn(text);
  return new Map(
    figures.map(({ value, end }, i) => {
      const next = figures[i + 1]?.start ?? text.length;
      const after = words.filter((word) => word.start >= end && word.end <= next).slice(0, COUNTED);
      return [value, new Set(after.map(({ concept }) => concept))];
    }),
  );
}
