/** What our own table of limits says of the requests that the program made. */

import { flawsOf } from '../../src/chat/discord/flaws.ts';
import { CHOICES } from '../../src/chat/discord/autocomplete.ts';
import { LIMITS } from '../../src/chat/discord/limits.ts';
import type { DiscordPost } from '../../src/chat/discord/post.ts';
import type { Call } from './discord-front.ts';

const EPHEMERAL = 64;
const FOLDS = [60, 1440, 4320, 10080];

/** A sentence for each flaw. */
export function flawsIn(call: Call): readonly string[] {
  return flaws(call).map((flaw) => `${call.method} ${call.route}: ${flaw}`);
}

function flaws({ method, route, body }: Call): readonly string[] {
  if (route.endsWith('/callback')) return callbackFlaws(body);
  if (route.endsWith('/threads')) {
    const { name, auto_archive_duration: fold } = body as { name: string; auto_archive_duration: number };
    return [
      ...(name.trim() === '' ? ['a thread without a name'] : []),
      ...over('its name', name.length, LIMITS.threadName),
      ...(FOLDS.includes(fold) ? [] : [`folded after ${fold}`]),
    ];
  }
  if (route === OPENING) return opensWith(body) ? [] : [`opened with ${JSON.stringify(body)}`];
  const says = /^(?:channels\/\d+\/messages(?:\/\d+)?|webhooks\/\d+\/[^/]+(?:\/messages\/@original)?)$/;
  if (!['POST', 'PATCH'].includes(method) || !says.test(route)) return Object.keys(body).map((name) => `with ${name}`);
  const { nonce, enforce_nonce: once, flags } = body as unknown as DiscordPost & Nonce;
  const post = { ...body, flags: flags & ~EPHEMERAL } as unknown as DiscordPost;
  const named = typeof nonce === 'string' && nonce.length > 0 && nonce.length <= LONGEST_NONCE && once;
  return [
    ...flawsOf(post),
    ...(route.startsWith('channels/') && method === 'POST' && !named ? ['it could be posted twice'] : []),
  ];
}

/** A conversation with one reader, by their id alone (docs.discord.com, "create DM"). */
const OPENING = 'users/@me/channels';

function opensWith({ recipient_id: reader, ...rest }: Call['body']): boolean {
  return typeof reader === 'string' && /^\d+$/.test(reader) && Object.keys(rest).length === 0;
}

/** docs.discord.com, "create message". */
const LONGEST_NONCE = 25;

interface Nonce {
  readonly nonce?: unknown;
  readonly enforce_nonce?: boolean;
}

interface Callback {
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly title?: string;
  readonly custom_id?: string;
  readonly content?: string;
}

function callbackFlaws(body: Call['body']): readonly string[] {
  const { choices = [], title = '', custom_id = '', content } = (body['data'] ?? {}) as Callback;
  return [
    ...over('choices', choices.length, CHOICES.most),
    ...choices.flatMap(({ name, value }) => over('a choice', Math.max(name.length, value.length), CHOICES.longest)),
    ...over('the title', title.length, LIMITS.formTitle),
    ...over('the form', custom_id.length, LIMITS.customId),
    ...(content === undefined ? [] : [`nothing should be refused: ${content}`]),
  ];
}

function over(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : [];
}
