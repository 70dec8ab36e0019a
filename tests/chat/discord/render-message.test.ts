/** Messages as Discord gets them: nothing lost, nothing over a limit, nothing alive that is not ours. */

import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faint, heading, list, paragraph, said, strong, told } from '../../../src/chat/blocks.ts';
import { flawsOf } from '../../../src/chat/discord/flaws.ts';
import { componentsIn, textsIn } from '../../../src/chat/discord/measure.ts';
import { DIVIDER, postOf, row, text } from '../../../src/chat/discord/post.ts';
import type { DiscordPost } from '../../../src/chat/discord/post.ts';
import { renderMessage } from '../../../src/chat/discord/render-message.ts';
import { safe } from '../../../src/chat/safe-text.ts';
import type { Block, Message } from '../../../src/domain/message.ts';
import { randomMessage, textsOf } from '../slack/random-message.ts';
import { LONG } from '../slack/sayings.ts';
import { readText } from './discord-markdown.ts';

function messageOf(blocks: readonly Block[], actions: Message['actions'] = []): Message {
  return { blocks, actions, numbers: [] };
}

function contentsOf(posts: readonly DiscordPost[]): readonly string[] {
  return posts.flatMap(({ components: [{ components }] }) =>
    components.flatMap((part) => ('content' in part ? [part.content] : [])),
  );
}

/** Letters and digits alone: what is told, however it is parted. */
function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}

describe('any message', () => {
  test('keeps to every limit, counted apart from our own checks, and says all of it', () => {
    fc.assert(
      fc.property(randomMessage, (message) => {
        const posts = renderMessage(message);
        expect(posts.flatMap(flawsOf)).toEqual([]);
        for (const post of posts) {
          expect(JSON.stringify(post).split('"type":').length - 1).toBeLessThanOrEqual(40);
          expect(textsIn(post).join('').length).toBeLessThanOrEqual(4_000);
        }
        const shown = contentsOf(posts)
          .join('\n')
          .replace(/<t:[^>]*> here/g, '');
        const letters = lettersOf(shown);
        for (const one of textsOf(message).flatMap((some) => safe(some).split(/\s/)))
          if (one.length < 40) expect(letters).toContain(lettersOf(one));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a briefing', () => {
  const receipt = {
    place: [faint('02-herald.txt, line 4')],
    words: [said('… '), { ...said('Four were hurt'), role: 'quoted' as const }],
  };
  const message = messageOf(
    [
      heading('Harbour fire'),
      paragraph([said('Four were hurt.'), faint(' [1]')], [receipt]),
      ...list([strong('Sources differ')], [{ runs: [said('four or six')], receipts: [] }]),
      {
        kind: 'colophon',
        clocks: [faint('as of '), told('2026-03-02T17:18:00Z', 'faint')],
        legend: [{ number: 1, runs: [faint('Harbour Herald')], url: 'https://www.herald.example/a' }],
      },
    ],
    [{ label: 'Evidence', command: 'a1' }],
  );

  test('is a title, text with receipts as quotes, small print under a line, and buttons', () => {
    expect(renderMessage(message)).toEqual([
      {
        flags: 32_768,
        allowed_mentions: { parse: [] },
        components: [
          {
            type: 17,
            components: [
              { type: 10, content: '## Harbour fire' },
              { type: 10, content: 'Four were hurt. \\[1\\]\n> -# 02\\-herald.txt, line 4\n> … **Four were hurt**' },
              { type: 10, content: '**Sources differ**\n- four or six' },
              { type: 14 },
              {
                type: 10,
                content: expect.stringMatching(
                  /^-# as of .* \/ <t:1772471880:f> here\n-# \\\[1\\\]\u00A0Harbour Herald · herald.example$/,
                ) as unknown,
              },
              { type: 1, components: [{ type: 2, style: 2, label: 'Evidence', custom_id: 'a1' }] },
            ],
          },
        ],
      },
    ]);
  });

  test('that is long goes on in further posts, which say so', () => {
    const posts = renderMessage({ ...LONG, blocks: [heading('Harbour fire'), ...LONG.blocks] });
    expect(posts.length).toBeGreaterThan(2);
    const [first, second] = posts.map((post) => contentsOf([post]));
    expect(first?.at(-1)).toBe(`-# Part 1 of ${posts.length}, continued in the next message`);
    expect(second?.[0]).toBe(`-# Harbour fire, continued\\: part 2 of ${posts.length}`);
  });

  test('has its list’s heading again where the list goes on in a new post', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      runs: [said(`Point ${index}: ${'the pier is closed. '.repeat(8)}`)],
      receipts: [],
    }));
    const contents = contentsOf(renderMessage(messageOf(list([strong('Updated')], items))));
    expect(contents.filter((one) => one.startsWith('**Updated** \\(continued\\)\n- ')).length).toBeGreaterThan(1);
    expect(contents.flatMap((one) => readText(one).live).filter(({ kind }) => kind === 'list')).toHaveLength(60);
  });

  test('has every button once, five in a row', () => {
    const actions = Array.from({ length: 12 }, (_, index) => ({
      label: `Topic ${index % 11}`,
      command: `id-${index % 11}`,
    }));
    const [post] = renderMessage(messageOf([paragraph([said('Topics')])], actions));
    const rows = post?.components[0].components.filter((part) => part.type === ComponentType.ActionRow);
    expect(rows?.map(({ components }) => components.length)).toEqual([5, 5, 1]);
  });
});

describe('text to copy', () => {
  test('is code in which no fence ends it', () => {
    const [content = ''] = contentsOf(
      renderMessage(messageOf([{ kind: 'verbatim', text: 'a\n```\n@everyone **b**\n```' }])),
    );
    expect(readText(content).live).toEqual([{ kind: 'code block', text: content }]);
    expect(content.replaceAll('\u200B', '')).toBe('```\na\n```\n@everyone **b**\n```\n```');
  });
});

describe('the checks before anything leaves', () => {
  const flaws = (...parts: Parameters<typeof postOf>[0]): readonly string[] => flawsOf(postOf(parts));

  test.each([
    '@everyone',
    'a https://evil.example',
    '[a](b)',
    '<@1>',
    '`a`',
    '__a__',
    '||a||',
    '## a\n# b',
    '1. a',
    ':fire:',
    '```\na```b\n```',
    '<t:1:R>',
    'a **b',
  ])('see what is alive: %s', (content) => {
    expect(flaws(text(content))).toEqual(['components[0] has live markup']);
  });

  test('see what is too long, too much, empty or hidden', () => {
    expect(flaws(text('a'.repeat(4_001)))).toHaveLength(2);
    expect(flaws(text(' '))).toEqual(['components[0]: text is empty']);
    expect(flaws(text('a\u200Bb'))).toEqual(['a character cannot be seen']);
    expect(flaws(...Array.from({ length: 40 }, () => DIVIDER))).toEqual(['components: 41, at most 40']);
    expect(flaws(row([]))).toEqual(['components[0] is empty']);
    expect(flaws()).toEqual(['it is empty']);
    const called = { ...postOf([text('a')]), allowed_mentions: { parse: ['everyone'] } } as unknown as DiscordPost;
    expect(flawsOf(called)).toEqual(['somebody may be called']);
    expect(componentsIn(postOf([DIVIDER]))).toBe(2);
  });
});
