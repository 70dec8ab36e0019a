/** Reads what a person wrote to us: a command by its first word where slashes belong to the platform, or a question. */

import { readRequest, type Request } from '../read-request.ts';

/** Those that stand alone. Anything after them makes them words of a question: "sources say?" */
const ALONE = [
  'evidence',
  'disputes',
  'timeline',
  'sources',
  'topics',
  'help',
  'mute',
  'unmute',
  'refresh',
  'copy',
  'status',
];
/** What people call them. */
const ALSO: Readonly<Record<string, string>> = {
  'sources differ': 'disputes',
  differences: 'disputes',
  receipts: 'evidence',
  'copy with sources': 'copy',
  commands: 'help',
};
const NUMBERED = /^(evidence|withdraw|restore) (\d{1,6}|source \d{1,6})$/i;
/** "brief me on the ferries" */
const BRIEF = /^brief(?:ing)?(?: me)?(?: (?:on|about|of))? (.+)$/isu;

export function readWords(text: string): Request {
  const typed = readRequest(text);
  if (typed.kind === 'command') return typed;
  const words = typed.text.replace(/[.!]+$/u, '').trim();
  const whole = words.toLowerCase();
  const alone = ALSO[whole] ?? (ALONE.includes(whole) ? whole : null);
  if (alone !== null) return { kind: 'command', name: alone, argument: '' };
  const [, numbered, number] = NUMBERED.exec(words) ?? [];
  if (numbered !== undefined)
    return { kind: 'command', name: numbered.toLowerCase(), argument: (number ?? '').toLowerCase() };
  const [, topic] = /\?\s*$/.test(typed.text) ? [] : (BRIEF.exec(words) ?? []);
  return topic === undefined ? typed : { kind: 'command', name: 'brief', argument: topic };
}

/** What was asked for with a slash, and who is to see it. */
export interface BriefAsked {
  readonly words: string;
  readonly onlyMe: boolean;
}

const ONLY_ME = /(?:^|\s)(?:[-–—]*\s*only[- ]?me|--private)\s*$/iu;

/** "harbour-fire only me" */
export function readBriefAsked(text: string): BriefAsked {
  const { argument } = readRequest(`/brief ${text}`) as { argument: string };
  return { words: argument.replace(ONLY_ME, '').trim(), onlyMe: ONLY_ME.test(argument) };
}

/** "how many were hurt? only me" */
export function readQuestionAsked(text: string): BriefAsked {
  return { words: text.replace(ONLY_ME, '').trim(), onlyMe: ONLY_ME.test(text) };
}
