/** Hostile words on every way in, as people type them and as coverage prints them: whatever is said in reply calls and links nobody. */

import { describe, expect, test } from 'vitest';
import { callOf } from '../../../src/chat/slack/slack-calls.ts';
import { writeSaying } from '../../../src/chat/slack/write-saying.ts';
import type { Heard } from '../../../src/chat/team/heard.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { HARBOUR_COVERAGE } from '../../brief/harbour-fire.ts';
import { coverageOf } from '../../brief/read-coverage.ts';
import { button, command, form, idOf, labelsIn, message, press, teamRoom, type Room } from '../team/team-room.ts';
import { HOSTILE } from './hostile-strings.ts';

/** What in a payload would be live in Slack: looked for in the payload itself, not with the checks that it went through. */
function liveIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(liveIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const { type, text } = fields;
  const kinds = ['link', 'user', 'usergroup', 'broadcast', 'channel', 'emoji', 'image', 'markdown', 'team'];
  const kind = kinds.includes(String(type)) ? [JSON.stringify(value)] : [];
  const address = ['url', 'image_url', 'title_link'].flatMap((name) => (name in fields ? [JSON.stringify(value)] : []));
  // In `text` of a post and in mrkdwn every angle bracket is markup; the one tag that is ours is a time.
  const isMarkup = type === 'mrkdwn' || type === undefined;
  const tag = isMarkup && typeof text === 'string' ? (text.replace(OUR_TIME, '').match(/<[^>]{0,40}/g) ?? []) : [];
  const unseen = typeof text === 'string' && /[\u202A-\u202E\u2066-\u2069\u200B\u0000]/.test(text) ? [text] : [];
  return [...kind, ...address, ...tag, ...unseen, ...Object.values(fields).flatMap(liveIn)];
}

const OUR_TIME = /<!date\^\d+\^[{}\w, ]+\|[\w ,:]+>/g;

/** Addresses to reply to are Slack's own, and never shown. */
function shownOf(saying: Saying): readonly unknown[] {
  return writeSaying(saying).parts.map((part) => {
    const call = callOf(part);
    if (call.kind === 'form') return [call.view, call.instead];
    if ('post' in call) return call.post;
    return 'view' in call ? call.view : call;
  });
}

async function hearAll(room: Room, heard: readonly Heard[]): Promise<readonly Saying[]> {
  const said: Saying[] = [];
  for (const one of heard) said.push(...(await room.hear(one)));
  return said;
}

describe('over 300 hostile strings', () => {
  test('as people type them', async () => {
    expect(HOSTILE.length).toBeGreaterThan(300);
    const room = teamRoom({ moderators: ['U1'] });
    const [briefing] = await room.hear(command('/brief harbour-fire'));
    const thread = idOf(briefing?.key ?? '');
    for (const [index, text] of HOSTILE.entries()) {
      room.clock.now += 60_000;
      // Each on some of the ways in, so that each way sees a good share of them.
      const ways: readonly Heard[] = [
        command(`/brief ${text}`, { channel: `C${index}` }),
        command(`/briefdesk ${text}`),
        command(`/briefdesk ask ${text}`),
        message(text, { thread, toUs: true }),
        message(`How many were hurt ${text}?`, { thread }),
        message(text, { direct: true, channel: 'D1' }),
        form('brief', { words: text, topic: '', where: 'channel' }),
        press(text),
      ];
      const said = await hearAll(
        room,
        [ways[index % ways.length], ways[(index + 3) % ways.length]].filter((one) => one !== undefined),
      );
      expect([text, said.flatMap(shownOf).flatMap(liveIn)]).toEqual([text, []]);
    }
  });

  test('as coverage prints them', async () => {
    const most = 60;
    for (let from = 0; from < HOSTILE.length; from += most) {
      const room = teamRoom({ coverage: coverageOf(poisoned(HOSTILE.slice(from, from + most))) });
      const briefing = await room.hear(command('/brief harbour-fire'));
      const thread = idOf(briefing[0]?.key ?? '');
      const presses = labelsIn(briefing).map((label) => press(button(briefing, label), { thread }));
      const asked = ['How many people were injured?', 'What did the harbour master say?', 'Who is Ana Ruiz?'];
      const said = await hearAll(room, [
        ...presses,
        ...asked.map((text) => message(text, { thread })),
        command('/briefdesk sources'),
      ]);
      expect([...briefing, ...said].flatMap(shownOf).flatMap(liveIn)).toEqual([]);
    }
  });
});

/** Every paper has some of them: in its headline, in sentences that a briefing chooses, and as names of its own. */
function poisoned(strings: readonly string[]): typeof HARBOUR_COVERAGE {
  const files = Object.entries(HARBOUR_COVERAGE);
  return Object.fromEntries(
    files.map(([name, text], index) => {
      const own = strings.filter((_, at) => at % files.length === index);
      const lines = own.map(
        (one) => `Four people were injured in the fire at the harbour of Lindow, said ${one} of the fire service.`,
      );
      return [name, `${text}\n\n${lines.join('\n\n')}\n`];
    }),
  );
}
