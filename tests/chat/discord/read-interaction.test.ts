import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInteraction } from '../../../src/chat/discord/read-interaction.ts';
import type { Heard } from '../../../src/chat/team/heard.ts';
import {
  AT,
  BRIEFING_MESSAGE,
  CHANNEL,
  command,
  DIRECT_CHANNEL,
  directory,
  GUILD,
  interaction,
  known,
  option,
  pick,
  press,
  READER,
  SPEAKING,
  submission,
  THREAD,
  US,
} from './payloads.ts';
import type { Changes } from './payloads.ts';

describe('a command', () => {
  test('is heard with its words, where it was said, and all that a reply needs', () => {
    expect(readInteraction(command('brief', [option('topic', 'harbour-fire')]), known())).toEqual({
      kind: 'heard',
      keys: ['interaction:910000000000000001'],
      heard: {
        kind: 'command',
        id: 'interaction:910000000000000001',
        from: {
          ...{ platform: 'discord', tenant: GUILD, channel: CHANNEL, thread: null, user: READER, direct: false },
          reply: {
            token: 'aW50ZXJhY3Rpb246OTEw_reply-here',
            application: US.application,
            interaction: '910000000000000001',
            deferred: 'everyone',
            at: AT,
            permissions: '2048',
            appPermissions: SPEAKING,
          },
        },
        name: 'brief',
        text: 'harbour-fire',
      },
    });
  });

  test.each<[string, readonly Changes[], { readonly text: string; readonly deferred: string }]>([
    [
      'a switch',
      [option('topic', 'harbour-fire'), option('only-me', true)],
      { text: 'harbour-fire only me', deferred: 'asker' },
    ],
    [
      'a switch that is off',
      [option('topic', 'ferries'), option('only-me', false)],
      { text: 'ferries', deferred: 'everyone' },
    ],
    ['words of its own', [option('topic', 'ferries only me')], { text: 'ferries only me', deferred: 'asker' }],
    ['nothing at all', [], { text: '', deferred: 'asker' }],
    ['a switch alone', [option('only-me', true)], { text: 'only me', deferred: 'asker' }],
  ])('/brief with %s', (_name, options, { text, deferred }) => {
    expect(heardOf(command('brief', options))).toMatchObject({ text, from: { reply: { deferred } } });
  });

  test('/ask asks everybody’s question, or the asker’s alone', () => {
    const question = option('question', 'What burned in <#900000000000000002>?');
    expect(heardOf(command('ask', [question]))).toMatchObject({
      ...{ name: 'ask', text: 'What burned in #harbour?' },
      from: { reply: { deferred: 'everyone' } },
    });
    expect(heardOf(command('ask', [question, option('only-me', true)]))).toMatchObject({
      ...{ name: 'ask', text: 'What burned in #harbour? only me' },
      from: { reply: { deferred: 'asker' } },
    });
  });

  test('that everybody would see is for the asker alone where we may not speak', () => {
    const brief = (changes: Changes) => heardOf(command('brief', [option('topic', 'ferries')], changes));
    const mute = { text: 'ferries only me', from: { reply: { deferred: 'asker' } } };
    const loud = { text: 'ferries', from: { reply: { deferred: 'everyone' } } };
    expect(brief({ app_permissions: '1024' })).toMatchObject(mute);
    // In a thread another permission counts.
    const inThread = { channel_id: THREAD, channel: { id: THREAD, type: 11, parent_id: CHANNEL } };
    expect(brief({ ...inThread, app_permissions: String(1n << 11n) })).toMatchObject(mute);
    expect(brief({ ...inThread, app_permissions: String(1n << 38n) })).toMatchObject(loud);
    expect(brief({ app_permissions: '8' })).toMatchObject(loud);
    expect(brief(inDirect({ app_permissions: '0' }))).toMatchObject(loud);
  });

  test.each([
    ['topics', []],
    ['sources', []],
    ['digest', []],
    ['status', []],
    ['help', []],
    ['harbour-master', []],
  ] as const)('/%s is one of /briefdesk, and for the asker alone', (name, options) => {
    expect(heardOf(command(name, options))).toMatchObject({
      ...{ name: 'briefdesk', text: name },
      from: { reply: { deferred: 'asker' } },
    });
  });

  test('/forget me is told with its subcommand', () => {
    expect(heardOf(command('forget', [{ name: 'me', type: 1 }]))).toMatchObject({ text: 'forget me' });
  });

  test('to us alone is direct, and belongs to no server', () => {
    expect(heardOf(command('topics', [], inDirect()))).toMatchObject({
      from: { tenant: 'dm', channel: DIRECT_CHANNEL, thread: null, user: READER, direct: true },
    });
    expect(heardOf(command('topics', [], inDirect({ context: 2 })))).toMatchObject({ from: { direct: false } });
    const amongFriends = inDirect({ channel: { id: DIRECT_CHANNEL, type: 3 } });
    expect(heardOf(command('topics', [], amongFriends))).toMatchObject({ from: { direct: false } });
  });

  test('in a thread names its channel, which Discord told us before or tells with it', () => {
    const told = { channel_id: THREAD, channel: { id: THREAD, type: 12, parent_id: CHANNEL } };
    const stranger = known({ directory: directory({}) });
    const place = { channel: CHANNEL, thread: THREAD };
    expect(heardOf(command('topics', [], { ...told, channel: undefined }))).toMatchObject({ from: place });
    expect(heardIn(readInteraction(command('topics', [], told), stranger))).toMatchObject({ from: place });
    const lost = command('topics', [], { ...told, channel: { id: THREAD, type: 11 } });
    expect(readInteraction(lost, stranger)).toEqual({ kind: 'unreadable', why: 'its thread hangs in no channel' });
  });
});

describe('a press', () => {
  test('holds what the button does, in the thread under its message', () => {
    expect(heardOf(press('k7Q2'))).toMatchObject({
      ...{ kind: 'press', action: 'k7Q2', id: 'interaction:910000000000000001' },
      from: { channel: CHANNEL, thread: BRIEFING_MESSAGE.id, reply: { deferred: 'asker' } },
    });
  });

  test('in a thread, or under what the asker alone sees, has no other', () => {
    const inThread = { channel_id: THREAD, channel: { id: THREAD, type: 11, parent_id: CHANNEL } };
    expect(heardOf(press('k7Q2', inThread))).toMatchObject({ from: { channel: CHANNEL, thread: THREAD } });
    const alone = { message: { ...BRIEFING_MESSAGE, flags: 32768 | 64 } };
    expect(heardOf(press('k7Q2', alone))).toMatchObject({ from: { channel: CHANNEL, thread: null } });
  });

  test('of a menu holds what was picked', () => {
    expect(heardOf(pick(['ferries', 'harbour']))).toMatchObject({ kind: 'press', action: 'ferries' });
    expect(readInteraction(pick([]), known()).kind).toBe('ignored');
    expect(readInteraction(pick([7]), known()).kind).toBe('unreadable');
    expect(readInteraction(press('x'.repeat(101)), known()).kind).toBe('unreadable');
  });
});

describe('a form', () => {
  test('comes back with its name and what was written', () => {
    const read = submission('reason:interaction:1:0', { reason: 'Too long', where: '' });
    expect(heardOf(read)).toMatchObject({
      ...{ kind: 'form', form: 'reason:interaction:1:0', fields: { reason: 'Too long' } },
      from: { channel: CHANNEL, thread: BRIEFING_MESSAGE.id },
    });
  });

  test('may have its fields in rows, and menus among them', () => {
    const components = [
      { type: 1, components: [{ type: 4, custom_id: 'words', value: 'the ferries' }] },
      { type: 18, component: { type: 3, custom_id: 'topic', values: ['ferries'] } },
    ];
    expect(heardOf(submission('brief', {}, { data: { custom_id: 'brief', components } }))).toMatchObject({
      fields: { words: 'the ferries', topic: 'ferries' },
    });
  });

  test('with fields that are not ours is not read', () => {
    expect(readInteraction(submission('brief', { __proto__x: 'y' }), known()).kind).toBe('unreadable');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`f${index}`, 'x']));
    expect(readInteraction(submission('brief', many), known()).kind).toBe('unreadable');
  });
});

describe('anything else', () => {
  test.each([
    ['a ping', interaction({ type: 1 })],
    ['typing', interaction({ type: 4 })],
    ['a command of a menu', command('brief', [], { data: { name: 'Brief this', type: 3 } })],
  ])('is passed over: %s', (_name, payload) => {
    expect(readInteraction(payload, known()).kind).toBe('ignored');
  });

  test.each(['id', 'token', 'application_id', 'channel_id', 'member'])('without its %s cannot be read', (name) => {
    expect(readInteraction(command('topics', [], { [name]: undefined }), known()).kind).toBe('unreadable');
  });

  test('never makes it throw, and never shows what stood in it', () => {
    const secret = 'aW50ZXJhY3Rpb246';
    fc.assert(
      fc.property(odd(), (payload) => {
        const read = readInteraction(payload, known());
        expect(JSON.stringify(read.kind === 'heard' ? '' : read)).not.toContain(secret);
      }),
      { numRuns: 3_000 },
    );
  });
});

/** One payload of each kind with some of it turned into anything. */
function odd() {
  const whole = fc.constantFrom<Changes>(
    command('brief', [option('topic', 'ferries'), option('only-me', true)]),
    press('k7Q2'),
    pick(['a']),
    submission('brief', { topic: 'ferries' }),
  );
  const field = fc.constantFrom(
    'id',
    'type',
    'token',
    'data',
    'member',
    'user',
    'channel',
    'channel_id',
    'guild_id',
    'message',
    'app_permissions',
  );
  const value = fc.oneof(fc.anything(), fc.constant({ custom_id: 'x', components: [null, { component: [] }] }));
  const turned = fc.tuple(whole, field, value).map(([payload, name, anything]) => ({ ...payload, [name]: anything }));
  return fc.oneof(turned, fc.anything());
}

function inDirect(changes: Changes = {}): Changes {
  const user = { id: READER, username: 'dana' };
  const channel = { id: DIRECT_CHANNEL, type: 1 };
  return { guild_id: undefined, member: undefined, user, channel_id: DIRECT_CHANNEL, channel, context: 1, ...changes };
}

function heardOf(payload: unknown): Heard {
  return heardIn(readInteraction(payload, known()));
}

function heardIn(read: ReturnType<typeof readInteraction>): Heard {
  if (read.kind !== 'heard') throw new Error(`${read.kind}: ${read.why}`);
  return read.heard;
}
