/** Whether the sentence keeps whose claim it is. */

import { ownVoice } from '../../language/quotes.ts';
import { homesOf, RECEIPT, SURELY, type Alignment } from '../alignment.ts';
import { isNamedIn, isSpoken } from './same-speaker.ts';
import { ANYBODY } from '../speakers.ts';

/** The speaker that is left out, where all that the evidence holds of the sentence is somebody's word; in an article another sentence may tell it as known. */
export function losesSpeaker(alignment: Alignment): string | null {
  const { claim, evidence } = alignment;
  if (evidence.length > RECEIPT || HEDGED.test(ownVoice(claim.text))) return null;
  const homes = homesOf(alignment, claim.words, SURELY);
  if (homes.length === 0 || !homes.every(isSpoken)) return null;
  const kept = homes.some(({ speakers }) =>
    speakers.some((speaker) => speaker === ANYBODY || isNamedIn(speaker, claim.text)),
  );
  return kept ? null : (homes[0]?.speakers[0]?.named ?? null);
}

/** What tells that the sentence is somebody's word. */
const HEDGED =
  /\b(?:report(?:s|ed|edly)|according|alleg\p{L}+|claim(?:s|ed|ing)?|accus\p{L}+|said|says?|saying|told|tells|warn(?:s|ed|ing)|call(?:s|ed)|describ(?:es|ed|ing)|present(?:s|ed|ing)|argu(?:es|ed|ing)|insist(?:s|ed|ing)|spoke|believed|statement)\b/iu;
