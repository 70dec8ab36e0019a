/** What a person said where it may be for us; what programs, edits and comings and goings say is left out. */

import type { From } from '../team/heard.ts';
import { fieldsAt, fieldsOf, listAt, matching, optional, textAt, Unreadable, valueAt } from '../payload-fields.ts';
import { SNOWFLAKE } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { permissionsOf } from './permissions.ts';
import { readText } from './read-text.ts';
import { DIRECT, ignored, PLATFORM, reading } from './reading.ts';
import type { Channel, Read, Reading, Us } from './reading.ts';

/**
 * A MESSAGE_CREATE of the gateway. Everything in direct messages, in our own threads, and whatever names us or replies to
 * us. In `from.reply` stands what can be replied to: the `message`, and the channel or thread `within` which it was said;
 * with what its author may do there (`permissions`). Never throws, whatever it is given; the channel has to be in the
 * directory.
 */
export function readMessage(payload: unknown, known: Reading): Read {
  return reading(() => readFields(fieldsOf(payload), known));
}

function readFields(message: Fields, known: Reading): Read {
  const noise = noiseIn(message, known.us);
  if (noise !== null) return ignored(noise);
  const id = matching(message, 'id', SNOWFLAKE);
  const [from, within] = placeOf(message, known);
  const { text, names, namesOthers } = readText(textAt(message, 'content') ?? '', namesIn(message, known));
  const answered = answeredIn(message, known.us);
  const toUs = names || answered === 'ours';
  if (!toUs && !from.direct && (from.thread === null || !known.isOurs(from)))
    return ignored('people talking to each other');
  const key = `message:${within}:${id}`;
  const toOthers = namesOthers || answered === 'another’s';
  const heard = { kind: 'message', id: key, from, message: id, text, toUs, toOthers } as const;
  return { kind: 'heard', keys: [key], heard };
}

/** Plain and replies: all other types tell of something that happened (docs.discord.com, "message types"). */
const SPOKEN: readonly unknown[] = [undefined, 0, 19];

function noiseIn(message: Fields, us: Us): string | null {
  const author = fieldsAt(message, 'author');
  if (textAt(author, 'id') === us.user) return 'our own message';
  if (valueAt(author, 'bot') === true || valueAt(author, 'system') === true || textAt(message, 'webhook_id') !== null)
    return 'a message of a program';
  if (!SPOKEN.includes(valueAt(message, 'type'))) return 'no message of a person';
  // So is everything that does not name us where we may not read along.
  return (textAt(message, 'content') ?? '').trim() === '' ? 'a message without words' : null;
}

/** With the id of the channel, or of the thread, that the message itself names. */
function placeOf(message: Fields, known: Reading): readonly [from: From, within: string] {
  const within = matching(message, 'channel_id', SNOWFLAKE);
  const user = matching(fieldsAt(message, 'author'), 'id', SNOWFLAKE);
  const tenant = optional(message, 'guild_id', SNOWFLAKE);
  if (tenant === null) {
    const from = { platform: PLATFORM, tenant: DIRECT, channel: within, thread: null, user, direct: true, reply: {} };
    return [from, within];
  }
  const channel = known.directory.channel(within);
  if (channel === null) throw new Unreadable('its channel is not known');
  const said = { message: matching(message, 'id', SNOWFLAKE), within };
  const reply = { ...said, ...rightsOf(message, { ...known, tenant, user, channel }) };
  const base = { platform: PLATFORM, tenant, user, direct: false, reply };
  if (channel.kind === 'thread') {
    if (channel.parent === null) throw new Unreadable('its thread hangs in no channel');
    return [{ ...base, channel: channel.parent, thread: within }, within];
  }
  // Where there are no threads, a conversation goes on in replies: it is known by the message that is replied to.
  const root = answeredIn(message, known.us) === 'ours' ? textAt(fieldsAt(message, 'referenced_message'), 'id') : null;
  return [{ ...base, channel: within, thread: root }, within];
}

interface Speaking extends Reading {
  readonly tenant: string;
  readonly user: string;
  readonly channel: Channel;
}

/** A message says which roles its author has, and Discord has told us what those may do. */
function rightsOf(message: Fields, { tenant, user, channel, directory }: Speaking): From['reply'] {
  const guild = directory.guild(tenant);
  if (guild === null) return {};
  const ids = valueAt(fieldsAt(message, 'member'), 'roles');
  const roles = Array.isArray(ids) ? ids.filter((one) => typeof one === 'string') : [];
  const ruled = channel.parent === null ? channel : directory.channel(channel.parent);
  return { permissions: permissionsOf({ user, roles }, { ...guild, id: tenant }, ruled).toString() };
}

/** Whose message this replies to, with a ping where it is somebody else's; null where it asks for nobody's attention. */
function answeredIn(message: Fields, us: Us): 'ours' | 'another’s' | null {
  const author = textAt(fieldsAt(fieldsAt(message, 'referenced_message'), 'author'), 'id');
  if (author === null || !isReply(message)) return null;
  if (author === us.user) return 'ours';
  return listAt(message, 'mentions').some((one) => textAt(one, 'id') === author) ? 'another’s' : null;
}

/** The other kind passes a message on. */
function isReply(message: Fields): boolean {
  return (valueAt(fieldsAt(message, 'message_reference'), 'type') ?? 0) === 0;
}

function namesIn(message: Fields, { us, directory }: Reading): Parameters<typeof readText>[1] {
  const guild = directory.guild(textAt(message, 'guild_id') ?? '');
  return {
    us: guild?.ourRole == null ? [us.user] : [us.user, guild.ourRole],
    people: new Map(listAt(message, 'mentions').flatMap(nameOf)),
    channel: (id) => directory.channel(id)?.name ?? null,
  };
}

/** As the server knows them, else as they call themselves. */
function nameOf(person: Fields): readonly (readonly [string, string])[] {
  const id = textAt(person, 'id');
  const name =
    textAt(fieldsAt(person, 'member'), 'nick') ?? textAt(person, 'global_name') ?? textAt(person, 'username');
  return id === null || name === null ? [] : [[id, name]];
}
