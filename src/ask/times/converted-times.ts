/** Says a sentence's clock times in the zones that a reader asked for, and under what assumption. */

import type { Stretch } from '../../language/sentences.ts';
import type { Sentence } from '../../search/sentence.ts';
import { clocksIn, type ClockTold } from './clocks-told.ts';
import { clockAt, clockBeside, instantIn, isFixed, UTC, type Zone } from './zone.ts';

/** The stretch of `sentence.text` that tells the clock time. */
export interface TimeConverted extends Stretch {
  /** "11:53 UTC", or "14:36 UTC, if 17:36 is local time in Norway": what may stand in brackets behind it. */
  readonly words: string;
}

/** No day need be known where no clock is changed; then any will do. */
const ANY_DAY = '2000-01-01';

/** Into UTC where `zones` is empty. What cannot be known, and what the sentence tells itself, is left out. */
export function convertedTimes(sentence: Sentence, zones: readonly Zone[]): readonly TimeConverted[] {
  const asked = zones.length === 0 ? [UTC] : zones;
  return clocksIn(sentence).flatMap((clock) => converted(clock, asked) ?? []);
}

function converted(clock: ClockTold, asked: readonly Zone[]): TimeConverted | null {
  const { start, end, known, minutes, also } = clock;
  if (known.how === 'unknown') return null;
  const day = clock.day ?? (isFixed(known.zone) && asked.every(isFixed) ? ANY_DAY : null);
  if (day === null) return null;
  const at = instantIn({ day, minutes }, known.zone);
  const words = asked.flatMap((zone) => {
    const there = clockAt(at, zone);
    if (there === null || (also !== null && clockAt(at, also)?.minutes === there.minutes)) return [];
    if (known.how === 'stated' && there.minutes === minutes) return [];
    // Midnight ends one day and begins the next: which of them is meant, nobody knows.
    return [clockBeside(there, zone, minutes === 0 ? there.day : day)];
  });
  if (words.length === 0) return null;
  const assumed = known.how === 'stated' ? '' : `, if ${clock.words} is local time in ${known.place}`;
  return { start, end, words: `${listed(words)}${assumed}` };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
