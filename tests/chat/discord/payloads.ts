/** What Discord sends, in the shapes of its documentation, as told in the server of Port Lindow. */

import type { Channel, Directory, Guild, Reading } from '../../../src/chat/discord/reading.ts';

export const GUILD = '900000000000000001';
export const CHANNEL = '900000000000000002';
export const THREAD = '900000000000000003';
export const DIRECT_CHANNEL = '900000000000000004';
export const READER = '900000000000000005';
export const OTHER = '900000000000000006';
export const OUR_ROLE = '900000000000000007';
export const EDITORS = '900000000000000008';
export const US = { user: '900000000000000009', application: '900000000000000010' };
export const AT = '2026-03-02T17:18:00.000Z';

/** ViewChannel, SendMessages, SendMessagesInThreads. */
export const SPEAKING = String((1n << 10n) | (1n << 11n) | (1n << 38n));
export const MANAGE_MESSAGES = 1n << 13n;

export type Changes = Readonly<Record<string, unknown>>;

const CHANNELS: Readonly<Record<string, Channel>> = {
  [CHANNEL]: { kind: 'channel', parent: null, name: 'harbour', overwrites: [] },
  [THREAD]: { kind: 'thread', parent: CHANNEL, name: 'Harbour fire', overwrites: [] },
  [DIRECT_CHANNEL]: { kind: 'direct', parent: null, name: null, overwrites: [] },
};

const TOWN: Guild = {
  owner: '900000000000000011',
  mayDo: (role) => (role === EDITORS ? MANAGE_MESSAGES : 0n),
  ourRole: OUR_ROLE,
};

export function directory(channels: Readonly<Record<string, Channel>> = CHANNELS): Directory {
  const channel = (id: string): Channel | null => channels[id] ?? null;
  return {
    channel,
    find: (id) => Promise.resolve(channel(id)),
    guild: (id) => (id === GUILD ? TOWN : null),
  };
}

export function known(changes: Partial<Reading> = {}): Reading {
  return { us: US, directory: directory(), isOurs: ({ thread }) => thread === THREAD, at: AT, ...changes };
}

const PERSON = { id: READER, username: 'dana', global_name: 'Dana Reed', discriminator: '0', avatar: null };

export function interaction(changes: Changes = {}): Changes {
  return {
    id: '910000000000000001',
    application_id: US.application,
    type: 2,
    token: 'aW50ZXJhY3Rpb246OTEw_reply-here',
    version: 1,
    guild_id: GUILD,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0, name: 'harbour' },
    context: 0,
    app_permissions: SPEAKING,
    member: { user: PERSON, roles: [], permissions: '2048', joined_at: AT, deaf: false, mute: false, flags: 0 },
    locale: 'en-GB',
    ...changes,
  };
}

export function command(name: string, options: readonly Changes[] = [], changes: Changes = {}): Changes {
  return interaction({ data: { id: '920000000000000001', name, type: 1, options }, ...changes });
}

/** An option of text, or a switch. */
export function option(name: string, value: unknown): Changes {
  return { name, type: typeof value === 'boolean' ? 5 : 3, value };
}

export const BRIEFING_MESSAGE = { id: '930000000000000001', channel_id: CHANNEL, flags: 32768, author: US.user };

export function press(customId: string, changes: Changes = {}): Changes {
  return interaction({
    type: 3,
    data: { custom_id: customId, component_type: 2 },
    message: BRIEFING_MESSAGE,
    ...changes,
  });
}

export function pick(values: readonly unknown[], changes: Changes = {}): Changes {
  return press('choice-0', { data: { custom_id: 'choice-0', component_type: 3, values }, ...changes });
}

/** Filled in under labels, as the modals of 2025 and later are. */
export function submission(form: string, fields: Readonly<Record<string, string>>, changes: Changes = {}): Changes {
  const components = Object.entries(fields).map(([name, value]) => ({
    type: 18,
    component: { type: 4, custom_id: name, value },
  }));
  return interaction({ type: 5, data: { custom_id: form, components }, message: BRIEFING_MESSAGE, ...changes });
}

export function typing(typed: string): Changes {
  return command('brief', [{ ...option('topic', typed), focused: true }], { type: 4 });
}

/** In the thread of a briefing, unless it says otherwise. */
export function message(changes: Changes = {}): Changes {
  return {
    id: '940000000000000001',
    channel_id: THREAD,
    guild_id: GUILD,
    type: 0,
    author: PERSON,
    member: { roles: [], nick: null, joined_at: AT, deaf: false, mute: false, flags: 0 },
    content: 'Who put it out?',
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    flags: 0,
    timestamp: AT,
    edited_timestamp: null,
    pinned: false,
    tts: false,
    ...changes,
  };
}

export function reply(author: string, changes: Changes = {}): Changes {
  return message({
    type: 19,
    channel_id: CHANNEL,
    message_reference: { type: 0, message_id: '950000000000000001', channel_id: CHANNEL, guild_id: GUILD },
    referenced_message: { id: '950000000000000001', author: { id: author }, content: 'The quay burned.' },
    ...changes,
  });
}
