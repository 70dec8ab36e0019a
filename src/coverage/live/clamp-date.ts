/** The time of an article as it can be: no publisher is ahead of our own clock, and nothing arrives before it was written. */

import type { Moment } from '../../domain/article.ts';
import { toSecond } from '../../language/clock.ts';

export interface ClampedDate {
  readonly published: Moment;
  /** The time of arrival stands for it. */
  readonly inferred: boolean;
}

/** Clocks of publishers run a little fast. */
const FAST_MS = 10 * 60_000;
/** No feed is older than the web; 1 January 1970 is a zero. */
const EARLIEST = '1991';

export function clampDate(stated: Moment | null, arrivedAt: number): ClampedDate {
  const arrived = toSecond(arrivedAt);
  if (stated === null || stated < EARLIEST) return { published: arrived, inferred: true };
  if (!stated.includes('T')) {
    // A day may be that of a place where it is tomorrow already.
    return stated <= dayAfter(arrived)
      ? { published: stated, inferred: false }
      : { published: arrived, inferred: true };
  }
  const at = Date.parse(stated);
  if (Number.isNaN(at)) return { published: arrived, inferred: true };
  if (at <= arrivedAt) return { published: stated, inferred: false };
  return { published: arrived, inferred: at > arrivedAt + FAST_MS };
}

function dayAfter(instant: Moment): Moment {
  return Temporal.PlainDate.from(instant.slice(0, 10)).add({ days: 1 }).toString();
}
