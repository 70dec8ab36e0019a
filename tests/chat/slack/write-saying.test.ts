/** What is to be said, as the outbox gets it for Slack. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faint, heading, list, paragraph, run, said } from '../../../src/chat/blocks.ts';
import { flawsOf } from '../../../src/chat/slack/flaws.ts';
import { homeView } from '../../../src/chat/slack/home-view.ts';
import { LIMITS } from '../../../src/chat/slack/limits.ts';
import type { SlackPost } from '../../../src/chat/slack/post.ts';
import { callOf } from '../../../src/chat/slack/slack-calls.ts';
import type { SlackCall } from '../../../src/chat/slack/slack-calls.ts';
import type { SlackView } from '../../../src/chat/slack/view.ts';
import { viewFlaws } from '../../../src/chat/slack/view-flaws.ts';
import { withLineAbove, withLineBelow } from '../../../src/chat/slack/with-line.ts';
import { writeSaying } from '../../../src/chat/slack/write-saying.ts';
import type { FormShape, Saying } from '../../../src/chat/team/saying.ts';
import type { Message } from '../../../src/domain/message.ts';
import { HOSTILE } from './hostile-strings.ts';
import { randomMessage } from './random-message.ts';
import { asked, everySaying, LONG, PLACE, spoken, words } from './sayings.ts';

const callsOf = (saying: Saying): readonly SlackCall[] => writeSaying(saying).parts.map(callOf);

function formFor(shape: FormShape, from = asked({ reply: { trigger: 't1' } })): Extract<SlackCall, { kind: 'form' }> {
  const [call] = callsOf({ kind: 'form', key: 'e1:0', asked: from, form: 'brief', shape, instead: words('Pick one.') });
  if (call?.kind !== 'form') throw new Error('no form');
  return call;
}

function postsIn(call: SlackCall): readonly SlackPost[] {
  if (call.kind === 'form') return call.instead;
  return 'post' in call ? [call.post] : [];
}

function viewsIn(call: SlackCall): readonly SlackView[] {
  return 'view' in call ? [call.view] : [];
}

describe('a saying', () => {
  test('keeps its name, and waits in the queue of its channel or of its reader', () => {
    const from = asked({ channel: 'C1', thread: '1.2', user: 'U9' });
    const written = everySaying(words('Four.'), 'Four.', from).map((one) => writeSaying(one));
    expect(new Set(written.map(({ platform, tenant, key }) => `${platform} ${tenant} ${key}`))).toEqual(
      new Set(['slack T1 e1:0']),
    );
    expect(written.map(({ kind, channel, thread, ifUnsure }) => [kind, channel, thread, ifUnsure])).toEqual([
      ['message', 'C1', '1.2', 'resend'],
      ['only-you', 'U9', null, 'resend'],
      ['direct', 'U9', null, 'resend'],
      ['replace', 'C1', '1.2', 'resend'],
      ['thanks', 'C1', '1.2', 'resend'],
      ['form', 'U9', null, 'resend'],
      ['form', 'U9', null, 'resend'],
      ['form', 'U9', null, 'resend'],
      ['home', 'U9', null, 'resend'],
      ['prompts', 'C1', '1.2', 'resend'],
    ]);
  });

  test('that is long is a part for each post', () => {
    const calls = callsOf(
      spoken({ message: LONG, broadcast: true, asked: asked({ reply: { responseUrl: 'https://x' } }) }),
    );
    expect(calls.map((one) => one.kind === 'message' && [one.broadcast, one.asker?.responseUrl])).toEqual(
      [0, 1, 2].map(() => [true, 'https://x']),
    );
  });

  test('in the place of another fills its parts, says where one is left over, and goes on where it is longer', () => {
    const replaced = (parts: readonly string[], message: Message): readonly (readonly [string, string])[] =>
      callsOf({ kind: 'replace', key: 'e1:0', to: PLACE, parts, message }).map((call) => [
        call.kind === 'update' ? call.message : call.kind,
        postsIn(call)[0]?.text.slice(0, 9) ?? '',
      ]);
    expect(replaced(['1.1', '1.2'], words('Five.'))).toEqual([
      ['1.1', 'Five.'],
      ['1.2', '(see abov'],
    ]);
    expect(replaced(['1.1'], LONG)).toEqual([
      ['1.1', 'Point 0: '],
      ['message', 'Continued'],
      ['message', 'Continued'],
    ]);
  });
});

test('what is for the asker alone stands beside what was pressed', () => {
  const threadOf = (reply: Readonly<Record<string, string>>): readonly unknown[] =>
    everySaying(words('Four.'), 'Four.', asked({ thread: '1.2', reply }))
      .flatMap(callsOf)
      .flatMap((call) => ('asker' in call && call.asker !== null ? [call.asker.thread] : []));
  expect(threadOf({ aside: 'channel' })).toEqual([null, null, null, null, null]);
  expect(threadOf({})).toEqual(['1.2', '1.2', '1.2', '1.2', '1.2']);
});

describe('the form to pick a topic', () => {
  const topics = Array.from({ length: 120 }, (_, index) => ({ slug: `topic-${index}`, title: `Topic ${index}` }));

  test('asks for a topic, any words and who sees it, under the names that come back', () => {
    const { view, trigger } = formFor({ kind: 'topic', topics: topics.slice(0, 1), stories: [] });
    expect(trigger).toBe('t1');
    expect(view).toMatchObject({ type: 'modal', callback_id: 'topic', title: { text: 'Briefing' } });
    expect(view.blocks).toMatchObject([
      {
        block_id: 'topic',
        optional: true,
        element: { action_id: 'topic', options: [{ text: { text: 'Topic 0' }, value: 'topic-0' }] },
      },
      { block_id: 'words', optional: true, element: { action_id: 'words', max_length: 300, multiline: false } },
      {
        block_id: 'where',
        element: {
          action_id: 'where',
          options: [{ value: 'channel' }, { value: 'only-me' }],
          initial_option: { text: { text: 'This channel' }, value: 'channel' },
        },
      },
    ]);
  });

  test('knows where it was asked for when it comes back', () => {
    const from = asked({ thread: '1.2', direct: true, reply: { trigger: 't1', responseUrl: 'https://x' } });
    const metadata = (reply: typeof from): unknown =>
      JSON.parse(formFor({ kind: 'topic', topics, stories: [] }, reply).view.private_metadata ?? '');
    const place = { form: 'brief', channel: 'C1', thread: '1.2', direct: true };
    expect(metadata(from)).toEqual({ ...place, responseUrl: 'https://x', aside: null });
    expect(metadata({ ...from, reply: { aside: 'channel' } })).toEqual({
      ...place,
      responseUrl: null,
      aside: 'channel',
    });
  });

  test('offers a hundred topics, none that could not come back as it is, and needs none', () => {
    const [first] = formFor({ kind: 'topic', topics, stories: [] }).view.blocks;
    expect(first).toMatchObject({ element: { options: { length: 100 } } });
    const both = formFor({ kind: 'topic', topics: topics.slice(0, 2), stories: topics.slice(2) }).view.blocks[0];
    expect(both).toMatchObject({
      element: {
        option_groups: [
          { label: { text: 'Topics' }, options: { length: 2 } },
          { label: { text: 'Recent stories' }, options: { length: 98 } },
        ],
      },
    });
    const odd = ['', ' x', 'a\u200Bb', 'x'.repeat(76)].map((slug) => ({ slug, title: 'Odd' }));
    const none = formFor({ kind: 'topic', topics: odd, stories: [] }).view.blocks;
    expect(none.map((block) => block.block_id)).toEqual(['words', 'where']);
  });
});

test('the form to say why asks under its title, told in full where it is long', () => {
  const { view } = formFor({ kind: 'reason', title: 'Not helpful' });
  expect(view).toMatchObject({ callback_id: 'reason', title: { text: 'Not helpful' } });
  expect(view.blocks).toMatchObject([
    {
      block_id: 'reason',
      optional: true,
      label: { text: 'Reason, if you like' },
      element: { multiline: true, max_length: 1_000 },
    },
  ]);
  const title = 'Why is this briefing of the harbour fire not helpful?';
  const long = formFor({ kind: 'reason', title }).view;
  expect(long.title.text.length).toBeLessThanOrEqual(24);
  expect(long.blocks).toMatchObject([{ label: { text: title } }]);
});

describe('our own page', () => {
  const actions = [{ label: 'Harbour fire', command: 'id1' }];

  test('is the message, with its buttons', () => {
    const view = homeView({ blocks: [heading('Topics'), paragraph([said('Ask me.')])], actions, numbers: [] });
    expect(view.type).toBe('home');
    expect(view.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'actions']);
    expect(view.blocks[2]).toMatchObject({ elements: [{ action_id: 'command-0', value: 'id1' }] });
  });

  test('says where there is more than fits, and keeps its buttons', () => {
    const blocks = Array.from({ length: 200 }, (_, index) => paragraph([said(`Point ${index}`)]));
    const view = homeView({ blocks, actions, numbers: [] });
    expect(view.blocks).toHaveLength(LIMITS.viewBlocks);
    expect(view.blocks.slice(-2)).toMatchObject([
      { type: 'context', elements: [{ text: 'There is more than fits on this page: ask in a message.' }] },
      { type: 'actions' },
    ]);
    const manyButtons = Array.from({ length: 400 }, (_, index) => ({ label: `Topic ${index}`, command: `id${index}` }));
    const crowded = homeView({ blocks: [], actions: manyButtons, numbers: [] });
    expect(crowded.blocks.map(({ type }) => type)).toEqual(['context', ...Array<string>(50).fill('actions')]);
  });
});

describe('a view', () => {
  const plain = (text: string): { type: 'plain_text'; text: string; emoji: false } => ({
    type: 'plain_text',
    text,
    emoji: false,
  });
  const { view } = formFor({ kind: 'topic', topics: [{ slug: 'harbour-fire', title: 'Harbour fire' }], stories: [] });
  const [menu, input, radio] = view.blocks;
  const home = homeView(words('Ask me.'));
  if (menu?.type !== 'input' || menu.element.type !== 'static_select') throw new Error('no menu');
  if (input?.type !== 'input' || radio?.type !== 'input') throw new Error('no fields');
  const element = menu.element;
  const options = Array.from({ length: 101 }, (_, index) => ({ text: plain('x'), value: `x${index}` }));

  test.each<readonly [string, SlackView]>([
    [
      'blocks: 101, at most 100',
      { ...home, blocks: Array.from({ length: 101 }, () => home.blocks[0]).flatMap((one) => one ?? []) },
    ],
    ['private_metadata: 3001, at most 3000', { ...view, private_metadata: 'x'.repeat(3_001) }],
    ['callback_id: 256, at most 255', { ...view, callback_id: 'x'.repeat(256) }],
    ['modal: plain text: 25, at most 24', { ...view, title: plain('x'.repeat(25)) }],
    ['modal: plain text is empty', { ...view, submit: plain(' ') }],
    ['input topic: options: 101, at most 100', { ...view, blocks: [{ ...menu, element: { ...element, options } }] }],
    ['input topic has no options', { ...view, blocks: [{ ...menu, element: { ...element, options: [] } }] }],
    [
      'input topic: value: 76, at most 75',
      {
        ...view,
        blocks: [{ ...menu, element: { ...element, options: [{ text: plain('x'), value: 'x'.repeat(76) }] } }],
      },
    ],
    [
      'input topic: plain text: 76, at most 75',
      {
        ...view,
        blocks: [{ ...menu, element: { ...element, options: [{ text: plain('x'.repeat(76)), value: 'x' }] } }],
      },
    ],
    [
      'input topic: action_id is not its name',
      { ...view, blocks: [{ ...menu, element: { ...element, action_id: 'x' } }] },
    ],
    ['input words: label: plain text is empty', { ...view, blocks: [{ ...input, label: plain('') }] }],
    ['id words stands twice', { ...view, blocks: [input, input] }],
    [
      'input words holds a users_select',
      { ...view, blocks: [{ ...input, element: { type: 'users_select', action_id: 'words' } }] },
    ],
    [
      'input words: max_length: 3001, at most 3000',
      { ...view, blocks: [{ ...input, element: { type: 'plain_text_input', action_id: 'words', max_length: 3_001 } }] },
    ],
    ['a character cannot be seen', { ...view, title: plain('Brief\u200Bing') }],
    ['modal: emoji is on', { ...view, title: { type: 'plain_text', text: ':fire:' } }],
  ])('may not leave: %s', (flaw, wrong) => {
    expect(viewFlaws(wrong)).toEqual([flaw]);
  });
});

describe('whatever is said', () => {
  const LINE = 'You may have this already: the connection broke while it was sent.';

  test('over 300 hostile strings, nobody is called and nothing is linked, whatever kind of saying it is', () => {
    for (const attempt of HOSTILE) {
      const calls = everySaying(everywhere(attempt), attempt, asked({ reply: { trigger: 't1' } })).flatMap(callsOf);
      expect(calls.length).toBeGreaterThanOrEqual(8);
      for (const call of calls) {
        const json = JSON.stringify(call);
        expect(json).not.toMatch(/"type":"(?:user|usergroup|broadcast|channel|team|link|emoji|section|markdown)"/);
        expect(json).not.toMatch(/"url":/);
        for (const [, marked] of json.matchAll(/"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/g))
          expect(marked).not.toMatch(/[<>&@*_~`]/);
        expect(json).not.toMatch(/[\u200B\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u001F\u{E0000}-\u{E0FFF}]/u);
        for (const { text } of postsIn(call)) expect(text).not.toMatch(/[<>]/);
        if (call.kind === 'prompts') expect(JSON.stringify(call.prompts)).not.toMatch(/[<>]/);
      }
    }
  });

  test('no post and no view has a flaw, and none is made by the lines that are put around it', () => {
    fc.assert(
      fc.property(randomMessage, fc.string({ unit: 'binary', maxLength: 300 }), (message, text) => {
        const calls = everySaying(message, text, asked()).flatMap(callsOf);
        expect(calls.flatMap(viewsIn).flatMap(viewFlaws)).toEqual([]);
        expect(calls.flatMap(postsIn).flatMap(flawsOf)).toEqual([]);
        for (const { blocks, text: heard } of calls
          .flatMap(postsIn)
          .map((post) => withLineAbove(withLineBelow(post, LINE), LINE))) {
          expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
          expect(heard.length).toBeLessThanOrEqual(LIMITS.text);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);
});

function everywhere(attempt: string): Message {
  const runs = [said(attempt), faint(attempt), run(attempt, 'struck')];
  const item = { runs, receipts: [{ place: runs, words: [run(attempt, 'quoted')] }] };
  return {
    blocks: [
      heading(attempt),
      paragraph(runs, item.receipts),
      ...list([said(attempt)], [item]),
      { kind: 'colophon', clocks: [faint('As of today'), ...runs], legend: [{ number: 1, runs, url: attempt }] },
      { kind: 'verbatim', text: attempt },
    ],
    actions: [{ label: attempt, command: 'id1' }],
    numbers: [],
  };
}
