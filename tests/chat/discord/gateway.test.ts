import { DiscordAPIError } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.ts';
import { hearingDesk } from './hearing-desk.ts';
import type { HearingDesk } from './hearing-desk.ts';
import {
  AT,
  command,
  directory,
  GUILD,
  MANAGE_MESSAGES,
  message,
  option,
  press,
  reply,
  submission,
  THREAD,
  typing,
  US,
} from './payloads.ts';
import type { Changes } from './payloads.ts';

const BRIEF = command('brief', [option('topic', 'ferries')]);
const DEFERRED = 5;
const EPHEMERAL = 64;

describe('an interaction', () => {
  test('is kept first, and only then deferred: to everyone what everyone will see', async () => {
    const desk = hearingDesk();
    await hear(desk, 'INTERACTION_CREATE', BRIEF);
    expect(desk.answered).toEqual([{ id: '910000000000000001', response: { type: DEFERRED, data: {} }, kept: 1 }]);
    expect(desk.kept()).toMatchObject([{ kind: 'command', name: 'brief', from: { reply: { at: AT } } }]);
  });

  test.each([
    ['a look at the topics', command('topics')],
    ['a briefing for one', command('brief', [option('topic', 'ferries'), option('only-me', true)])],
    ['a press', press('k7Q2')],
    ['a form', submission('brief', { topic: 'ferries' })],
  ])('that is %s is deferred to the asker alone', async (_name, payload) => {
    const desk = hearingDesk();
    await hear(desk, 'INTERACTION_CREATE', payload);
    expect(desk.answered.map(({ response }) => response)).toEqual([{ type: DEFERRED, data: { flags: EPHEMERAL } }]);
  });

  test('that comes twice is kept once, and its second answer is refused without a word', async () => {
    const answer = (): Promise<void> => (desk.answered.length > 1 ? Promise.reject(refusal(40060)) : Promise.resolve());
    const desk: HearingDesk = hearingDesk({ answer });
    await hear(desk, 'INTERACTION_CREATE', BRIEF);
    await hear(desk, 'INTERACTION_CREATE', BRIEF);
    expect(desk.kept()).toHaveLength(1);
    expect(desk.answered).toHaveLength(2);
    expect(desk.logged()).toBe('');
  });

  test('that cannot be kept is told so, to the asker, and nothing else', async () => {
    const full = new Problem('store', 'the disk is full');
    const desk = hearingDesk({ receive: () => Promise.reject(full) });
    await hear(desk, 'INTERACTION_CREATE', BRIEF);
    const content = 'briefdesk could not take that down. Try again in a moment.';
    const data = { content, flags: EPHEMERAL | 4, allowed_mentions: { parse: [] } };
    expect(desk.answered.map(({ response }) => response)).toEqual([{ type: 4, data }]);
    expect(desk.kept()).toEqual([]);
    expect(desk.logged()).toContain('was not kept');
  });

  test('is answered once more where the first answer was lost on the way, but not where Discord refused it', async () => {
    const lost = hearingDesk({
      answer: () => (lost.answered.length === 1 ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve()),
    });
    await hear(lost, 'INTERACTION_CREATE', BRIEF);
    expect([lost.answered.length, lost.logged()]).toEqual([2, '']);
    const late = hearingDesk({ answer: () => Promise.reject(refusal(10062)) });
    await hear(late, 'INTERACTION_CREATE', BRIEF);
    expect(late.answered).toHaveLength(1);
    expect(late.logged()).toContain('10062');
    // What was kept is answered all the same.
    expect(late.kept()).toHaveLength(1);
  });

  test('of which nobody can tell what it opens is told to try again, and is not kept', async () => {
    const formFor = (): never => {
      throw new Problem('store', 'the disk is gone');
    };
    const desk = hearingDesk({ formFor });
    await hear(desk, 'INTERACTION_CREATE', press('not-helpful'));
    expect(desk.answered).toMatchObject([{ response: { type: 4 }, kept: 0 }]);
  });

  test('that needs a form gets it at once, and the press is kept with it', async () => {
    const modal = { custom_id: 'reason:m1', title: 'What was not helpful?', components: [] };
    const desk = hearingDesk({
      formFor: (heard) => (heard.kind === 'press' && heard.action === 'not-helpful' ? modal : null),
    });
    await hear(desk, 'INTERACTION_CREATE', press('not-helpful'));
    expect(desk.answered).toMatchObject([{ response: { type: 9, data: modal }, kept: 1 }]);
    expect(desk.kept()).toMatchObject([{ action: 'not-helpful', from: { reply: { deferred: 'form' } } }]);
    await hear(desk, 'INTERACTION_CREATE', press('helpful', { id: '910000000000000002' }));
    expect(desk.answered[1]?.response.type).toBe(DEFERRED);
  });
});

describe('who asks too often', () => {
  const rules = { userMs: 30_000, channelMs: 0 };
  const again = (id: string, changes: Changes = {}) => ({ ...BRIEF, id, ...changes });

  test('is told when to ask again, and is not heard before', async () => {
    const desk = hearingDesk({ rules });
    await hear(desk, 'INTERACTION_CREATE', BRIEF);
    await hear(desk, 'INTERACTION_CREATE', again('910000000000000002'));
    expect(desk.kept()).toHaveLength(1);
    const seconds = Date.parse(AT) / 1000 + 30;
    expect(desk.answered[1]?.response).toMatchObject({
      type: 4,
      data: { content: `One question at a time: ask again <t:${seconds}:R>.`, flags: EPHEMERAL | 4 },
    });
  });

  test('may press and look things up, and staff may ask', async () => {
    const desk = hearingDesk({ rules });
    await hear(desk, 'INTERACTION_CREATE', BRIEF);
    await hear(desk, 'INTERACTION_CREATE', press('k7Q2', { id: '910000000000000002' }));
    await hear(desk, 'INTERACTION_CREATE', command('topics', [], { id: '910000000000000003' }));
    const member = { ...(BRIEF['member'] as Changes), permissions: String(MANAGE_MESSAGES) };
    await hear(desk, 'INTERACTION_CREATE', again('910000000000000004', { member }));
    expect(desk.kept()).toHaveLength(4);
  });
});

describe('somebody who is writing a topic', () => {
  test('is offered what there is, and nothing is kept', async () => {
    const desk = hearingDesk({ offers: [{ slug: 'ferries', title: 'Ferries', aliases: [] }] });
    await hear(desk, 'INTERACTION_CREATE', typing('fer'));
    expect(desk.answered.map(({ response }) => response)).toEqual([
      { type: 8, data: { choices: [{ name: 'Ferries', value: 'ferries' }] } },
    ]);
    expect(desk.kept()).toEqual([]);
  });
});

describe('a message', () => {
  test('is kept where it may be for us, once', async () => {
    const desk = hearingDesk();
    await hear(desk, 'MESSAGE_CREATE', message());
    await hear(desk, 'MESSAGE_CREATE', message());
    await hear(desk, 'MESSAGE_CREATE', message({ id: '940000000000000002', author: { id: US.user } }));
    await hear(desk, 'MESSAGE_UPDATE', message({ id: '940000000000000003' }));
    expect(desk.kept()).toMatchObject([{ kind: 'message', text: 'Who put it out?' }]);
    expect([desk.answered, desk.logged()]).toEqual([[], '']);
  });

  test('in a thread that we did not know is heard once Discord has told us of it', async () => {
    const desk = hearingDesk();
    const asked: string[] = [];
    const told = new Set<string>();
    const whole = directory();
    const learning = {
      ...whole,
      channel: (id: string) => (told.has(id) || id !== THREAD ? whole.channel(id) : null),
      find: (id: string) => {
        asked.push(id);
        told.add(id);
        return whole.find(id);
      },
    };
    await desk.gateway.hear({ t: 'MESSAGE_CREATE', d: message() }, { us: US, directory: learning });
    expect(asked).toEqual([THREAD]);
    expect(desk.kept()).toHaveLength(1);
  });
});

describe('a server', () => {
  test('that takes us out is left; one that is out of reach is not', async () => {
    const desk = hearingDesk();
    await hear(desk, 'GUILD_DELETE', { id: GUILD, unavailable: true });
    expect(desk.kept()).toEqual([]);
    await hear(desk, 'GUILD_DELETE', { id: GUILD });
    expect(desk.kept()).toEqual([
      { kind: 'left', id: `left:${GUILD}:${AT}`, from: { platform: 'discord', tenant: GUILD } },
    ]);
  });
});

describe('whatever comes in', () => {
  test('ends nothing, and what stood in it is not logged', async () => {
    const desk = hearingDesk();
    const name = fc.constantFrom('INTERACTION_CREATE', 'MESSAGE_CREATE', 'GUILD_DELETE', 'GUILD_CREATE', null, 7);
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom(BRIEF, message(), reply(US.user), command('topics', [], { token: 'secret token' })),
    );
    await fc.assert(
      fc.asyncProperty(name, odd, (t, d) => desk.gateway.hear({ t, d }, { us: US, directory: directory() })),
      { numRuns: 500 },
    );
    await hear(desk, 'INTERACTION_CREATE', command('topics', [], { token: 'secret token' }));
    expect(desk.logged()).toContain('token does not look like one');
    expect(desk.logged()).not.toContain('secret');
  });
});

function hear(desk: HearingDesk, t: string, d: unknown): Promise<void> {
  return desk.gateway.hear({ t, d }, { us: US, directory: directory() });
}

function refusal(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, 400, 'POST', '/', {});
}
