/** Whether the evidence gives the words to whom the sentence gives them. */

import { speechIn } from '../../language/speech.ts';
import { coverage, homesOf, type Alignment } from '../alignment.ts';
import { isNamedIn, isOne, isSayer, isSpoken, tellsSpeech } from './same-speaker.ts';
import { ANYBODY, speakerOf, type Speaker } from '../speakers.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

/** Whoever the sentence says speaks, where the evidence gives the words to others. */
export function wrongSpeaker(alignment: Alignment): string | null {
  const { claim, evidence } = alignment;
  const speech = speechIn(claim.text);
  const speaker = speech === null || speech.pronoun ? null : speakerOf(claim.text, speech);
  if (speech === null || speaker === null || !isSayer(speaker)) return null;
  const content = claim.words.filter(({ start, end }) => end <= speech.start || start >= speech.end);
  const near = homesOf(alignment, content);
  const homes = near.filter(isSpoken);
  if (homes.length === 0 || near.some((home) => !isSpoken(home) && isNamedIn(speaker, home.text))) return null;
  const right = homes.some((home) => mayBe(speaker, home, evidence));
  return right || isOneOfTwo(alignment, { speaker, content, homes }) ? null : speaker.named;
}

interface Attribution {
  readonly speaker: Speaker;
  readonly content: readonly ToldWord[];
  readonly homes: readonly ToldSentence[];
}

/** "One died, Reed said, and officials reported that four were hurt": the others are named too. */
function isOneOfTwo(alignment: Alignment, { speaker, content, homes }: Attribution): boolean {
  const { claim, evidence } = alignment;
  return (
    homes.every(({ speakers }) => speakers.some((own) => isNamedIn(own, claim.text))) &&
    evidence.some(
      (sentence) =>
        coverage(alignment, content, sentence) >= PART &&
        sentence.speakers.some((own) => isOne(speaker, own, evidence)),
    )
  );
}

/** Least share of the words that one of two speakers must have said. */
const PART = 0.3;

function mayBe(speaker: Speaker, home: ToldSentence, evidence: readonly ToldSentence[]): boolean {
  return (
    home.speakers.includes(ANYBODY) ||
    home.speakers.some((own) => isOne(speaker, own, evidence)) ||
    tellsSpeech(speaker, home.text)
  );
}
