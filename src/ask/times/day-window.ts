/** The stretch of time that a day or a period bounds: "on Thursday", "since Friday morning", "last week", "before 3 July". */

import { shiftDay } from '../../language/clock.ts';
import { timesIn } from '../../language/relative-days.ts';
import type { TimeFound } from '../../language/when-form.ts';
import { relationOf, type Relation } from './relation.ts';
import { windowOf, type Bounds, type Here, type Window } from './window.ts';
import { instantIn, type Zone } from './zone.ts';

const PART = String.raw`(morning|afternoon|evening|night)`;
const PART_WITHIN = new RegExp(String.raw`\b${PART}\b`, 'iu');
const PART_BEHIND = new RegExp(String.raw`^\s${PART}\b`, 'iu');
const PART_BEFORE = new RegExp(String.raw`\b${PART}\sof\s(?:the\s)?$`, 'iu');
/** In minutes into the day. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [17 * 60, 24 * 60],
  night: [18 * 60, 30 * 60],
};
/** "Friday's fire", "the 3 July vote": a name of the event. */
const OWNER = /^['’]s?\b|^['’](?=\s)/u;
const NOUN_OPENS = /\b(?:the|an?|this|that|its|his|her|their)\s$/iu;
/** "On the 3rd of July". */
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)\s/iu;

/** `text` as `readable` has it. Null for none and for several. */
export function dayWindow(text: string, { day, zone }: Here): Window | null {
  const [time, another] = timesIn(text, day);
  if (time === undefined || another !== undefined || time.kind === 'instant') return null;
  const [before, after] = [text.slice(0, time.start), text.slice(time.end)];
  const words = text.slice(time.start, time.end);
  const names = NOUN_OPENS.test(before) && !PART_BEFORE.test(before) && !ORDINAL.test(words);
  if (names || OWNER.test(after)) return null;
  const part = PART_WITHIN.exec(words) ?? PART_BEHIND.exec(after) ?? PART_BEFORE.exec(before);
  const whole = boundsOf(time, part?.[1]?.toLowerCase(), zone);
  const bounds = bounded(whole, relationOf(before, after));
  return bounds === null ? null : windowOf(bounds, zone);
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Parts of a day are instants by the clock of the zone. */
function boundsOf({ kind, from, to }: TimeFound, part: string | undefined, zone: Zone): Ends {
  const hours = PARTS[kind === 'night' ? 'night' : (part ?? '')];
  if (hours === undefined || (kind !== 'day' && kind !== 'night')) return { from, to };
  const [start, end] = hours;
  return { from: instantOn(from, start, zone), to: instantOn(from, end, zone) };
}

function instantOn(day: string, minutes: number, zone: Zone): string {
  const days = Math.floor(minutes / (24 * 60));
  return instantIn({ day: shiftDay(day, days), minutes: minutes % (24 * 60) }, zone);
}

function bounded({ from, to }: Ends, relation: Relation): Bounds | null {
  switch (relation) {
    case 'since':
      return { from, to: null };
    case 'after':
      return { from: to.includes('T') ? to : shiftDay(to, 1), to: null };
    case 'before':
      return { from: null, to: from.includes('T') ? from : shiftDay(from, -1) };
    case 'until':
      return { from: null, to };
    case 'between':
    case 'within':
      return { from, to };
    case 'none':
      return null;
  }
}
