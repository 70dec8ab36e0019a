/** A command, a button, a choice or a form that somebody used: Discord calls each an interaction. */

import { wordsFor } from '../team/digest-asked.ts';
import type { From, Place } from '../team/heard.ts';
import { readBriefAsked } from '../team/read-words.ts';
import {
  fieldsAt,
  fieldsOf,
  listAt,
  matching,
  optional,
  textAt,
  Unreadable,
  valueAt,
  writtenAt,
} from '../payload-fields.ts';
import { BITS, SNOWFLAKE, TOKEN } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { maySpeak } from './permissions.ts';
import { readText } from './read-text.ts';
import { DIRECT, ignored, PLATFORM, reading } from './reading.ts';
import type { Read, Reading } from './reading.ts';

/**
 * An INTERACTION_CREATE of the gateway. In `from.reply` stands how to reply: `token`, `application` and `interaction`
 * with the time they came (`at`: the token holds for 15 minutes), who sees the first reply (`deferred`: `everyone` or
 * `asker`), what the asker and we may do there (`permissions`, `appPermissions`), and the
 * asker's roles (`roles`), which Discord vouches for. Never throws.
 */
export function readInteraction(payload: unknown, known: Reading): Read {
  return reading(() => readFields(fieldsOf(payload), known));
}

/** docs.discord.com, "interaction type". */
const TYPES = { command: 2, press: 3, form: 5 } as const;

function readFields(interaction: Fields, known: Reading): Read {
  switch (valueAt(interaction, 'type')) {
    case TYPES.command:
      return readCommand(interaction, known);
    case TYPES.press:
      return readPress(interaction, known);
    case TYPES.form:
      return readForm(interaction, known);
    default:
      return ignored('a kind of interaction that we do not use');
  }
}

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
/** Commands that are answered where everybody reads along, unless they are to be seen by the asker alone. */
const PUBLIC = ['brief', 'ask'];

/** Where we may not speak, only the asker can be told anything: it is the same as if that were wished for. */
function readCommand(interaction: Fields, known: Reading): Read {
  const data = fieldsAt(interaction, 'data');
  if (valueAt(data, 'type') !== 1) return ignored('a command of a menu');
  const name = matching(data, 'name', NAME).toLowerCase();
  const [id, from] = asked(interaction, known, channelOf(interaction, known));
  const { topic, question, onlyMe } = optionsOf(data, known);
  if (!PUBLIC.includes(name)) {
    const text = `${name} ${readSubcommand(data, known)}`.trim();
    return { kind: 'heard', keys: [id], heard: { kind: 'command', id, from, name: 'briefdesk', text } };
  }
  const { words, onlyMe: saidSo } = name === 'brief' ? readBriefAsked(topic) : { words: question, onlyMe: false };
  const alone = onlyMe || saidSo || !maySpeak(from);
  const text = alone ? `${words} only me`.trim() : words;
  // Without a word there is nothing to show but how to ask.
  const reply = { ...from.reply, deferred: alone || words === '' ? 'asker' : 'everyone' };
  return { kind: 'heard', keys: [id], heard: { kind: 'command', id, from: { ...from, reply }, name, text } };
}

/** "pause ferries": a subcommand with what it is given. What a channel is to follow goes in its parts, as nothing else tells them apart. */
function readSubcommand(data: Fields, known: Reading): string {
  const [chosen] = listAt(data, 'options');
  if (chosen === undefined) return '';
  const name = textAt(chosen, 'name') ?? '';
  const wordsOf = optionWords(chosen, known);
  const asked = { topics: wordsOf('topics'), when: wordsOf('when'), zone: wordsOf('city') };
  if (name === 'subscribe' && Object.values(asked).some((part) => part !== '')) return wordsFor('wanted', asked);
  return `${name} ${wordsOf(OPTION_OF[name] ?? 'which')}`.trim();
}

/** What a subcommand of its own is given; all others say which digest they mean. */
const OPTION_OF: Readonly<Partial<Record<string, string>>> = { zone: 'city', corrections: 'state' };

function optionsOf(data: Fields, known: Reading) {
  const wordsOf = optionWords(data, known);
  const onlyMe = listAt(data, 'options').find((one) => textAt(one, 'name') === 'only-me') ?? {};
  return { topic: wordsOf('topic'), question: wordsOf('question'), onlyMe: valueAt(onlyMe, 'value') === true };
}

/** By the name of an option. */
function optionWords(command: Fields, { us, directory }: Reading): (name: string) => string {
  const options = listAt(command, 'options');
  const names = { us: [us.user], people: new Map(), channel: (id: string) => directory.channel(id)?.name ?? null };
  return (name) => {
    const named = options.find((one) => textAt(one, 'name') === name) ?? {};
    return readText(writtenAt(named, 'value'), names).text;
  };
}

/** As much as a button can hold. */
const ACTION = /^[^]{1,100}$/;

/** A choice is a button for each of what can be chosen: what it holds stands in its value. */
function readPress(interaction: Fields, known: Reading): Read {
  const data = fieldsAt(interaction, 'data');
  const values = valueAt(data, 'values');
  const action = Array.isArray(values) ? (values as readonly unknown[])[0] : valueAt(data, 'custom_id');
  if (action === undefined) return ignored('a choice that was taken back');
  if (typeof action !== 'string' || !ACTION.test(action)) throw new Unreadable('custom_id does not look like one');
  const [id, from] = asked(interaction, known, underMessage(interaction, known));
  return { kind: 'heard', keys: [id], heard: { kind: 'press', id, from, action } };
}

function readForm(interaction: Fields, known: Reading): Read {
  const data = fieldsAt(interaction, 'data');
  const form = matching(data, 'custom_id', ACTION);
  const [id, from] = asked(interaction, known, underMessage(interaction, known));
  return { kind: 'heard', keys: [id], heard: { kind: 'form', id, from, form, fields: fieldsIn(data) } };
}

const FIELD = /^[a-z][a-z0-9-]{0,39}$/;
const MOST_FIELDS = 20;

/** Each in a row or under a label of its own; a field that was left empty is not there. */
function fieldsIn(data: Fields): Readonly<Record<string, string>> {
  const rows = listAt(data, 'components');
  const inputs = rows.flatMap((row) => [...listAt(row, 'components'), fieldsAt(row, 'component')]);
  if (inputs.length > MOST_FIELDS) throw new Unreadable('components are too many');
  const entries = inputs.flatMap((input): readonly (readonly [string, string])[] => {
    const name = textAt(input, 'custom_id');
    if (name === null) return [];
    if (!FIELD.test(name)) throw new Unreadable('components have a field that is not ours');
    const values = valueAt(input, 'values');
    const value = writtenAt(Array.isArray(values) ? { value: (values as readonly unknown[])[0] } : input, 'value');
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

type Where = Pick<Place, 'channel' | 'thread'> & { readonly direct: boolean };

/** Told to the asker alone, unless something else is said. */
function asked(interaction: Fields, { at }: Reading, where: Where): readonly [id: string, from: From] {
  const interactionId = matching(interaction, 'id', SNOWFLAKE);
  const member = fieldsAt(interaction, 'member');
  const person = valueAt(interaction, 'member') === undefined ? interaction : member;
  const permissions = optional(member, 'permissions', BITS);
  const appPermissions = optional(interaction, 'app_permissions', BITS);
  const roles = rolesOf(member);
  const from = {
    platform: PLATFORM,
    tenant: optional(interaction, 'guild_id', SNOWFLAKE) ?? DIRECT,
    user: matching(fieldsAt(person, 'user'), 'id', SNOWFLAKE),
    ...where,
    reply: {
      token: matching(interaction, 'token', TOKEN),
      application: matching(interaction, 'application_id', SNOWFLAKE),
      interaction: interactionId,
      deferred: 'asker',
      at,
      ...(permissions === null ? {} : { permissions }),
      ...(appPermissions === null ? {} : { appPermissions }),
      ...(roles === '' ? {} : { roles }),
    },
  };
  return [`interaction:${interactionId}`, from];
}

/** A server has no more (docs.discord.com, "guild"). */
const MOST_ROLES = 250;

/** Ids with spaces between them. */
function rolesOf(member: Fields): string {
  const roles = valueAt(member, 'roles');
  const ids = Array.isArray(roles) ? (roles as readonly unknown[]).slice(0, MOST_ROLES) : [];
  return ids.filter((id) => typeof id === 'string' && SNOWFLAKE.test(id)).join(' ');
}

/** docs.discord.com, "channel types" and "interaction context types". */
const DIRECT_CHANNEL = 1;
const THREADS: readonly unknown[] = [10, 11, 12];
const OF_OTHERS = 2;

function channelOf(interaction: Fields, { directory }: Reading): Where {
  const id = matching(interaction, 'channel_id', SNOWFLAKE);
  const told = fieldsAt(interaction, 'channel');
  if (textAt(interaction, 'guild_id') === null) {
    const direct = (valueAt(told, 'type') ?? DIRECT_CHANNEL) === DIRECT_CHANNEL;
    return { channel: id, thread: null, direct: direct && valueAt(interaction, 'context') !== OF_OTHERS };
  }
  const known = directory.channel(id);
  const isThread = known === null ? THREADS.includes(valueAt(told, 'type')) : known.kind === 'thread';
  if (!isThread) return { channel: id, thread: null, direct: false };
  const parent = known?.parent ?? optional(told, 'parent_id', SNOWFLAKE);
  if (parent === null) throw new Unreadable('its thread hangs in no channel');
  return { channel: parent, thread: id, direct: false };
}

/** docs.discord.com, "message flags". */
const EPHEMERAL = 64;

/** A message of the channel itself has a thread of its own id under it, begun or not; one for the asker alone has none. */
function underMessage(interaction: Fields, known: Reading): Where {
  const where = channelOf(interaction, known);
  const message = fieldsAt(interaction, 'message');
  const flags = valueAt(message, 'flags');
  const alone = typeof flags === 'number' && (flags & EPHEMERAL) !== 0;
  if (where.thread !== null || where.direct || alone) return where;
  return { ...where, thread: optional(message, 'id', SNOWFLAKE) };
}
