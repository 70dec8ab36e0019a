/** What every face of the chat promises: a message says the same wherever it is shown, and nothing of it is lost. */

import { describe, expect, test } from 'vitest';
import { faint, heading, list, paragraph, said, strong } from '../../src/chat/blocks.ts';
import { briefingMessage } from '../../src/chat/briefing-message.ts';
import { safe } from '../../src/chat/safe-text.ts';
import { withAnswerButtons, withBriefingButtons } from '../../src/chat/team/buttons.ts';
import { teamHelpMessage } from '../../src/chat/team/team-help-message.ts';
import type { Message } from '../../src/domain/message.ts';
import { DISCORD_HOSTILE } from '../chat/discord/hostile-discord.ts';
import { afterTyping, harbourDesk } from '../chat/harbour-desk.ts';
import { articleOf, harbourBriefing } from '../chat/harbour-story.ts';
import { VIEW } from '../chat/printed.ts';
import { HOSTILE } from '../chat/slack/hostile-strings.ts';
import { textsOf } from '../chat/slack/random-message.ts';
import { everySaying, words } from '../chat/slack/sayings.ts';
import { discordFace, slackFace, terminalFace } from './chat-faces.ts';

const PLATFORMS = { Slack: slackFace, Discord: discordFace } as const;
const FACES = { ...PLATFORMS, 'the terminal': terminalFace } as const;

const QUESTION = 'How many people were injured?';

/** What the jobs really say of the harbour fire; what is long, foreign or odd beside it. */
const MESSAGES: Readonly<Record<string, () => Message | Promise<Message>>> = {
  'a briefing': () => withBriefingButtons(briefingMessage(harbourBriefing(), articleOf, VIEW), 'harbour-fire'),
  'a briefing with all that it stands on': async () =>
    withBriefingButtons(await replyTo('/brief harbour-fire'), 'harbour-fire'),
  'an answer': async () => withAnswerButtons(await replyTo(QUESTION)),
  'a refusal': () => replyTo('Which minister resigned after the fire?'),
  'the evidence': () => replyTo('/brief harbour-fire', '/evidence'),
  'the evidence for an answer': () => replyTo(QUESTION, '/evidence 1'),
  'a timeline': () => replyTo('/timeline harbour-fire'),
  'what sources differ on': () => replyTo('/disputes harbour-fire'),
  'the sources': () => replyTo('/sources'),
  'the topics': () => replyTo('/topics'),
  'the help': () => teamHelpMessage('slack'),
  'a long message': () => longMessage(),
  'a word without end': () => ({ ...words('ferry'.repeat(3_000)), actions: [{ label: 'Evidence', command: 'a' }] }),
  'text to copy': () => ({
    blocks: [heading('Harbour fire'), { kind: 'verbatim', text: verbatim(400) }],
    actions: [],
    numbers: [],
  }),
};

async function replyTo(...lines: readonly string[]): Promise<Message> {
  return (await afterTyping(lines, harbourDesk())).message;
}

/** Of each kind of block more than any platform puts into one post. */
function longMessage(): Message {
  const items = Array.from({ length: 70 }, (_, index) => ({
    runs: [
      said(`Point ${index}: pier ${index} of the harbour is closed to all ferries until noon.`),
      faint(` [${index}]`),
    ],
    receipts: [
      {
        place: [faint(`0${index}-herald.txt:${index}`)],
        words: [said(`pier ${index} is `), strong(`closed ${index}`)],
      },
    ],
  }));
  const legend = items.map((_, index) => ({ number: index + 1, runs: [faint(`Lindow Herald ${index}`)], url: null }));
  return {
    blocks: [
      heading('Harbour fire'),
      paragraph([said(`The fire burned for ${'a long time and '.repeat(900)}then it was out.`)]),
      ...list([strong('Sources differ')], items),
      { kind: 'row', number: 7, lines: [[said('Lindow Herald')], [said('2 March 2026')]] },
      { kind: 'colophon', clocks: [faint('As of 2 March 2026')], legend },
      { kind: 'verbatim', text: verbatim(200) },
    ],
    actions: Array.from({ length: 12 }, (_, index) => ({ label: `Topic ${index}`, command: `id-${index}` })),
    numbers: [],
  };
}

function verbatim(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `- Pier ${index} is closed. [${index}]`).join('\n');
}

/** Foreign words in every place where a message may hold some. */
function messageOf(text: string): Message {
  const runs = [
    said(text),
    { ...said(` ${text} `), role: 'quoted' as const },
    { ...said(text), role: 'struck' as const },
  ];
  const receipts = [{ place: [faint(text)], words: runs }];
  return {
    blocks: [
      { kind: 'heading', text: `Harbour ${text}` },
      { kind: 'paragraph', runs, receipts },
      { kind: 'list', of: 'points', heading: [strong(text)], items: [{ runs, receipts }] },
      { kind: 'row', number: 3, lines: [runs] },
      { kind: 'colophon', clocks: [faint(text)], legend: [{ number: 1, runs: [faint(`Herald ${text}`)], url: null }] },
      { kind: 'verbatim', text: `copied ${text}` },
    ],
    actions: [{ label: 'Evidence', command: 'a1' }],
    numbers: [],
  };
}

/** Letters and digits alone: what is told, however it is marked up and broken into lines. */
function lettersOf(text: string): string {
  return safe(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first text that does not stand after those before it; null where all do. */
function firstMissing(message: Message, shown: readonly string[]): string | null {
  const all = shown.map(lettersOf).join('');
  let at = 0;
  for (const text of textsOf(message)) {
    const wanted = lettersOf(text);
    const found = all.indexOf(wanted, at);
    if (found === -1) return text;
    at = found + wanted.length;
  }
  return null;
}

const MARK = /\[\d+(?:·[^\]\s]{1,12})?\]/g;

/** Of rows and legends the faces write them, of all else the message has them. */
function marksIn(message: Message): readonly string[] {
  return message.blocks.flatMap((block) => {
    const told = textsOf({ ...message, blocks: [block] }).flatMap((text) => text.match(MARK) ?? []);
    switch (block.kind) {
      case 'row':
        return block.number === null ? told : [`[${block.number}]`, ...told];
      case 'colophon':
        return [...told, ...block.legend.map(({ number }) => `[${number}]`)];
      case 'heading':
      case 'paragraph':
      case 'list':
      case 'verbatim':
        return told;
    }
  });
}

describe.each(Object.entries(FACES))('a message in %s', (_, face) => {
  test.each(Object.entries(MESSAGES))('says all of %s, in its order, and keeps to every limit', async (_name, make) => {
    const message = await make();
    expect(textsOf(message).join('').length).toBeGreaterThan(20);
    expect(firstMissing(message, face.shown(message))).toBeNull();
    expect(face.flaws(message)).toEqual([]);
  });

  test.each(Object.entries(MESSAGES))('has the citation marks of %s, each where it was', async (_name, make) => {
    const message = await make();
    const marks = face.shown(message).flatMap((part) => part.match(MARK) ?? []);
    expect(marks).toEqual(marksIn(message));
  });

  test('says hostile words as what they are: words', () => {
    const some = [...HOSTILE, ...DISCORD_HOSTILE].filter(({ length }) => length < 300);
    expect(some.length).toBeGreaterThan(250);
    for (const text of some) {
      const message = messageOf(text);
      expect([text, firstMissing(message, face.shown(message))]).toEqual([text, null]);
      expect([text, face.flaws(message)]).toEqual([text, []]);
    }
  });

  test('that says nothing is none, or nothing to be seen', () => {
    expect(face.shown({ blocks: [], actions: [], numbers: [] }).join('').trim()).toBe('');
  });
});

test('the messages above have marks, buttons and several parts among them', async () => {
  const all = await Promise.all(Object.values(MESSAGES).map(async (make) => make()));
  expect(all.filter((message) => new Set(marksIn(message)).size > 1).length).toBeGreaterThan(6);
  expect(all.filter(({ actions }) => actions.length > 3).length).toBeGreaterThan(3);
  for (const { shown } of Object.values(PLATFORMS)) {
    expect(all.filter((message) => shown(message).length > 1).length).toBeGreaterThan(2);
  }
});

describe.each(Object.entries(PLATFORMS))('a message on %s', (_, { buttons, write, place, posts, postsIn }) => {
  test.each(Object.entries(MESSAGES))('has every button of %s, in order, under its last words', async (_name, make) => {
    const message = await make();
    const wanted = message.actions.map(({ label, command }) => ({ label, command }));
    expect(buttons(message)).toEqual(wanted);
  });

  test('is kept under its own key and for its own tenant, whatever is said', () => {
    for (const saying of everySaying(words('Four were hurt.'), 'Why?', place)) {
      const { key, platform, tenant, kind } = write(saying);
      expect({ key, platform, tenant, kind }).toEqual({
        key: saying.key,
        platform: place.platform,
        tenant: place.tenant,
        kind: saying.kind,
      });
      expect(write({ ...saying, key: 'e2:0' }).key).toBe('e2:0');
    }
  });

  test('is written the same each time: a second try is known for what it is', async () => {
    for (const make of Object.values(MESSAGES)) {
      const [one, other] = [await make(), await make()];
      for (const [index, saying] of everySaying(one, 'Why?', place).entries()) {
        const again = everySaying(other, 'Why?', place)[index] ?? saying;
        expect(write(again)).toEqual(write(saying));
      }
    }
  });

  test('survives being kept: what is read back is what would have been posted', async () => {
    for (const make of Object.values(MESSAGES)) {
      const message = await make();
      const [spoken, alone] = everySaying(message, 'Harbour fire', place);
      for (const saying of [spoken, alone]) {
        if (saying === undefined) throw new Error('nothing was said');
        const kept = JSON.parse(JSON.stringify(write(saying).parts)) as readonly string[];
        expect(postsIn(kept)).toEqual(JSON.parse(JSON.stringify(posts(message))));
      }
    }
  });
});
