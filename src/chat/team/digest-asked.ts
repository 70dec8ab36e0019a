/** Reads what follows `digest`: what somebody wants their channel to follow, or to do with what it follows. */

import type { Named } from './saying.ts';

/** A digest as somebody wants it, each part in their own words. */
export interface DigestAsked {
  /** With commas between them. */
  readonly topics: string;
  /** "07:30 on weekdays"; may hold all that is said of the zone. */
  readonly when: string;
  /** '' where nothing is said of it here. */
  readonly zone: string;
}

export const NOTHING_ASKED: DigestAsked = { topics: '', when: '', zone: '' };

export type DigestRequest =
  /** In one go; where the topics end has to be found out. */
  | { readonly kind: 'subscribe'; readonly text: string }
  | { readonly kind: 'wanted'; readonly asked: DigestAsked }
  | { readonly kind: 'form'; readonly asked: DigestAsked }
  /** `which`: a number of the list, a topic, an id; '' for the only one. */
  | { readonly kind: DigestDeed; readonly which: string }
  | { readonly kind: 'preview'; readonly which: string }
  | { readonly kind: 'zone'; readonly city: string }
  /** Null: neither on nor off was said. */
  | { readonly kind: 'corrections'; readonly wanted: boolean | null }
  | { readonly kind: 'list' }
  | { readonly kind: 'unknown'; readonly word: string };

export type DigestDeed = 'pause' | 'resume' | 'unsubscribe' | 'now';

/** As they are told to whoever misspells one. */
export const DIGEST_WORDS = [
  ...['subscribe', 'list', 'preview', 'pause', 'resume', 'unsubscribe', 'now'],
  ...['zone', 'corrections'],
];

/** What people call them. */
const ALSO: Readonly<Record<string, string>> = {
  '': 'list',
  status: 'list',
  follow: 'subscribe',
  add: 'subscribe',
  stop: 'pause',
  start: 'resume',
  continue: 'resume',
  unfollow: 'unsubscribe',
  remove: 'unsubscribe',
  delete: 'unsubscribe',
  send: 'now',
  timezone: 'zone',
};

export function readDigestWords(text: string): DigestRequest {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(text) ?? [];
  const lower = word.toLowerCase();
  const name = (Object.hasOwn(ALSO, lower) ? ALSO[lower] : null) ?? lower;
  switch (name) {
    case 'subscribe':
      return rest === '' ? { kind: 'form', asked: NOTHING_ASKED } : { kind: 'subscribe', text: rest };
    case 'wanted':
    case 'form': {
      const asked = askedIn(rest);
      return asked === null ? { kind: 'unknown', word } : { kind: name, asked };
    }
    case 'preview':
    case 'pause':
    case 'resume':
    case 'unsubscribe':
    case 'now':
      return { kind: name, which: rest };
    case 'zone':
      return { kind: 'zone', city: rest };
    case 'corrections':
      return { kind: 'corrections', wanted: isOn(rest) };
    case 'list':
      return { kind: 'list' };
    default:
      return { kind: 'unknown', word };
  }
}

function isOn(word: string): boolean | null {
  if (/^(?:on|yes)$/iu.test(word)) return true;
  return /^(?:off|no)$/iu.test(word) ? false : null;
}

/** What a button stands for that goes on with it. */
export function commandFor(kind: 'wanted' | 'form', asked: DigestAsked): string {
  return `/digest ${wordsFor(kind, asked)}`;
}

/** What is read as the same again. */
export function wordsFor(kind: 'wanted' | 'form', asked: DigestAsked): string {
  return `${kind} ${JSON.stringify(asked)}`;
}

const LONGEST_PART = 300;

/** Anybody may type it. */
function askedIn(text: string): DigestAsked | null {
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told !== 'object' || told === null) return null;
    return digestAsked(new Map(Object.entries(told)));
  } catch {
    return null;
  }
}

/** Of fields by these names; what is no text, or missing, is nothing said. */
export function digestAsked(fields: ReadonlyMap<string, unknown>): DigestAsked {
  const part = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_PART).toWellFormed() : '';
  };
  return { topics: part('topics'), when: part('when'), zone: part('zone') };
}

/** Which of `topics` are named by their slugs, and the words that are left, as they were written. */
export function chosenIn(
  { topics: written }: DigestAsked,
  topics: readonly Named[],
): { readonly chosen: readonly Named[]; readonly words: string } {
  const parts = written.split(',').map((part) => part.trim());
  return {
    chosen: topics.filter(({ slug }) => parts.includes(slug)),
    words: parts.filter((part) => part !== '' && topics.every(({ slug }) => slug !== part)).join(', '),
  };
}
