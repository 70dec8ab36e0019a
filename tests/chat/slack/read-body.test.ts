import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Heard } from '../../../src/chat/team/heard.ts';
import { readBody } from '../../../src/chat/slack/read-body.ts';
import type { Read } from '../../../src/chat/slack/reading.ts';
import { oddPayload, PAYLOADS } from './odd-bodies.ts';
import {
  CHANNEL,
  command,
  envelope,
  HOME,
  mention,
  message,
  PANE,
  press,
  READER,
  submission,
  TEAM,
  US,
} from './payloads.ts';

describe('a slash command', () => {
  test('is heard with its name in small letters, its words and the ways to reply', () => {
    const read = readHere(command({ command: '/Brief', text: ' harbour &amp; ferries ' }));
    expect(read).toEqual({
      kind: 'heard',
      keys: ['command:13345224609.738474920.8088930838d88f008e0'],
      heard: {
        kind: 'command',
        id: 'command:13345224609.738474920.8088930838d88f008e0',
        from: {
          ...{ platform: 'slack', tenant: TEAM, channel: CHANNEL, thread: null, user: READER, direct: false },
          reply: {
            responseUrl: 'https://hooks.slack.example/commands/T0LINDOW/1/abc',
            trigger: '13345224609.738474920.8088930838d88f008e0',
          },
        },
        name: 'brief',
        text: 'harbour & ferries',
      },
    });
  });

  test('is not direct where two people may talk whom we cannot tell from one', () => {
    const heard = heardOf(command({ channel_id: 'D0DANA', channel_name: 'directmessage' }));
    expect(heard).toMatchObject({ from: { channel: 'D0DANA', direct: false } });
  });

  test('of an app that a whole organization installed belongs to the organization', () => {
    const orgWide = command({ is_enterprise_install: 'true', enterprise_id: 'E0LINDOW' });
    expect(heardOf(orgWide)).toMatchObject({ from: { tenant: 'E0LINDOW' } });
    expect(heardOf(command({ enterprise_id: 'E0LINDOW' }))).toMatchObject({ from: { tenant: TEAM } });
    expect(heardOf(command({ team_id: '', enterprise_id: 'E0LINDOW' }))).toMatchObject({
      from: { tenant: 'E0LINDOW' },
    });
  });
});

describe('a message', () => {
  test('in a thread is heard as it reads', () => {
    expect(readHere(envelope(message()))).toEqual({
      kind: 'heard',
      keys: ['message:C0HARBOUR:1772471880.000200', 'event:Ev0001'],
      heard: {
        kind: 'message',
        id: 'message:C0HARBOUR:1772471880.000200',
        from: {
          ...{ platform: 'slack', tenant: TEAM, channel: CHANNEL, thread: '1772471800.000100' },
          ...{ user: READER, direct: false, reply: {} },
        },
        message: '1772471880.000200',
        text: 'Who put it out?',
        toUs: false,
        toOthers: false,
      },
    });
  });

  test('that names us is the same as app_mention and as message', () => {
    const asMention = readHere(envelope(mention()));
    const asMessage = readHere(envelope(mention({ type: 'message', channel_type: 'channel' }), { event_id: 'Ev0002' }));
    expect(heardIn(asMention)).toMatchObject({
      text: 'what burned in Port Lindow?',
      toUs: true,
      from: { thread: null },
    });
    expect(heardIn(asMessage)).toEqual(heardIn(asMention));
    expect([asMention, asMessage].map((read) => read.kind === 'heard' && read.keys[0])).toEqual([
      'message:C0HARBOUR:1772471900.000300',
      'message:C0HARBOUR:1772471900.000300',
    ]);
  });

  test('to us alone is direct', () => {
    const heard = heardOf(envelope(message({ channel: 'D0DANA', channel_type: 'im', thread_ts: undefined })));
    expect(heard).toMatchObject({ from: { channel: 'D0DANA', thread: null, direct: true }, toUs: false });
  });

  test.each(['thread_broadcast', 'file_share', 'me_message'])('of the kind %s is a person’s', (subtype) => {
    expect(heardOf(envelope(message({ subtype })))).toMatchObject({ text: 'Who put it out?' });
  });

  test.each([
    ['our own', { user: US.user }],
    ['our own, by its bot', { bot_id: US.bot }],
    ['a bot’s', { bot_id: 'B0OTHER' }],
    ['a bot’s without a user', { subtype: 'bot_message', user: undefined }],
    ['Slackbot’s', { user: 'USLACKBOT' }],
    ['an edit', { subtype: 'message_changed', message: message(), hidden: true }],
    ['a deletion', { subtype: 'message_deleted', deleted_ts: '1772471880.000200' }],
    ['a coming', { subtype: 'channel_join', text: `<@${READER}> has joined the channel` }],
    ['a kind that is new to us', { subtype: 'harbour_news' }],
    ['hidden', { hidden: true }],
    ['edited before we heard it', { edited: { user: READER, ts: '1772471890.000000' } }],
    ['without words', { text: ' ', subtype: 'file_share' }],
    ['people talking in a channel', { thread_ts: undefined }],
  ])('is noise that is %s', (_name, changes) => {
    expect(readHere(envelope(message(changes))).kind).toBe('ignored');
  });

  test('from another company in a shared channel belongs to the workspace that we are installed in', () => {
    const theirs = envelope(message({ user_team: 'T0FERRY', source_team: 'T0FERRY', team: 'T0FERRY' }), {
      team_id: 'T0FERRY',
    });
    expect(heardOf(theirs)).toMatchObject({ from: { tenant: TEAM } });
  });

  test('that is longer than people write is heard with its beginning', () => {
    const text = `Who put it out? ${'x'.repeat(20_000)}`;
    const most = text.slice(0, 10_000);
    expect(heardOf(envelope(message({ text })))).toMatchObject({ text: most });
    expect(heardOf(command({ text }))).toMatchObject({ text: most });
  });
});

describe('an event', () => {
  test('of our page is heard when its first tab is opened', () => {
    expect(heardOf(envelope(HOME))).toEqual({
      kind: 'home',
      id: 'event:Ev0001',
      from: { platform: 'slack', tenant: TEAM, user: READER },
    });
    expect(readHere(envelope({ ...HOME, tab: 'about' })).kind).toBe('ignored');
    // Beside it are the messages with us: whoever opens them has not said anything yet.
    expect(heardOf(envelope({ ...HOME, tab: 'messages' }))).toMatchObject({
      kind: 'greeting',
      from: { channel: 'D0DANA', thread: null, direct: true, user: READER },
    });
  });

  test('of an opened pane is a greeting in its thread', () => {
    expect(heardOf(envelope(PANE))).toMatchObject({
      kind: 'greeting',
      from: { channel: 'D0DANA', thread: '1772471990.000400', user: READER, direct: true },
    });
    expect(readHere(envelope({ ...PANE, type: 'assistant_thread_context_changed' })).kind).toBe('ignored');
  });

  test('tells that a workspace has left, also when it is known no more', () => {
    const left = { kind: 'left', id: 'event:Ev0001', from: { platform: 'slack', tenant: TEAM } };
    const uninstalled = envelope({ type: 'app_uninstalled' });
    const revoked = envelope({ type: 'tokens_revoked', tokens: { oauth: [], bot: [US.user] } });
    expect([uninstalled, revoked].map(heardOf)).toEqual([left, left]);
    expect([uninstalled, revoked].map((body) => heardIn(readBody(body, () => null)))).toEqual([left, left]);
  });

  test('of a person’s own token is none of ours', () => {
    const tokens = [{ oauth: [READER] }, { oauth: [READER], bot: [] }, { bot: ['U0OTHER'] }];
    const reads = tokens.map((one) => readHere(envelope({ type: 'tokens_revoked', tokens: one })).kind);
    expect(reads).toEqual(['ignored', 'ignored', 'ignored']);
  });

  test('of a workspace without an installation is not read', () => {
    expect(readBody(envelope(message()), () => null)).toEqual({
      kind: 'unreadable',
      why: 'its workspace has no installation',
    });
  });
});

describe('a press', () => {
  test('is heard in the thread of its message, with the ways to reply', () => {
    expect(heardOf(press())).toEqual({
      kind: 'press',
      id: 'press:12466734323.1395872398',
      from: {
        ...{ platform: 'slack', tenant: TEAM, channel: CHANNEL, thread: '1772471800.000100' },
        ...{ user: READER, direct: false },
        reply: {
          responseUrl: 'https://hooks.slack.example/actions/T0LINDOW/2/def',
          trigger: '12466734323.1395872398',
        },
      },
      action: 'k3v9q2',
    });
  });

  test('under a message of the channel is heard in the thread under it', () => {
    const container = { type: 'message', message_ts: '1772471850.000150', channel_id: CHANNEL, is_ephemeral: false };
    const root = { container, message: { type: 'message', ts: '1772471850.000150' } };
    expect(heardOf(press(root))).toMatchObject({ from: { thread: '1772471850.000150' } });
  });

  test('is answered beside the message: in the channel, though a thread hangs on it, or in the thread that it stands in', () => {
    const asideOf = (changes: object): unknown => {
      const heard = heardOf(press({ ...changes }));
      return heard?.kind === 'press' ? heard.from.reply['aside'] : null;
    };
    const ts = '1772471850.000150';
    const container = { type: 'message', message_ts: ts, channel_id: CHANNEL, is_ephemeral: false };
    expect(asideOf({ container, message: { type: 'message', ts } })).toBe('channel');
    expect(asideOf({ container, message: { type: 'message', ts, thread_ts: ts } })).toBe('channel');
    expect(asideOf({ container: { ...container, thread_ts: ts }, message: undefined })).toBe('channel');
    expect(asideOf({})).toBeUndefined();
    expect(asideOf({ container: { ...container, is_ephemeral: true }, message: undefined })).toBeUndefined();
    expect(asideOf({ container: { type: 'view', view_id: 'V0HOME' }, message: undefined })).toBeUndefined();
  });

  test('in what only its reader sees is heard where that stands', () => {
    const container = { type: 'message', message_ts: '1772471850.000150', channel_id: CHANNEL, is_ephemeral: true };
    expect(heardOf(press({ container, message: undefined }))).toMatchObject({ from: { thread: null } });
    const inThread = { ...container, thread_ts: '1772471800.000100' };
    expect(heardOf(press({ container: inThread, message: undefined }))).toMatchObject({
      from: { thread: '1772471800.000100' },
    });
  });

  test('on our page is direct', () => {
    const page = { container: { type: 'view', view_id: 'V0HOME' }, channel: undefined, message: undefined };
    const heard = heardOf(press({ ...page, response_url: undefined }));
    expect(heard).toMatchObject({ from: { channel: READER, thread: null, direct: true } });
    expect(heard?.kind === 'press' && heard.from.reply).toEqual({ trigger: '12466734323.1395872398' });
  });

  test('may be a choice from a list', () => {
    const choice = { action_id: 'topic', type: 'static_select', selected_option: { value: 'k3v9q2' } };
    expect(heardOf(press({ actions: [choice] }))).toMatchObject({ action: 'k3v9q2' });
  });

  test('that holds nothing is ignored', () => {
    const actions = [[], [{ action_id: 'link', type: 'button', url: 'https://lindow.example' }], null];
    expect(actions.map((one) => readHere(press({ actions: one })).kind)).toEqual(['ignored', 'ignored', 'ignored']);
  });
});

describe('a form', () => {
  test('is heard with what was filled in, where it was asked for', () => {
    expect(readHere(submission())).toEqual({
      kind: 'heard',
      keys: ['form:V0FORM:156663117.cd33ad1f'],
      heard: {
        kind: 'form',
        id: 'form:V0FORM:156663117.cd33ad1f',
        from: {
          ...{ platform: 'slack', tenant: TEAM, channel: CHANNEL, thread: null, user: READER, direct: false },
          reply: {
            responseUrl: 'https://hooks.slack.example/commands/T0LINDOW/1/abc',
            trigger: '156772938.1827394',
          },
        },
        form: 'f7x1',
        fields: { topic: 'harbour-fire', where: 'only-me' },
      },
    });
  });

  test('with several picked in one menu tells them all, and what was left empty is not there', () => {
    const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
    const values = {
      topics: {
        topics: { type: 'multi_static_select', selected_options: [option('harbour-fire'), option('ferry-line')] },
      },
      words: { words: { type: 'plain_text_input', value: null } },
      when: { when: { type: 'plain_text_input', value: '8am on weekdays' } },
    };
    const some = heardOf(submission({ state: { values } }));
    expect(some).toMatchObject({ fields: { topics: 'harbour-fire,ferry-line', when: '8am on weekdays' } });
    const none = { topics: { topics: { type: 'multi_static_select', selected_options: [] } } };
    expect(heardOf(submission({ state: { values: none } }))).toMatchObject({ fields: {} });
  });

  test('opened from another company’s workspace belongs to the one that we are installed in', () => {
    const theirs = submission({}, { team: { id: 'T0FERRY', domain: 'ferry' } });
    expect(heardOf(theirs)).toMatchObject({ from: { tenant: TEAM } });
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '["f7x1"]'],
    ['no form', JSON.stringify({ channel: CHANNEL, thread: null })],
    ['a channel that is none', JSON.stringify({ form: 'f7x1', channel: '<!here>', thread: null })],
    ['a thread that is none', JSON.stringify({ form: 'f7x1', channel: CHANNEL, thread: 'now' })],
  ])('that brings back %s is not read', (_name, private_metadata) => {
    expect(readHere(submission({ private_metadata })).kind).toBe('unreadable');
  });

  test('takes no field whose name is not one of ours', () => {
    const values = JSON.parse('{"a":{"__proto__":{"value":"x"}}}') as unknown;
    expect(readHere(submission({ state: { values } })).kind).toBe('unreadable');
  });

  test('that is closed is ignored', () => {
    expect(readHere({ ...submission(), type: 'view_closed' }).kind).toBe('ignored');
  });
});

describe('whatever comes', () => {
  test('never throws, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(['ignored', 'unreadable']).toContain(readHere(body).kind);
      }),
    );
  });

  test('never throws, for payloads with any JSON in any place', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(oddPayload(PAYLOADS), (body) => {
        kinds.add(readHere(body).kind);
      }),
      { numRuns: 2_000 },
    );
    expect([...kinds].toSorted()).toEqual(['heard', 'ignored', 'unreadable']);
  });

  test('says what is wrong without what stood there', () => {
    const read = readHere(command({ channel_id: 'xoxb-secret' }));
    expect(read).toEqual({ kind: 'unreadable', why: 'channel_id does not look like one' });
  });
});

function readHere(body: unknown): Read {
  return readBody(body, () => US);
}

function heardOf(body: unknown): Heard | null {
  return heardIn(readHere(body));
}

function heardIn(read: Read): Heard | null {
  return read.kind === 'heard' ? read.heard : null;
}
