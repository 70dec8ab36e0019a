/** The fields of an entry in `sources.yaml`, and what each may hold. */

import { calendarDay } from '../language/dates.ts';
import { toSecond } from '../language/clock.ts';

export interface Field {
  /** Completes "title must be …". */
  readonly must: string;
  /** The value as we use it; undefined where it is not what it must be. `source` is the value as written. */
  readonly read: (value: unknown, source: string) => string | null | undefined;
}

const KINDS = ['article', 'live-blog', 'comment'];

export const FIELDS: Readonly<Record<string, Field>> = {
  file: { must: 'the name of a file', read: (value) => (typeof value === 'string' ? value : undefined) },
  title: { must: 'a text', read: (value) => textOf(value) },
  publisher: { must: 'a text or null', read: (value) => (value === null ? null : textOf(value)) },
  published: {
    must: 'a day (2026-03-02), a time with its zone (2026-03-02T17:18:00Z) or null',
    read: (value, source) => (value === null ? null : momentOf(source)),
  },
  kind: { must: `one of ${KINDS.join(', ')}`, read: (value) => KINDS.find((kind) => kind === value) },
  url: {
    must: 'an address that begins with http:// or https://, or null',
    read: (value) => (value === null ? null : addressOf(value)),
  },
};

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function momentOf(source: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.exec(source.trim());
  if (match === null) return undefined;
  const day = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return undefined;
  if (source.trim().length === 10) return day;
  const epochMs = Date.parse(source.trim().replace(' ', 'T'));
  return Number.isNaN(epochMs) ? undefined : toSecond(epochMs);
}

function addressOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? value : undefined;
}
