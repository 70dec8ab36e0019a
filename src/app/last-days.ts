/** The last days that a command looks back on: `--days N`, days of UTC, today included. */

import { dayInWords } from '../chat/moments.ts';
import type { Period } from './costs-view.ts';
import { usage } from './read-arguments.ts';

const MOST_DAYS = 366;

/** `text` is what stands after `--days`. Throws a usage error where it is no number of days. */
export function lastDays(command: string, text: string | undefined, otherwise: number): Period {
  const days = Number(text ?? otherwise);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw usage(command, `--days must be a whole number from 1 to ${MOST_DAYS}.`);
  }
  const today = Temporal.Now.plainDateISO('UTC');
  return { from: today.subtract({ days: days - 1 }).toString(), to: today.toString() };
}

/** When a period begins, in milliseconds since 1970. */
export function beginningOf({ from }: Period): number {
  return Temporal.PlainDate.from(from).toZonedDateTime('UTC').epochMilliseconds;
}

/** "2 March 2026 to 3 March 2026" */
export function periodInWords({ from, to }: Period): string {
  return [...new Set([from, to])].map((day) => dayInWords(day)).join(' to ');
}
