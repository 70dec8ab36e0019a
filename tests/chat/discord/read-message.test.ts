import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../src/chat/discord/read-message.ts';
import type { Said } from '../../../src/chat/team/heard.ts';
import { isStaff } from '../../../src/chat/discord/permissions.ts';
import {
  CHANNEL,
  DIRECT_CHANNEL,
  directory,
  EDITORS,
  GUILD,
  known,
  MANAGE_MESSAGES,
  message,
  OTHER,
  OUR_ROLE,
  READER,
  reply,
  THREAD,
  US,
} from './payloads.ts';

const KIT = { id: OTHER, username: 'kit', global_name: 'Kit Vale', member: { nick: 'Kit of the quay' } };

describe('a message', () => {
  test('in our thread is heard as it reads, with what its author may do there', () => {
    expect(readMessage(message(), known())).toEqual({
      kind: 'heard',
      keys: [`message:${THREAD}:940000000000000001`],
      heard: {
        kind: 'message',
        id: `message:${THREAD}:940000000000000001`,
        from: {
          ...{ platform: 'discord', tenant: GUILD, channel: CHANNEL, thread: THREAD, user: READER, direct: false },
          reply: { message: '940000000000000001', within: THREAD, permissions: '0' },
        },
        message: '940000000000000001',
        text: 'Who put it out?',
        toUs: false,
        toOthers: false,
      },
    });
  });

  test('in a thread of others, or in a channel, is theirs unless it names us', () => {
    const others = known({ isOurs: () => false });
    expect(readMessage(message(), others).kind).toBe('ignored');
    expect(readMessage(message({ channel_id: CHANNEL }), known()).kind).toBe('ignored');
    const named = { content: `<@${US.user}>, who put it out?` };
    expect(heardOf(message(named), others)).toMatchObject({ text: 'who put it out?', toUs: true });
    expect(heardOf(message({ ...named, channel_id: CHANNEL }))).toMatchObject({ from: { thread: null }, toUs: true });
  });

  test('that names the role which Discord made for us names us', () => {
    const said = heardOf(message({ channel_id: CHANNEL, content: `<@&${OUR_ROLE}> what burned?` }));
    expect(said).toMatchObject({ text: 'what burned?', toUs: true, toOthers: false });
  });

  test('that names somebody else is to them, by the name they have there', () => {
    const said = heardOf(message({ content: `<@${OTHER}> and <@900000000000000099>, see?`, mentions: [KIT] }));
    expect(said).toMatchObject({ text: '@Kit of the quay and @someone, see?', toUs: false, toOthers: true });
    expect(heardOf(message({ content: '@everyone look' }))).toMatchObject({ toOthers: true });
  });

  test('that replies to ours is to us, and goes on under what it replies to', () => {
    expect(heardOf(reply(US.user))).toMatchObject({
      ...{ toUs: true, toOthers: false },
      from: { channel: CHANNEL, thread: '950000000000000001' },
    });
    expect(heardOf(reply(US.user, { channel_id: THREAD }))).toMatchObject({ from: { thread: THREAD }, toUs: true });
  });

  test('that replies to somebody else is to them where it calls them', () => {
    const inThread = { channel_id: THREAD };
    expect(heardOf(reply(OTHER, { ...inThread, mentions: [KIT] }))).toMatchObject({ toUs: false, toOthers: true });
    expect(heardOf(reply(OTHER, inThread))).toMatchObject({ toUs: false, toOthers: false });
    expect(readMessage(reply(OTHER), known()).kind).toBe('ignored');
  });

  test('that passes on a message of ours is no reply', () => {
    const passedOn = reply(US.user, { message_reference: { type: 1, message_id: '950000000000000001' } });
    expect(readMessage(passedOn, known()).kind).toBe('ignored');
  });

  test('to us alone is heard whatever it says', () => {
    const said = heardOf(message({ guild_id: undefined, member: undefined, channel_id: DIRECT_CHANNEL }));
    expect(said).toMatchObject({
      from: { tenant: 'dm', channel: DIRECT_CHANNEL, thread: null, direct: true, reply: {} },
      toUs: false,
    });
  });

  test('of somebody who keeps order says so, by their roles and the rules of the channel', () => {
    const editor = message({ member: { roles: [EDITORS] } });
    expect(isStaff(heardOf(editor).from)).toBe(true);
    expect(isStaff(heardOf(message()).from)).toBe(false);
    const ruled = (overwrites: readonly object[]) =>
      known({
        directory: {
          ...directory(),
          channel: (id) =>
            id === CHANNEL
              ? { kind: 'channel', parent: null, name: 'harbour', overwrites: overwrites as never }
              : directory().channel(id),
        },
      });
    const denied = ruled([{ id: EDITORS, allow: 0n, deny: MANAGE_MESSAGES }]);
    expect(isStaff(heardOf(editor, denied).from)).toBe(false);
    const allowed = ruled([{ id: READER, allow: MANAGE_MESSAGES, deny: 0n }]);
    expect(isStaff(heardOf(message(), allowed).from)).toBe(true);
    const everybody = ruled([{ id: GUILD, allow: 0n, deny: MANAGE_MESSAGES }]);
    // What a role allows for all the server, the channel takes from everybody.
    expect(isStaff(heardOf(editor, everybody).from)).toBe(false);
  });

  test.each([
    ['our own', { author: { id: US.user } }],
    ['a bot’s', { author: { id: OTHER, bot: true } }],
    ['the system’s', { author: { id: OTHER, system: true } }],
    ['a webhook’s', { webhook_id: '960000000000000001' }],
    ['a coming', { type: 7 }],
    ['a pin', { type: 6 }],
    ['a thread’s first line', { type: 21, content: '' }],
    ['without words, as where we may not read along', { content: '' }],
  ])('is noise that is %s', (_name, changes) => {
    expect(readMessage(message({ ...changes, mentions: [US] }), known()).kind).toBe('ignored');
  });

  test('of a channel that we do not know is not guessed at', () => {
    expect(readMessage(message(), known({ directory: directory({}) }))).toEqual({
      kind: 'unreadable',
      why: 'its channel is not known',
    });
  });

  test('never makes it throw', () => {
    const whole = fc.constantFrom(message(), reply(US.user), message({ content: `<@${US.user}>` }));
    const field = fc.constantFrom(...Object.keys(reply(OTHER)));
    const turned = fc
      .tuple(whole, field, fc.anything())
      .map(([payload, name, value]) => ({ ...payload, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(turned, fc.anything()), (payload) => {
        expect(['heard', 'ignored', 'unreadable']).toContain(readMessage(payload, known()).kind);
      }),
      { numRuns: 3_000 },
    );
  });
});

function heardOf(payload: unknown, reading = known()): Said {
  const read = readMessage(payload, reading);
  if (read.kind !== 'heard') throw new Error(`${read.kind}: ${read.why}`);
  return read.heard as Said;
}
