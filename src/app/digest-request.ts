/** What a reader asks of `digest`, checked as far as it can be without configuration and state. */

import { shortened } from '../chat/source-words.ts';
import { DIGEST_WORDS, readDigestWords } from '../chat/team/digest-asked.ts';
import { didYouMean } from '../language/did-you-mean.ts';
import { CHANNEL_FORMS, readChannel } from './channel-name.ts';
import type { ChannelNamed } from './channel-name.ts';
import { readArguments, usage } from './read-arguments.ts';
import type { Arguments, Flags } from './read-arguments.ts';
import { readMoment } from './read-moment.ts';

const FLAGS: Flags = {
  channel: 'a channel',
  coverage: 'a folder',
  at: 'a time',
  'dry-run': 'switch',
  json: 'switch',
};

export type DigestRequest =
  /** In words as in chat, about one channel. */
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly channel: ChannelNamed;
      readonly coverage: string | undefined;
    }
  | { readonly kind: 'run'; readonly coverage: string | undefined; readonly json: boolean }
  /** `at` in milliseconds since 1970; null for now. */
  | {
      readonly kind: 'dry-run';
      readonly at: number | null;
      readonly coverage: string | undefined;
      readonly json: boolean;
    };

/** Throws a usage Problem for anything that cannot be asked. */
export function readDigestRequest(words: readonly string[]): DigestRequest {
  const asked = readArguments('digest', words, FLAGS);
  return asked.alone[0]?.toLowerCase() === 'run' ? runRequest(asked) : wordsRequest(asked);
}

function runRequest({ alone, switches, values }: Arguments): DigestRequest {
  const [, ...more] = alone;
  if (more.length > 0) throw usage('digest', `"digest run" takes no words of its own ("${more.join(' ')}").`);
  if (values.has('channel'))
    throw usage('digest', '--channel is for one channel; "digest run" is about all that are due.');
  const [coverage, json, at] = [values.get('coverage'), switches.has('json'), values.get('at')];
  if (switches.has('dry-run')) return { kind: 'dry-run', at: at === undefined ? null : momentOf(at), coverage, json };
  if (at === undefined) return { kind: 'run', coverage, json };
  throw usage(
    'digest',
    '--at asks what would go out at another time: add --dry-run. What is due is sent now or not at all.',
  );
}

/** A day alone is no time at which anything is due. */
function momentOf(text: string): number {
  if (/^\s*\d{4}-\d{1,2}-\d{1,2}\s*$/.test(text))
    throw usage('digest', `--at needs a time of day after "${text.trim()}", as in 2026-03-02T07:30Z.`);
  return Date.parse(readMoment(text, { command: 'digest', flag: '--at' }));
}

function wordsRequest({ alone, switches, values }: Arguments): DigestRequest {
  const text = alone.join(' ');
  for (const flag of ['at', 'dry-run', 'json'])
    if (values.has(flag) || switches.has(flag)) throw usage('digest', `--${flag} goes with "digest run".`);
  const request = readDigestWords(text);
  if (request.kind === 'unknown') {
    const meant = didYouMean(request.word, WORDS);
    const word = shortened(request.word, LONGEST_WORD);
    throw usage('digest', `"${word}" is nothing that digests can do.${meant} There is: ${WORDS.join(', ')}.`);
  }
  return { kind: 'words', text, channel: channelOf(values.get('channel')), coverage: values.get('coverage') };
}

const WORDS = [...DIGEST_WORDS, 'run'];
const LONGEST_WORD = 60;
const HERE = 'terminal';

function channelOf(named: string | undefined): ChannelNamed {
  const channel = readChannel(named ?? HERE);
  if (channel === null) throw usage('digest', `--channel: "${named ?? ''}" names no channel; ${CHANNEL_FORMS}.`);
  return channel;
}
