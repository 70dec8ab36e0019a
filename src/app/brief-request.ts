/** What a reader asks of `brief`, checked as far as it can be without configuration and coverage. */

import type { Moment } from '../domain/article.ts';
import { readArguments, usage } from './read-arguments.ts';
import type { Flags } from './read-arguments.ts';
import { readLanguage } from './read-language.ts';
import { readMoment } from './read-moment.ts';
import { topicRequest } from './topic-request.ts';
import { WORDS } from './validate-settings.ts';

const FLAGS: Flags = {
  coverage: 'a folder',
  words: 'a number',
  'as-of': 'a time',
  disputes: 'switch',
  timeline: 'switch',
  language: 'a language',
  evidence: 'switch',
  json: 'switch',
};

export type View = 'briefing' | 'disputes' | 'timeline';

export interface Request {
  readonly topic: string;
  readonly coverage: string | undefined;
  readonly words: number | null;
  /** Null for all that is known now. */
  readonly asOf: Moment | null;
  readonly view: View;
  /** By its English name; null for that of the coverage. */
  readonly language: string | null;
  readonly evidence: boolean;
  readonly json: boolean;
}

/** Throws a usage Problem for anything that cannot be asked. */
export function readRequest(words: readonly string[]): Request {
  const { alone, switches, values } = readArguments('brief', words, FLAGS);
  const asOf = values.get('as-of');
  const view = viewOf(switches);
  if (view === 'timeline' && values.has('words'))
    throw usage('brief', '--words counts the words of a briefing; a timeline has as many as its events.');
  if (view !== 'briefing' && values.has('language'))
    throw usage('brief', '--language is for briefings; the other views keep the words of their sources.');
  return {
    topic: topicRequest(alone),
    coverage: values.get('coverage'),
    words: budget(values.get('words')),
    asOf: asOf === undefined ? null : readMoment(asOf, { command: 'brief', flag: '--as-of' }),
    view,
    language: readLanguage('brief', values.get('language')),
    evidence: switches.has('evidence'),
    json: switches.has('json'),
  };
}

function viewOf(switches: ReadonlySet<string>): View {
  if (switches.has('disputes') && switches.has('timeline'))
    throw usage('brief', '--disputes and --timeline are two views: ask for one at a time.');
  return switches.has('disputes') ? 'disputes' : switches.has('timeline') ? 'timeline' : 'briefing';
}

function budget(text: string | undefined): number | null {
  if (text === undefined) return null;
  const words = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (words >= WORDS.least && words <= WORDS.most) return words;
  throw usage('brief', `--words must be a whole number from ${WORDS.least} to 1,000, not "${text}".`);
}
