/** Whether a sentence tells of another place than the one asked about: "In Port Lindow three were hurt" says nothing of Nordby. */

import { fold } from '../language/words.ts';
import type { Ranked } from './rank.ts';
import type { Question } from './question.ts';

/** A place that neither the sentence nor its neighbours or heading hold to this share is not the sentence's. */
const HELD = 0.4;
const PLACE = /\b[Ii]n\s(?:the\s)?(\p{Lu}[\p{L}’'-]+)|\b(?:at|near|outside)\s(?:the\s)?(\p{Lu}[\p{L}’'-]+)/gu;

export function isToldElsewhere({ sentence, held }: Ranked, { terms }: Question): boolean {
  const lost = terms.filter(({ placed }, i) => placed && (held[i] ?? 0) < HELD);
  if (lost.length === 0) return false;
  const places = Array.from(sentence.text.matchAll(PLACE), ([, within, by]) => fold(within ?? by ?? ''));
  return places.some((place) => lost.every(({ word }) => word !== place));
}
