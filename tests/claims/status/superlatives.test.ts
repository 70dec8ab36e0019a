import { describe, expect, it } from 'vitest';
import { recordMatters } from '../../../src/claims/status/superlatives.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

function matters(...texts: readonly string[]): readonly string[] {
  return recordMatters(eachAsSentence(texts)).map(({ about }) => about);
}

describe('a record stated flatly and shared out', () => {
  it.each([
    [
      'The Gull is the fastest passenger ferry in the world.',
      'The Gull is among the quickest passenger ferries ever built.',
      'fastest passenger ferry',
    ],
    [
      'It was the largest harbour fire in history.',
      'It was one of the largest harbour fires on record.',
      'largest harbour fire',
    ],
    ['The port is the busiest fish market.', 'The port is the second-busiest fish market.', 'busiest fish market'],
  ])('%s', (flat, share, about) => {
    expect(matters(flat, share)).toEqual([about]);
  });

  it.each([
    [
      'another class',
      'It was the largest harbour fire in history.',
      'It was one of the largest street parties in history.',
    ],
    [
      'another quality',
      'It was the largest harbour fire in history.',
      'It was one of the costliest harbour fires in history.',
    ],
    [
      'a smaller part of the world',
      'It was the largest harbour fire in Kent.',
      'It was one of the largest harbour fires in history.',
    ],
    [
      'a record that has passed',
      'Until May it was the largest harbour fire in history.',
      'It was one of the largest harbour fires in history.',
    ],
    [
      'a supposed record',
      'It may be the largest harbour fire in history.',
      'It was one of the largest harbour fires in history.',
    ],
    [
      'a record named in passing',
      'Reed sailed on the world’s fastest passenger ferry.',
      'The Gull is among the fastest passenger ferries.',
    ],
    ['words that compare nothing', 'It was the harvest harbour fire.', 'It was one of the harvest harbour fires.'],
  ])('not in %s', (_kind, flat, share) => {
    expect(matters(flat, share)).toEqual([]);
  });

  it('not within one source', () => {
    const [first, second] = eachAsSentence([
      'It was the largest harbour fire in history.',
      'It was one of the largest harbour fires in history.',
    ]);
    if (first === undefined || second === undefined) throw new Error('two sentences');
    expect(recordMatters([first, { ...second, passage: first.passage }])).toEqual([]);
    expect(recordMatters([first, second])).toHaveLength(1);
  });
});
