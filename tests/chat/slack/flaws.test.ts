/** What may not leave for Slack. */

import type { types } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { flawsOf } from '../../../src/chat/slack/flaws.ts';
import { QUIET, type SlackBlock, type SlackPost } from '../../../src/chat/slack/post.ts';

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });
const rich = (...elements: types.RichTextElement[]): SlackBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const words = (text: string): SlackBlock => rich({ type: 'text', text });
const small = (text: string, verbatim = true): SlackBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text, verbatim }],
});
const button = (change: Partial<types.Button> = {}): types.Button => ({
  ...{ type: 'button', action_id: 'command-0', text: plain('Evidence'), value: '/evidence' },
  ...change,
});
const row = (...elements: types.ActionsBlockElement[]): SlackBlock => ({ type: 'actions', elements });

function post(blocks: readonly SlackBlock[], change: Partial<SlackPost> = {}): SlackPost {
  return { blocks: [...blocks], text: 'Harbour fire', ...QUIET, ...change };
}

const FIT: readonly SlackBlock[] = [
  { type: 'header', text: plain('x'.repeat(150)) },
  words('x'.repeat(3_000)),
  small('As of 17:18 UTC / <!date^1772471880^{time} here|17:18 UTC>'),
  row(button({ value: 'x'.repeat(2_000), text: plain('x'.repeat(75)) })),
];

const LIMITS: readonly (readonly [string, SlackPost])[] = [
  ['blocks: 46, at most 45', post(Array.from({ length: 46 }, () => words('x')))],
  [
    'characters in all blocks: 10005, at most 10000',
    post([...['a', 'b', 'c'].map((one) => words(one.repeat(3_000))), words('x'.repeat(1_000)), words('&')]),
  ],
  ['text: 40001, at most 40000', post([], { text: 'x'.repeat(40_001) })],
  ['text is empty', post([], { text: ' \n' })],
  ['blocks[0]: plain text: 151, at most 150', post([{ type: 'header', text: plain('x'.repeat(151)) }])],
  ['blocks[0]: plain text is empty', post([{ type: 'header', text: plain('') }])],
  ['blocks[0]: rich text: 3001, at most 3000', post([words('x'.repeat(3_001))])],
  [
    'blocks[0]: elements: 11, at most 10',
    post([{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }]),
  ],
  ['blocks[0]: mrkdwn: 2001, at most 2000', post([small('x'.repeat(2_001))])],
  ['blocks[0]: plain text: 76, at most 75', post([row(button({ text: plain('x'.repeat(76)) }))])],
  ['blocks[0]: value: 2001, at most 2000', post([row(button({ value: 'x'.repeat(2_001) }))])],
  ['blocks[0]: action_id: 256, at most 255', post([row(button({ action_id: 'x'.repeat(256) }))])],
  [
    'blocks[0]: buttons in a row: 6, at most 5',
    post([row(...Array.from({ length: 6 }, (_, index) => button({ action_id: `command-${index}` })))]),
  ],
  ['id command-0 stands twice', post([row(button()), row(button())])],
  ['blocks[0] is empty', post([{ type: 'rich_text', elements: [] }])],
  ['blocks[0] has an empty rich_text_section', post([rich()])],
  ['blocks[0] has an empty text', post([words('')])],
];

const LIVE: readonly (readonly [string, SlackPost])[] = [
  ['text has live markup', post([], { text: 'Hear, <!channel>' })],
  ['text has live markup', post([], { text: 'Smoke & fire' })],
  ['blocks[0]: mrkdwn has live markup', post([small('<@U012AB3CD>')])],
  ['blocks[0]: mrkdwn has live markup', post([small('<!date^1^{time}^https://evil.example|now>')])],
  ['blocks[0]: mrkdwn is not verbatim', post([small('evil.example', false)])],
  ['blocks[0]: emoji is on', post([{ type: 'header', text: { type: 'plain_text', text: ':fire:' } }])],
  ['blocks[0] holds a user', post([rich({ type: 'user', user_id: 'U012AB3CD' })])],
  ['blocks[0] holds a broadcast', post([rich({ type: 'broadcast', range: 'here' })])],
  ['blocks[0] holds a link', post([rich({ type: 'link', url: 'https://evil.example', text: 'Port Lindow' })])],
  [
    'blocks[0]: a date is a link',
    post([rich({ type: 'date', timestamp: 1, format: '{time}', url: 'https://evil.example' })]),
  ],
  ['blocks[0]: a button is a link', post([row(button({ url: 'https://evil.example' }))])],
  [
    'blocks[0] holds a image',
    post([{ type: 'context', elements: [{ type: 'image', image_url: 'https://evil.example/x.png', alt_text: 'x' }] }]),
  ],
  ['blocks[0] holds a users_select', post([row({ type: 'users_select', action_id: 'x' })])],
  ['a character cannot be seen', post([words('har\u200Bbour')])],
  ['a character cannot be seen', post([row(button({ value: '/evidence\u202E' }))])],
];

describe('a post for Slack', () => {
  test('may be as long as Slack takes', () => {
    expect(flawsOf(post(FIT))).toEqual([]);
  });

  test.each(LIMITS)('may not leave beyond a limit: %s', (flaw, beyond) => {
    expect(flawsOf(beyond)).toEqual([flaw]);
  });

  test.each(LIVE)('may not leave where it calls, links or hides: %s', (flaw, live) => {
    expect(flawsOf(live)).toEqual([flaw]);
  });

  test.each(Object.entries(QUIET))('may not leave without %s', (name, value) => {
    const loud = { ...post([]), [name]: value === 'none' ? 'full' : true };
    expect(flawsOf(loud)).toEqual([`${name} is not ${String(value)}`]);
  });
});
