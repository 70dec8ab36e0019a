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

  test('has every button once, in even rows', () => {
    const actions = actionsOf(9, 8);
    expect(rowsOf(actions).map(({ components }) => components.length)).toEqual([4, 4]);
  });

  test('has a menu where the buttons would be a wall', () => {
    expect(rowsOf(actionsOf(10)).map(({ components }) => components.length)).toEqual([5, 5]);
    expect(rowsOf(actionsOf(11))).toMatchObject([
      { components: [{ type: ComponentType.StringSelect, options: Array.from({ length: 11 }, () => ({})) }] },
    ]);
  });

  test('warns in one line, and has the reader’s clock where the time is told for its own sake', () => {
    const at = '2026-03-02T17:18:00Z';
    const [warning, clocks] = contentsOf(
      renderMessage(
        messageOf([
          paragraph([told(at, 'alert')]),
          paragraph([said('newest '), told(at, 'plain', '17:18'), said(' and '), told(at, 'plain')]),
        ]),
      ),
    );
    expect(warning).toBe('**2 March 2026, 17\\:18 UTC**');
    expect(clocks).toBe('newest 17\\:18 / <t:1772471880:t> here and 2 March 2026, 17\\:18 UTC / <t:1772471880:f> here');
  });
});

function actionsOf(count: number, different = count): Message['actions'] {
  return Array.from({ length: count }, (_, index) => ({
    label: `Topic ${index % different}`,
    command: `id-${index % different}`,
  }));
}

function rowsOf(actions: Message['actions']) {
  const posts = renderMessage(messageOf([paragraph([said('Topics')])], actions));
  return posts.flatMap(({ components: [{ components }] }) =>
    components.flatMap((part) => (part.type === ComponentType.ActionRow ? [part] : [])),
  );
}

describe('receipts', () => {
  const quoted = { ...said('Four were hurt.'), role: 'quoted' as const };
  const item = (words: readonly (typeof quoted | ReturnType<typeof said>)[]) => ({
    runs: [said('Four were hurt.')],
    receipts: [{ place: [faint('02-herald.txt')], words }],
  });

  test('stand under their own point, apart from the next, and mark what is cited within more', () => {
    const items = [item([quoted]), item([said('At dawn. '), quoted])];
    expect(contentsOf(renderMessage(messageOf(list([], items))))).toEqual([
      '- Four were hurt.\n> -# 02\\-herald.txt\n> Four were hurt.',
      '- Four were hurt.\n> -# 02\\-herald.txt\n> At dawn. **Four were hurt.**',
    ]);
  });
});

describe('a row', () => {
  test('has what is faint in small print under the rest', () => {
    const lines = [[faint('Untitled')], [said('Harbour Herald')], [faint('02.txt')]];
    expect(contentsOf(renderMessage(messageOf([{ kind: 'row', number: 2, lines }])))).toEqual([
      '\\[2\\]\u00A0Untitled\nHarbour Herald\n-# 02\\.txt',
    ]);
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

  test('that is long is parted where a paragraph ends, into as few blocks as hold it', () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `${index}: ${'the pier\nis closed '.repeat(19)}`);
    const text = paragraphs.join('\n\n');
    const contents = contentsOf(renderMessage(messageOf([{ kind: 'verbatim', text }])));
    const blocks = contents.filter((one) => one.startsWith('```'));
    expect(blocks).toHaveLength(Math.ceil(text.length / 2_700));
    expect(blocks.map((one) => one.slice(4, -4)).join('\n\n')).toBe(text);
    const ticks = contentsOf(renderMessage(messageOf([{ kind: 'verbatim', text: '`'.repeat(5_000) }]))).filter((one) =>
      one.startsWith('```'),
    );
    expect(ticks.join('').replace(/[^`]/g, '')).toHaveLength(5_000 + 6 * ticks.length);
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
