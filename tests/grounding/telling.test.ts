/** What a text tells of its words. */

import { expect, test } from 'vitest';
import { tell, tellingOf } from '../../src/grounding/telling.ts';

test('each sentence has its names, figures and speakers', () => {
  const [first, second] = tellingOf('Dana Reed said 40 boats sank. Reed left Lindow.');
  expect([first?.names, second?.names]).toEqual([new Set(['dana', 'reed']), new Set(['reed', 'lindow'])]);
  expect(first?.quantities.map(({ value }) => value)).toEqual(['40']);
  expect(first?.speakers.map(({ named }) => named)).toEqual(['Dana Reed']);
  expect(second?.speakers).toEqual([]);
});

test('words are told, denied or left open', () => {
  const { words } = tell('The mayor may resign but did not apologise.', new Set());
  const of = (folded: string) => words.find((word) => word.folded === folded);
  expect([of('resign')?.denial, of('resign')?.open?.openness]).toEqual(['told', 3]);
  expect([of('apologise')?.denial, of('apologise')?.open]).toEqual(['denied', null]);
});

test('names are those of capitals and those of countries', () => {
  const { words } = tell('Norway thanked Dana Reed today.', new Set());
  expect(words.filter(({ name }) => name).map(({ folded }) => folded)).toEqual(['norway', 'dana', 'reed']);
});

test('phrases of the thesaurus are found beside the words they are made of', () => {
  const { byConcept } = tell('The town was cut off.', new Set());
  expect(byConcept.has('cut_off')).toBe(true);
});
