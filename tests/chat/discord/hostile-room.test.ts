/** Hostile words in everything that can be said in Discord, and on every way in: whatever is said calls, links and hides nothing. */

import { describe, expect, test } from 'vitest';
import { callOf } from '../../../src/chat/discord/discord-calls.ts';
import { reasonForm } from '../../../src/chat/discord/reason-form.ts';
import { writeSaying } from '../../../src/chat/discord/write-saying.ts';
import type { From, Heard } from '../../../src/chat/team/heard.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import type { Message, Role } from '../../../src/domain/message.ts';
import { HARBOUR_COVERAGE } from '../../brief/harbour-fire.ts';
import { coverageOf } from '../../brief/read-coverage.ts';
import { HOSTILE } from '../slack/hostile-strings.ts';
import { everySaying } from '../slack/sayings.ts';
import { button, command, idOf, message, press, teamRoom } from '../team/team-room.ts';
import { readText } from './discord-markdown.ts';
import { DISCORD_HOSTILE } from './hostile-discord.ts';
import { asked, replyFor } from './sayings.ts';

const ALL = [...HOSTILE, ...DISCORD_HOSTILE];

/** Ways to look that we use ourselves. What calls or leads somewhere is none of them, and neither is what hides. */
const OUR_LOOKS = ['header', 'subtext', 'quote', 'list', 'bold', 'strike', 'code block'];
const OUR_TIME = /^<t:-?\d+:[tf]>$/;

/** What in a payload would be live in Discord: looked for in the payload itself, not with the checks that it went through. */
function liveIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(liveIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const { content, label, name } = fields;
  const address = ['url', 'embeds', 'emoji', 'media'].flatMap((one) => (one in fields ? [JSON.stringify(value)] : []));
  const outside = 'content' in fields && fields['type'] !== 10 ? [JSON.stringify(value)] : [];
  const calls =
    'allowed_mentions' in fields && JSON.stringify(fields['allowed_mentions']) !== '{"parse":[]}' ? ['calls'] : [];
  const markup = typeof content === 'string' ? markupIn(content) : [];
  const plain = [label, name].filter(
    (one) => typeof one === 'string' && /[\u202A-\u202E\u2066-\u2069\u200B\u0000\n]/.test(one),
  );
  return [...address, ...outside, ...calls, ...markup, ...plain.map(String), ...Object.values(fields).flatMap(liveIn)];
}

function markupIn(content: string): readonly string[] {
  const { live } = readText(content);
  const foreign = live.filter(
    ({ kind, text }) => !OUR_LOOKS.includes(kind) && !(kind === 'time' && OUR_TIME.test(text)),
  );
  // Nothing of ours stands within a line but how words look; a code block is all of its text.
  const blocks = live.filter(({ kind }) => kind === 'code block').filter(({ text }) => text !== content);
  const titles = live.filter(({ kind }) => kind === 'header').slice(1);
  const hidden = /[\u202A-\u202E\u2066-\u2069\u0000]/.test(content) ? [content] : [];
  // Within code no name is looked for, and what is copied stays as it is.
  const named = blocks.length === 0 && content.startsWith('```') ? [] : (content.match(/@(?!\u200B).{0,20}/g) ?? []);
  return [...[...foreign, ...blocks, ...titles].map(({ kind, text }) => `${kind}: ${text}`), ...hidden, ...named];
}

/** Tokens are Discord's own, and never shown. */
function shownOf(saying: Saying): readonly unknown[] {
  return writeSaying(saying).parts.map((part) => {
    const call = callOf(part);
    if (call.kind === 'thanks') return call;
    return call.kind === 'thread'
      ? { name: call.name }
      : { ...call.post, ...('name' in call ? { name: call.name } : {}) };
  });
}

const ROLES: readonly Role[] = ['plain', 'strong', 'faint', 'quoted', 'alert', 'struck'];

/** The words in every block, as every kind of run. */
function messageOf(text: string): Message {
  const runs = ROLES.map((role) => ({ text, role, instant: role === 'faint' ? '2026-03-02T15:05:00Z' : null }));
  const receipts = [{ place: runs, words: runs }];
  return {
    blocks: [
      { kind: 'heading', text },
      { kind: 'paragraph', runs, receipts },
      { kind: 'list', of: 'points', heading: runs, items: [{ runs, receipts }] },
      { kind: 'list', of: 'lines', heading: [], items: runs.map((run) => ({ runs: [run], receipts: [] })) },
      { kind: 'row', number: 3, lines: [runs, runs] },
      { kind: 'colophon', clocks: runs, legend: [{ number: 1, runs, url: text }] },
      { kind: 'verbatim', text: `${text}\n${text}` },
    ],
    actions: [
      { label: text, command: 'one' },
      { label: `${text} 2`, command: text },
    ],
    numbers: [],
  };
}

describe('over 350 hostile strings', () => {
  test('the judge does see what is alive', () => {
    const bad = ['@everyone', '<@1>', 'a `b`', '[a](https://b.example)', '<t:1:R>', '||a||', 'a ```b```'];
    for (const content of bad) expect([content, liveIn({ type: 10, content })]).not.toEqual([content, []]);
  });

  test('in everything that can be said', () => {
    const froms: readonly From[] = [asked(), asked({ reply: replyFor('everyone') })];
    // The longest take many posts each: a few of them will do.
    const some = ALL.filter(({ length }, index) => length < 300 || index % 20 === 0);
    for (const [index, text] of some.entries()) {
      const from = froms[index % froms.length] ?? asked();
      const said = everySaying(messageOf(text), text, from).flatMap(shownOf);
      expect(said.length).toBeGreaterThan(5);
      expect([text, liveIn(said)]).toEqual([text, []]);
      expect(liveIn([reasonForm('reason:1', { kind: 'reason', title: text })])).toEqual([]);
    }
  });

  test('as people type them and as coverage prints them', async () => {
    const some = ALL.filter((_, index) => index % 8 === 0);
    const files = Object.entries(HARBOUR_COVERAGE);
    const poisoned = files.map(([name, text], index) => {
      const own = some.filter((_, at) => at % files.length === index);
      const lines = own.map(
        (one) => `Four people were injured in the fire at the harbour of Lindow, said ${one} of the fire service.`,
      );
      return [name, `${text}\n\n${lines.join('\n\n')}\n`];
    });
    const room = teamRoom({
      coverage: coverageOf(Object.fromEntries(poisoned) as typeof HARBOUR_COVERAGE),
      moderators: ['U1'],
    });
    const first = await room.hear(command('/brief harbour-fire'));
    const thread = idOf(first[0]?.key ?? '');
    const said: Saying[] = [...first];
    for (const [index, text] of some.entries()) {
      room.clock.now += 60_000;
      const ways: readonly Heard[] = [
        command(`/brief ${text}`, { channel: `C${index}` }),
        command(`/briefdesk ask ${text}`),
        message(`How many were hurt ${text}?`, { thread }),
        press(button(first, 'Evidence'), { thread }),
        message(text, { thread, toUs: true }),
      ];
      const way = ways[index % ways.length];
      if (way !== undefined) said.push(...(await room.hear(way)));
    }
    expect(said.length).toBeGreaterThan(40);
    expect(said.flatMap(shownOf).flatMap(liveIn)).toEqual([]);
  });
});
