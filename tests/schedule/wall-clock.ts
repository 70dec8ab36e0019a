/** What the clocks of a zone show, read off quarter hour by quarter hour: when a digest should come, found without any rule. */

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 96 * QUARTER_MS;

export interface Reading {
  readonly at: number;
  /** `2026-03-02, 07:30` */
  readonly clock: string;
}

/** `07:30` and the like: every half hour of a day. */
export const HALF_HOURS: readonly string[] = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});

/** The quarter hours of UTC from `from` (itself one) until `to`. */
export function readingsOf(zone: string, from: number, to: number): readonly Reading[] {
  const format = clockOf(zone);
  const readings: Reading[] = [];
  for (let at = from; at < to; at += QUARTER_MS) readings.push({ at, clock: format.format(at) });
  return readings;
}

/** For every day that a clock showed, but for the first and the last: the first reading that is the time of that day or later. */
export function slotsSeen(readings: readonly Reading[], time: string): readonly { at: number; day: string }[] {
  const days = [...new Set(readings.map(({ clock }) => clock.slice(0, 10)))].sort().slice(1, -1);
  return days.map((day) => {
    const first = readings.find(({ clock }) => clock >= `${day}, ${time}`);
    if (first === undefined) throw new Error(`nothing was read after ${time} on ${day}`);
    return { at: first.at, day };
  });
}

/** The first quarter hours after every change of the clocks, from `from` until `to` (both midnights of UTC). */
export function changesSeen(zone: string, from: number, to: number): readonly number[] {
  const format = clockOf(zone);
  const changes: number[] = [];
  for (let day = from; day < to; day += DAY_MS) {
    if (offsetAt(format, day) === offsetAt(format, day + DAY_MS)) continue;
    let at = day;
    while (offsetAt(format, at) === offsetAt(format, day)) at += QUARTER_MS;
    changes.push(at);
  }
  return changes;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
}

function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  return Date.parse(`${format.format(at).replace(', ', 'T')}:00Z`) - at;
}
