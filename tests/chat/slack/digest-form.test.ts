/** The form for a digest in Slack: what stands in it, and that it can leave whatever was written before. */

import { expect, test } from 'vitest';
import { formView } from '../../../src/chat/slack/form-view.ts';
import { viewFlaws } from '../../../src/chat/slack/view-flaws.ts';
import type { DigestForm } from '../../../src/chat/team/saying.ts';
import { HOSTILE } from './hostile-strings.ts';
import { asked, words } from './sayings.ts';

const TOPICS = [
  { slug: 'harbour-fire', title: 'Harbour fire' },
  { slug: 'ferry-line', title: 'Ferry line' },
];
const EMPTY: DigestForm = {
  kind: 'digest',
  topics: TOPICS,
  filled: { topics: '', when: '07:30 on weekdays', zone: '' },
  usualCity: 'Oslo',
};

function viewOf(shape: DigestForm) {
  return formView({ kind: 'form', key: 'e1:0', asked: asked(), form: 'digest', shape, instead: words('Which?') });
}

test('asks for topics to pick or in words, for when, and for a city', () => {
  const view = viewOf(EMPTY);
  expect(view).toMatchObject({ callback_id: 'digest', title: { text: 'Digest' }, submit: { text: 'Subscribe' } });
  expect(view.blocks).toMatchObject([
    {
      block_id: 'topics',
      element: { type: 'multi_static_select', options: [{ value: 'harbour-fire' }, { value: 'ferry-line' }] },
    },
    { block_id: 'words', element: { type: 'plain_text_input' } },
    { block_id: 'when', element: { initial_value: '07:30 on weekdays' } },
    { block_id: 'zone', element: { placeholder: { text: 'Oslo, unless you name another' } } },
  ]);
  expect(JSON.stringify(view.blocks[0])).not.toContain('initial_options');
  const unasked = viewOf({ ...EMPTY, usualCity: null }).blocks[3];
  expect(unasked).toMatchObject({ element: { placeholder: { text: 'Any large city that shares your time' } } });
});

test('has what was written before: topics that are set up are picked, others stand in words', () => {
  const filled = { topics: 'the quay, ferry-line, tides', when: 'at 99:99', zone: 'Athens' };
  expect(viewOf({ ...EMPTY, filled }).blocks).toMatchObject([
    { element: { initial_options: [{ value: 'ferry-line' }] } },
    { element: { initial_value: 'the quay, tides' } },
    { element: { initial_value: 'at 99:99' } },
    { element: { initial_value: 'Athens' } },
  ]);
});

test('needs no topic that is set up, and shows a hundred at most', () => {
  const none = viewOf({ ...EMPTY, topics: [], filled: { ...EMPTY.filled, topics: 'ferry-line' } });
  expect(none.blocks.map(({ block_id }) => block_id)).toEqual(['words', 'when', 'zone']);
  expect(none.blocks[0]).toMatchObject({ label: { text: 'Topics' }, element: { initial_value: 'ferry-line' } });
  const topics = Array.from({ length: 120 }, (_, index) => ({ slug: `pier-${index}`, title: `Pier ${index}` }));
  const many = viewOf({ ...EMPTY, topics, filled: { ...EMPTY.filled, topics: 'pier-0, pier-119' } });
  expect(many.blocks).toMatchObject([
    { element: { options: { length: 100 }, initial_options: [{ value: 'pier-0' }] } },
    { element: { initial_value: 'pier-119' } },
    {},
    {},
  ]);
});

test('can leave, whatever was written before', () => {
  for (const text of [...HOSTILE, 'x'.repeat(5_000), ' ', '🔥'.repeat(300)]) {
    const filled = { topics: text, when: text, zone: text };
    const view = viewOf({ kind: 'digest', topics: [{ slug: 'harbour-fire', title: text }], filled, usualCity: text });
    expect([text, viewFlaws(view)]).toEqual([text, []]);
  }
});

test('what Slack would refuse is noticed before it leaves', () => {
  const view = viewOf({ ...EMPTY, filled: { ...EMPTY.filled, topics: 'ferry-line' } });
  const [menu, , when] = view.blocks;
  if (menu?.type !== 'input' || menu.element.type !== 'multi_static_select') throw new Error('no menu');
  if (when?.type !== 'input' || when.element.type !== 'plain_text_input') throw new Error('no field');
  const flawsOf = (element: typeof menu.element | typeof when.element): readonly string[] =>
    viewFlaws({ ...view, blocks: [{ ...menu, block_id: element.action_id ?? '', element }] });
  const elsewhere = { text: { type: 'plain_text' as const, text: 'Tides', emoji: false }, value: 'tides' };
  expect(flawsOf({ ...menu.element, initial_options: [elsewhere] })).toEqual([
    'input topics: initial_options are not there',
  ]);
  expect(flawsOf({ ...menu.element, initial_options: [] })).toEqual(['input topics: initial_options are none']);
  expect(flawsOf({ ...when.element, initial_value: 'x'.repeat(301) })).toEqual([
    'input when: initial_value: 301, at most 300',
  ]);
  expect(flawsOf({ ...when.element, initial_value: ' ' })).toEqual(['input when: initial_value is empty']);
  const hint = { type: 'plain_text' as const, text: 'x'.repeat(151), emoji: false };
  expect(flawsOf({ ...when.element, placeholder: hint })[0]).toContain('151, at most 150');
});
