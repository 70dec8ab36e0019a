/** What a message becomes for Slack. */

import type { types, webApi } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faint, heading, list, paragraph, run, said, strong, told } from '../../../src/chat/blocks.ts';
import { briefingMessage } from '../../../src/chat/briefing-message.ts';
import { disputesMessage } from '../../../src/chat/disputes-message.ts';
import { noticeMessage } from '../../../src/chat/notice-message.ts';
import { safe } from '../../../src/chat/safe-text.ts';
import { flawsOf } from '../../../src/chat/slack/flaws.ts';
import type { SlackPost } from '../../../src/chat/slack/post.ts';
import { renderMessage } from '../../../src/chat/slack/render-message.ts';
import { OWN_WORDS } from '../../../src/domain/briefing.ts';
import type { Action, Block, Message } from '../../../src/domain/message.ts';
import { afterTyping, harbourDesk } from '../harbour-desk.ts';
import { articleOf, harbourBriefing } from '../harbour-story.ts';
import { VIEW } from '../printed.ts';
import { HOSTILE } from './hostile-strings.ts';
import { randomMessage, textsOf } from './random-message.ts';
import { heardIn, holdsInOrder, ownBlocks, seenIn } from './slack-words.ts';

const IN_SLACK = { ...VIEW, zone: 'UTC', allDisputes: '/disputes' };

function posts(blocks: readonly Block[], actions: readonly Action[] = []): readonly SlackPost[] {
  return renderMessage({ blocks, actions, numbers: [] });
}

function only(blocks: readonly Block[], actions: readonly Action[] = []): SlackPost {
  const [post, ...more] = posts(blocks, actions);
  if (post === undefined || more.length > 0) throw new Error('not exactly one post');
  return post;
}

const section = (...elements: types.RichTextElement[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});
const text = (words: string, bold = false): types.RichTextText =>
  bold ? { type: 'text', text: words, style: { bold } } : { type: 'text', text: words };

describe('a briefing in Slack', () => {
  const [post, ...more] = renderMessage(briefingMessage(harbourBriefing(), articleOf, IN_SLACK));

  test('is one message with its title as header, then lead, points, differences, small print and buttons', () => {
    expect(more).toEqual([]);
    expect(post?.blocks.map(({ type }) => type)).toEqual([
      'header',
      ...['rich_text', 'rich_text', 'rich_text', 'rich_text'],
      ...['context', 'context', 'actions'],
    ]);
    expect(post?.blocks.slice(0, 4)).toEqual(
      [
        { type: 'header', text: { type: 'plain_text', text: 'Harbour fire', emoji: false } },
        {
          type: 'rich_text',
          elements: [
            section(text('Four people were taken to hospital, the fire service said.', true), text(' [1] · disputed')),
          ],
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [section(text('Smoke stands over the harbour. [2·lead] ·\u00A0one\u00A0source'))],
            },
          ],
        },
        {
          type: 'rich_text',
          elements: [
            section(text('Sources differ', true)),
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [
                section(text('People taken to hospital: four, the fire service [1] · six, the mayor [2·15:05]')),
              ],
            },
          ],
        },
      ].map((block) => JSON.parse(JSON.stringify(block).replaceAll(' · disputed', ' ·\u00A0disputed')) as unknown),
    );
  });

  test('tells the whole of it as text, buttons too', () => {
    expect(post?.text.replaceAll('\u00A0', ' ')).toBe(`Harbour fire

Four people were taken to hospital, the fire service said. [1] · disputed

• Smoke stands over the harbour. [2·lead] · one source

Sources differ
• People taken to hospital: four, the fire service [1] · six, the mayor [2·15:05]

Coverage does not say: How did the fire start?

As of 2 March 2026, 17:18 UTC; newest cited 15:05 · in the sources’ own words

[1] Lindow Herald, 2 March 2026
[2] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog

Buttons: Evidence · Sources differ · Timeline`);
  });

  test('tells times in UTC with the reader’s own clock beside them, and UTC again where that cannot be shown', () => {
    expect(post?.blocks[5]).toEqual({
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          verbatim: true,
          text: 'As of 2 March 2026, 17:18 UTC / <!date^1772471880^{date_short_pretty}, {time} here|2 March 2026, 17:18 UTC>; newest cited 15:05 / <!date^1772463900^{time} here|15:05 UTC> · in the sources’ own words',
        },
      ],
    });
  });

  test('says the command of a button that is pressed', () => {
    const row = post?.blocks.at(-1);
    const buttons = row?.type === 'actions' ? row.elements.filter((one) => one.type === 'button') : [];
    expect(buttons.map((one) => [one.action_id, one.text.text, one.value, one.style])).toEqual([
      ['command-0', 'Evidence', '/evidence', undefined],
      ['command-1', 'Sources differ', '/disputes harbour-fire', undefined],
      ['command-2', 'Timeline', '/timeline harbour-fire', undefined],
    ]);
  });

  test('is what the client posts, and unfolds no link', () => {
    if (post === undefined) throw new Error('no post');
    const sent: webApi.ChatPostMessageArguments = { channel: 'C012AB3CD', ...post };
    expect(sent).toMatchObject({ unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false });
  });

  test('sets receipts as quotes under what stands on them, the cited words strong', () => {
    const [first] = renderMessage(briefingMessage(harbourBriefing(), articleOf, { ...IN_SLACK, evidence: true }));
    const lead = first?.blocks[1];
    expect(lead?.type === 'rich_text' ? lead.elements[1] : null).toEqual({
      type: 'rich_text_quote',
      elements: [
        text('01-herald.txt:1 · 2 March 2026\nSirens were heard all night. '),
        text('Four people were taken to hospital, the fire service said.', true),
        text(' The pier is closed.'),
      ],
    });
    expect(first?.text).toContain('    Sirens were heard all night. ⟦Four people were taken to hospital,');
  });

  test('shows what a model is called as it is, in plain text where mrkdwn would change it', () => {
    const writer = { ...OWN_WORDS, model: 'tiny_*new*_<!here>' };
    const [named] = renderMessage(briefingMessage(harbourBriefing({ writer }), articleOf, IN_SLACK));
    expect(named?.blocks[5]).toMatchObject({ elements: [{ type: 'plain_text', emoji: false }] });
    expect(named?.text).toContain('worded by tiny_*new*_&lt;!here&gt;, each sentence');
  });
});

describe('each part of a message', () => {
  test('is small where all of it is faint', () => {
    expect(only([paragraph([faint('Understood as: Who is <@U1>?')])]).blocks).toEqual([
      { type: 'context', elements: [{ type: 'plain_text', text: 'Understood as: Who is <@U1>?', emoji: false }] },
    ]);
  });

  test('names the reader’s own time in rich text too, but no time before clocks of computers', () => {
    const moments = [
      told('2026-03-02T15:05:00Z', 'strong', '15:05 UTC'),
      said(' · '),
      told('1912-04-15T02:20:00Z', 'plain'),
    ];
    expect(only([paragraph(moments)]).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          section(
            text('15:05 UTC', true),
            text(' / '),
            { type: 'date', timestamp: 1_772_463_900, format: '{time} here', fallback: '15:05 UTC' },
            text(' · 15 April 1912, 02:20 UTC'),
          ),
        ],
      },
    ]);
  });

  test('stands on lines of its own: rows by their number, lines without bullets', () => {
    const rows: Block[] = [{ kind: 'row', number: 7, lines: [[strong('Warehouse burns')], [said('Lindow Herald')]] }];
    expect(only(rows).text).toBe('[7]\u00A0Warehouse burns\nLindow Herald');
    const lines = list(
      [strong('Or:')],
      [
        { runs: [said('one')], receipts: [] },
        { runs: [said('two')], receipts: [] },
      ],
      'lines',
    );
    expect(only(lines).blocks).toEqual([
      { type: 'rich_text', elements: [section(text('Or:', true), text('\none\ntwo'))] },
    ]);
  });

  test('gives a source a line of its own in the small print, at most ten in a block', () => {
    const legend = Array.from({ length: 12 }, (_, index) => ({
      number: index + 1,
      runs: [faint('*Herald*')],
      url: null,
    }));
    const { blocks } = only([{ kind: 'colophon', clocks: [], legend }]);
    expect(blocks.map((one) => (one.type === 'context' ? one.elements.length : 0))).toEqual([10, 2]);
    expect(blocks[1]).toMatchObject({ elements: [{ type: 'plain_text', text: '[11]\u00A0*Herald*' }, {}] });
  });

  test.each([
    ['https://www.herald.example/fire?id=1', 'Lindow Herald', '[1]\u00A0Lindow Herald · herald.example'],
    ['https://herald.example/fire', 'Herald.example', '[1]\u00A0Herald.example'],
    ['https://hérald.example/', 'Lindow Herald', '[1]\u00A0Lindow Herald · xn--hrald-bsa.example'],
    ['https://lindow.example@evil.example/', 'Lindow Herald', '[1]\u00A0Lindow Herald'],
    ['javascript:alert(1)', 'Lindow Herald', '[1]\u00A0Lindow Herald'],
    [null, 'Lindow Herald', '[1]\u00A0Lindow Herald'],
  ])('names the host of a source beside it, never as a link: %s', (url, name, shown) => {
    const legend = [{ number: 1, runs: [faint(name)], url }];
    expect(only([{ kind: 'colophon', clocks: [], legend }]).blocks).toEqual([
      { type: 'context', elements: [{ type: 'plain_text', text: shown, emoji: false }] },
    ]);
  });

  test('strikes what is withdrawn, and says so to those who listen and in small print', () => {
    const runs = [said('Six were hurt '), run(' five', 'struck'), run(' or four ', 'struck')];
    expect(only([paragraph(runs)])).toMatchObject({
      blocks: [
        {
          elements: [
            section(text('Six were hurt '), { type: 'text', text: ' five or four ', style: { strike: true } }),
          ],
        },
      ],
      text: 'Six were hurt  ~five~ ~or four~ ',
    });
    const legend = [{ number: 2, runs: [run('Lindow Herald', 'struck')], url: null }];
    expect(only([{ kind: 'colophon', clocks: [], legend }]).text).toBe('[2]\u00A0~Lindow Herald~');
  });

  test('to be copied stands as it is, in as many blocks as it takes, with every character', () => {
    expect(only([{ kind: 'verbatim', text: '## Fire\n\n- *four* & <six>\n' }]).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [text('## Fire\n\n- *four* & <six>\n')] }],
      },
    ]);
    const long = `${Array.from({ length: 200 }, (_, index) => `- Point ${index} & more.`).join('\n')}\nx${'😀'.repeat(4_000)}`;
    const shown = ownBlocks(posts([{ kind: 'verbatim', text: long }])).map(seenIn);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown[0]).toMatch(/more\.\n$/);
    expect(shown.join('')).toBe(long);
  });

  test('shows a title that no header may hold as a strong line', () => {
    const title = 'Harbour '.repeat(19).trim();
    expect(only([heading(title.slice(0, 150))]).blocks[0]?.type).toBe('header');
    expect(only([heading(title)]).blocks).toEqual([{ type: 'rich_text', elements: [section(text(title, true))] }]);
  });

  test('is left out where it says nothing', () => {
    expect(
      posts([heading(' \u200B'), paragraph([said('')]), ...list([], [{ runs: [said(' ')], receipts: [] }])]),
    ).toEqual([]);
  });
});

describe('buttons', () => {
  const label = (index: number): Action => ({ label: `Topic ${index}`, command: `/brief topic-${index}` });

  test('stand in rows of five, each with an id of its own', () => {
    const { blocks } = only(
      [],
      Array.from({ length: 12 }, (_, index) => label(index)),
    );
    expect(blocks.map((one) => (one.type === 'actions' ? one.elements.length : 0))).toEqual([5, 5, 2]);
    expect(
      new Set(blocks.flatMap((one) => (one.type === 'actions' ? one.elements : [])).map((one) => one.action_id)).size,
    ).toBe(12);
  });

  test('have labels that show where they are shortened, and never a shortened command', () => {
    const long = `When will the ferries run again? ${'And the buses? '.repeat(10)}`;
    const { text: shown, blocks } = only(
      [],
      [
        { label: long, command: long },
        { label: 'More', command: 'x'.repeat(2_001) },
      ],
    );
    expect(shown).toMatch(/^Buttons: When will the ferries run again\? [^·]*…$/);
    expect(blocks).toMatchObject([{ elements: [{ value: long.trim() }] }]);
  });
});

describe('a long message', () => {
  const sentence = 'Smoke stands over the harbour of Lindow, Dana Reed said.';
  const points = Array.from({ length: 260 }, (_, index) => ({
    runs: [said(`Point ${index}: ${sentence}`), faint(' [2·lead,\u00A015:05] ·\u00A0one\u00A0source')],
    receipts: [],
  }));
  const parts = posts(
    [heading('Harbour fire'), ...list([strong('Points')], points)],
    [{ label: 'Evidence', command: '/evidence' }],
  );
  const words = parts.map(({ text: shown }) => shown.split('\n'));

  test('goes on in the next message, and says so at both ends', () => {
    expect(parts).toHaveLength(3);
    expect(words.map((lines) => lines[0])).toEqual([
      'Harbour fire',
      'Harbour fire, continued: part 2 of 3',
      'Harbour fire, continued: part 3 of 3',
    ]);
    expect(words.map((lines) => lines.at(-1))).toEqual([
      'Part 1 of 3, continued in the next message',
      'Part 2 of 3, continued in the next message',
      'Buttons: Evidence',
    ]);
  });

  test('is parted between its points only, under the heading of their list again', () => {
    const bullets = words.flat().filter((one) => one.startsWith('• '));
    expect(bullets).toEqual(points.map(({ runs }) => `• ${runs.map((one) => one.text).join('')}`));
    expect(words.slice(1).map((lines) => lines[2])).toEqual(['Points (continued)', 'Points (continued)']);
  });

  test('parts a single text at the end of a sentence, and keeps marks with the words before them', () => {
    const blocks = [paragraph([said(`${sentence} `.repeat(100).trim()), faint(' [1] [2·lead,\u00A015:05]')])];
    const lines = only(blocks)
      .text.split('\n')
      .filter((one) => one !== '');
    expect(lines.length).toBeGreaterThan(1);
    for (const one of lines) expect(one.trim()).toMatch(/said\.( \[1\] \[2·lead,\u00A015:05\])?$/);
    expect(lines.at(-1)).toMatch(/\w said\. \[1\] \[2·lead,\u00A015:05\]$/);
  });

  test('never leaves a header behind what it stands over', () => {
    const filler = (count: number): Block[] =>
      Array.from({ length: count }, (_, index) => paragraph([said(`Line ${index}`)]));
    for (let count = 38; count < 48; count += 1) {
      const [first] = posts([...filler(count), heading('Ahead'), ...filler(10)]);
      expect(first?.blocks.at(-2)?.type).not.toBe('header');
    }
  });
});

describe('whatever a message holds', () => {
  test('it leaves without a flaw, with nothing lost and everything in order', () => {
    fc.assert(
      fc.property(randomMessage, (message) => {
        const sent = renderMessage(message);
        expect(sent.flatMap(flawsOf)).toEqual([]);
        const wanted = textsOf(message).map(safe).join('');
        expect(holdsInOrder(ownBlocks(sent).map(seenIn).join('\n'), wanted)).toBe(true);
        expect(holdsInOrder(heardIn(sent), wanted)).toBe(true);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  }, 30_000);

  test('over 300 hostile strings, nobody is called and nothing is linked, from any part of a message', () => {
    expect(HOSTILE.length).toBeGreaterThan(300);
    for (const attempt of HOSTILE) {
      const sent = renderMessage(everywhere(attempt));
      const json = JSON.stringify(sent);
      expect(json).not.toMatch(/"type":"(?:user|usergroup|broadcast|channel|team|link|emoji|section|markdown)"|"url":/);
      for (const { text: shown, blocks } of sent) {
        expect(shown).not.toMatch(/[<>]/);
        for (const one of blocks.flatMap((block) => (block.type === 'context' ? block.elements : [])))
          if (one.type === 'mrkdwn')
            expect(one.text.replace(/<!date\^\d+\^[^<>|^]*\|[^<>|^]*>/g, '')).not.toMatch(/[<>@]/);
      }
      expect(json).not.toMatch(/[\u200B\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u001F\u{E0000}-\u{E0FFF}]/u);
    }
  });

  test('real answers of a chat pass, each of them', async () => {
    const typed = [
      '/help',
      '/topics',
      '/sources',
      '/brief harbour-fire',
      '/evidence',
      '/disputes',
      '/timeline',
      'How many were hurt?',
      'Who is <!here>?',
      '/brief <@U1>',
    ];
    const desk = harbourDesk({ zone: 'UTC' });
    for (const one of typed) {
      const { message } = await afterTyping(['/brief harbour-fire', one], desk);
      const sent = renderMessage(message);
      expect(sent.length).toBeGreaterThan(0);
      expect(holdsInOrder(heardIn(sent), textsOf(message).map(safe).join(''))).toBe(true);
    }
    expect(renderMessage(disputesMessage(harbourBriefing(), articleOf, IN_SLACK))[0]?.text).toContain(
      'where sources differ',
    );
    expect(renderMessage(noticeMessage('Nothing here.'))[0]?.text).toBe('Nothing here.');
  });
});

function everywhere(attempt: string): Message {
  const roles = ['plain', 'faint', 'alert', 'struck'] as const;
  const runs = [...roles.map((role) => run(attempt, role)), told('2026-03-02T15:05:00Z', 'strong', attempt)];
  const item = { runs, receipts: [{ place: runs, words: [run(attempt, 'quoted')] }] };
  return {
    blocks: [
      heading(attempt),
      paragraph(runs, item.receipts),
      paragraph([faint(attempt)]),
      ...list([strong(attempt)], [item, item]),
      { kind: 'row', number: 1, lines: [runs, runs] },
      { kind: 'colophon', clocks: runs, legend: [{ number: 1, runs, url: attempt }] },
      { kind: 'colophon', clocks: [], legend: [{ number: 1, runs, url: `https://lindow.example/${attempt}` }] },
      { kind: 'verbatim', text: attempt },
    ],
    actions: [{ label: attempt, command: attempt }],
    numbers: [],
  };
}
