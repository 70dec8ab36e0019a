/** What is typed on the command line in place of a button: the choices of a question back. */

import { readDigestWords } from '../chat/team/digest-asked.ts';
import type { DigestAsked } from '../chat/team/digest-asked.ts';
import { platformWords } from '../chat/team/platform-words.ts';
import type { Action } from '../domain/message.ts';
import { channelName } from './channel-name.ts';
import type { ChannelNamed } from './channel-name.ts';

/** Of one channel, with the ids of what it follows in the order of its list. */
export interface Here {
  readonly channel: ChannelNamed;
  readonly followed: readonly string[];
}

/** Null where the message asks nothing; else a command for each of its choices, none where only a form would do. */
export function choicesTyped(actions: readonly Action[], here: Here): readonly string[] | null {
  const asked = actions.filter(({ label, command }) => command.startsWith(DIGEST) && !MANAGING.test(label));
  if (asked.length === 0) return null;
  return asked.flatMap(({ label, command }) => typed({ label, words: command.slice(DIGEST.length) }, here) ?? []);
}

const DIGEST = '/digest ';
/** They say what can be done next, and ask nothing. */
const MANAGING = /^(?:Preview|Pause|Resume|Unsubscribe)(?: \d+)?$/u;

function typed(
  { label, words }: { readonly label: string; readonly words: string },
  { channel, followed }: Here,
): string | null {
  const request = readDigestWords(words);
  const about = channel.platform === 'terminal' ? '' : `--channel ${channelName(channel)} `;
  const command = (said: string): string => platformWords('terminal').digest(`${about}${quoted(said)}`);
  switch (request.kind) {
    case 'form':
      // It is no choice: it is opened to write something else.
      return null;
    case 'wanted':
      return command(inWords(request.asked));
    case 'preview':
    case 'pause':
    case 'resume':
    case 'unsubscribe':
    case 'now':
      // Nobody can tell ids apart.
      return `${command(`${request.kind} ${followed.indexOf(request.which) + 1}`)}   ${label}`;
    case 'subscribe':
    case 'zone':
    case 'corrections':
    case 'list':
    case 'unknown':
      return command(words);
  }
}

/** A place alone would be read as the end of a topic. */
function inWords({ topics, when, zone }: DigestAsked): string {
  return ['subscribe', topics, when === '' ? 'every day' : when, zone].filter((part) => part !== '').join(' ');
}

/** For a shell. */
function quoted(words: string): string {
  return /^[\w ,.:/+@-]*$/u.test(words) ? words : `'${words.replaceAll("'", String.raw`'\''`)}'`;
}
