/** Holds the slots of a zone, and a row ticked through them, against what its clocks show around a moment. */

import type { Daily } from '../../src/domain/subscription.ts';
import { dueNow } from '../../src/schedule/due-now.ts';
import { nextSlot } from '../../src/schedule/slots.ts';
import type { Slot } from '../../src/schedule/slots.ts';
import { readingsOf, slotsSeen } from './wall-clock.ts';
import type { Reading } from './wall-clock.ts';

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 96 * QUARTER_MS;

export interface Checked {
  /** Digests of a local day that were compared. */
  readonly digests: number;
  /** One sentence for each time of day at which something else came than the clocks say. */
  readonly wrong: readonly string[];
}

/** Two days before `around` until three after it. */
export function checkZone(zone: string, around: number, times: readonly string[]): Checked {
  const begin = Math.floor(around / DAY_MS) * DAY_MS;
  const readings = readingsOf(zone, begin - 2 * DAY_MS, begin + 3 * DAY_MS);
  const wrong: string[] = [];
  let digests = 0;
  for (const time of times) {
    const rhythm: Daily = { kind: 'daily', at: time, days: [1, 2, 3, 4, 5, 6, 7], zone };
    const wanted = slotsSeen(readings, time);
    const [first] = wanted;
    if (first === undefined) throw new Error(`no whole day was read of ${zone}`);
    digests += wanted.length;
    const chained = chain(rhythm, first.at - 1, wanted.length);
    const ticked = sentBy(rhythm, first.at - 1, readings);
    for (const [how, found] of Object.entries({ chained, ticked })) {
      // What comes after the last whole day is not judged.
      const same = wanted.every(({ at, day }, index) => found[index]?.at === at && found[index].day === day);
      if (!same) wrong.push(`${zone} ${time} ${how}: ${inWords(found)} for ${inWords(wanted)}`);
    }
  }
  return { digests, wrong };
}

function chain(rhythm: Daily, after: number, length: number): readonly Slot[] {
  const slots: Slot[] = [];
  for (let last = after; slots.length < length;) {
    const slot = nextSlot(rhythm, last);
    slots.push(slot);
    last = slot.at;
  }
  return slots;
}

/** A tick at every reading, each for a row that remembers no more than the store does. */
function sentBy(rhythm: Daily, since: number, readings: readonly Reading[]): readonly Slot[] {
  const sent: Slot[] = [];
  let row = { id: 'harbour', rhythm, since, lastDay: null as string | null, nextAt: null as number | null };
  for (const { at } of readings) {
    const tick = dueNow([row], at);
    const lastDay = tick.send[0]?.slot.day ?? row.lastDay;
    row = { ...row, lastDay, nextAt: tick.nextAt.get(row.id) ?? row.nextAt };
    // Where it is sent counts, not what it says of itself.
    for (const { slot } of tick.send) sent.push({ at, day: slot.day });
    if (tick.skip.length > 0)
      throw new Error(`${rhythm.zone} ${rhythm.at}: a slot was skipped though no tick was late`);
  }
  return sent;
}

function inWords(slots: readonly Slot[]): string {
  return slots.map(({ at, day }) => `${day} at ${new Date(at).toISOString()}`).join(', ');
}
