/** What is said, as the outbox keeps it for Discord. */

import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { callOf } from '../../../src/chat/discord/discord-calls.ts';
import { formModal } from '../../../src/chat/discord/form-modal.ts';
import { reasonForm } from '../../../src/chat/discord/reason-form.ts';
import { threadName } from '../../../src/chat/discord/thread-name.ts';
import { writeSaying } from '../../../src/chat/discord/write-saying.ts';
import type { Form, Saying } from '../../../src/chat/team/saying.ts';
import { LONG, words } from '../slack/sayings.ts';
import { asked, PLACE, replyFor, spoken } from './sayings.ts';

function callsIn(saying: Saying) {
  return writeSaying(saying).parts.map(callOf);
}

function kindsIn(saying: Saying): readonly string[] {
  return callsIn(saying).map(({ kind }) => kind);
}

function form(count: number, deferred = 'asker'): Form {
  const actions = Array.from({ length: count }, (_, index) => ({ label: `Topic ${index}`, command: `id-${index}` }));
  const instead = { ...words('Pick a topic.'), actions };
  const shape = { kind: 'topic', topics: [], stories: [] } as const;
  return { kind: 'form', key: 'e1:0', asked: asked({ reply: replyFor(deferred) }), form: 'brief', shape, instead };
}

describe('what is said in Discord', () => {
  test('waits in the queue of its channel, or of its reader', () => {
    expect(writeSaying(spoken())).toMatchObject({ ...PLACE, kind: 'message', key: 'e1:0', ifUnsure: 'leave' });
    const alone: Saying = {
      kind: 'only-you',
      key: 'e1:1',
      asked: asked({ thread: '200' }),
      message: words('Only you.'),
    };
    expect(writeSaying(alone)).toMatchObject({ channel: '42', thread: null, ifUnsure: 'resend' });
    expect(callsIn(alone)).toMatchObject([{ channel: '100', thread: '200', reply: null, replyTo: null }]);
  });

  test('that nobody asked for waits in the queue of its reader', () => {
    const to = { platform: 'discord', tenant: '7', user: '42' };
    const direct: Saying = { kind: 'direct', key: 'paused:d1', to, message: LONG };
    expect(writeSaying(direct)).toMatchObject({ ...PLACE, channel: '42', kind: 'direct', ifUnsure: 'resend' });
    expect(kindsIn(direct)).toEqual(['direct', 'direct', 'direct']);
  });

  test('replies to plain words where they were said, though the conversation has no thread there', () => {
    const said = asked({ thread: '200', reply: { message: '300', within: '100' } });
    const alone: Saying = { kind: 'only-you', key: 'e1:1', asked: said, message: words('Not found.') };
    expect(callsIn(alone)).toMatchObject([{ channel: '100', thread: null, reply: null, replyTo: '300' }]);
    const answer = spoken({ to: { ...PLACE, thread: '200' }, asked: said });
    expect(callsIn(answer)).toMatchObject([{ fromChannel: true }]);
    const within = asked({ thread: '200', reply: { message: '300', within: '200' } });
    expect(callsIn(spoken({ to: { ...PLACE, thread: '200' }, asked: within }))).toMatchObject([{ fromChannel: false }]);
  });

  test('opens its thread right after its first part', () => {
    expect(kindsIn(spoken({ opensThread: 'Harbour fire', message: LONG })).slice(0, 3)).toEqual([
      'message',
      'thread',
      'message',
    ]);
    expect(callsIn(spoken({ opensThread: 'Harbour fire' }))[1]).toEqual({ kind: 'thread', name: 'Harbour fire' });
    expect(kindsIn(spoken())).toEqual(['message']);
  });

  test('knows whether it goes where somebody asked', () => {
    const from = asked({ reply: replyFor('everyone') });
    expect(callsIn(spoken({ asked: from }))).toMatchObject([
      { here: true, reply: { token: 'tok', deferred: 'everyone' } },
    ]);
    expect(callsIn(spoken({ asked: from, to: { ...PLACE, thread: '200' } }))).toMatchObject([{ here: false }]);
    expect(callsIn(spoken({ asked: asked() }))).toMatchObject([{ reply: null }]);
  });

  test('is told anew in each place once, though a thread goes by the id of its first part', () => {
    const replace: Saying = {
      kind: 'replace',
      key: 'e2:0',
      to: PLACE,
      parts: ['9', '9', '11'],
      message: words('Five.'),
    };
    expect(callsIn(replace)).toMatchObject([
      { kind: 'update', message: '9', first: '9' },
      { kind: 'update', message: '11', first: '9' },
    ]);
    expect(JSON.stringify(callsIn(replace)[1])).toContain('see above');
    expect(kindsIn({ ...replace, message: LONG }).slice(1)).toEqual(['update', 'message']);
  });

  test('has no page of ours and no prompts', () => {
    expect(kindsIn({ kind: 'home', key: 'e1:0', to: { ...PLACE, user: '42' }, message: words('Ask me.') })).toEqual([]);
    expect(kindsIn({ kind: 'prompts', key: 'e1:0', to: PLACE, prompts: [{ title: 'a', text: 'b' }] })).toEqual([]);
  });
});

describe('in place of a form', () => {
  /** The rows of the message: how many buttons, or options of a menu, each has. */
  const rowsIn = (saying: Form): readonly number[] =>
    callsIn(saying).flatMap((call) => {
      const parts = call.kind === 'only-you' ? call.post.components[0].components : [];
      const rows = parts.flatMap((part) => (part.type === ComponentType.ActionRow ? [part.components] : []));
      return rows.map(([first, ...rest]) =>
        first !== undefined && 'options' in first ? first.options.length : 1 + rest.length,
      );
    });

  test('topics are buttons where they are few, else menus, and whoever asked sees them alone', () => {
    expect(kindsIn(form(3))).toEqual(['only-you']);
    expect(rowsIn(form(3))).toEqual([3]);
    expect(rowsIn(form(30))).toEqual([15, 15]);
    expect(JSON.stringify(callsIn(form(30)))).toContain('{"label":"Topic 29","value":"id-29"}');
  });

  test('a reason is asked for at once or not at all', () => {
    const reason = (deferred: string): Form => ({ ...form(0, deferred), shape: { kind: 'reason', title: 'Why?' } });
    expect(kindsIn(reason('asker'))).toEqual(['only-you']);
    expect(kindsIn(reason('form'))).toEqual([]);
  });

  test('the form for it brings its words back under its own name, which is never cut', () => {
    const shown = reasonForm('reason:e1:0', {
      kind: 'reason',
      title: 'What was not helpful about this briefing of the harbour?',
    });
    expect(shown).toMatchObject({
      custom_id: 'reason:e1:0',
      components: [{ type: 18, component: { custom_id: 'reason', required: false } }],
    });
    expect(shown.title.length).toBeLessThanOrEqual(45);
    expect(() => formModal({ form: 'x'.repeat(101), shape: { kind: 'reason', title: 'Why?' } })).toThrow(
      'a name that it does not take',
    );
  });
});

test('a thread is called by a name of at most 100 code units, and never by none', () => {
  expect(threadName('Harbour fire')).toBe('Harbour fire');
  expect(threadName('🔥'.repeat(90)).length).toBeLessThanOrEqual(100);
  expect(threadName('\u200B \n')).toBe('briefdesk');
});
