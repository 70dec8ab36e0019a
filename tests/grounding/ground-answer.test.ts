import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Answer, Answered, AnswerDraft } from '../../src/domain/answer.ts';
import { OWN_WORDS, type Point } from '../../src/domain/briefing.ts';
import { groundAnswer } from '../../src/grounding/ground-answer.ts';
import { cite, gateOf, pointOf } from './desk.ts';

const FOUR = 'Four people were hurt in the fire at the harbour, the fire service said.';
const NINE = 'Nine people were hurt in the fire at the harbour, the hospital said.';
const NETS = 'The fire began in a store for nets.';

const GATE = gateOf(
  {
    'a.txt': {
      text: `Fire at the harbour\n\n${FOUR}\n\n${NETS}\n\nPhotograph: Jo Bell/Reuters\n`,
      stated: { published: '2026-03-02', publisher: 'Lindow Courier' },
    },
    'b.txt': { text: `Many hurt\n\n${NINE}\n`, stated: { published: '2026-03-03', publisher: 'The Tribune' } },
  },
  '2026-03-03',
);

const four = pointOf(FOUR, cite(GATE, 'a.txt', FOUR));
const nine = pointOf(NINE, cite(GATE, 'b.txt', NINE));
const nets = cite(GATE, 'a.txt', NETS);
/** Says what its source does not. */
const wrong = pointOf(FOUR.replace('Four', 'Five'), ...four.citations);

function draftOf(points: readonly Point[], change: Partial<AnswerDraft> = {}): AnswerDraft {
  return {
    ...{ question: 'How many were hurt?', understood: null, status: 'answered', points, confidence: 0.8 },
    ...{ missing: [], nearest: [], notes: ['Cut.'], writer: OWN_WORDS, ...change },
  };
}

function ground(points: readonly Point[], change: Partial<AnswerDraft> = {}): Answered | null {
  return groundAnswer(draftOf(points, change), GATE, []);
}

test('a draft whose points their receipts carry becomes an answer, with the age and the sources of what it cites', () => {
  const began = pointOf(NETS, nets);
  expect(ground([nine, four, began])).toEqual({
    ...draftOf([nine, four, began]),
    asOf: '2026-03-03',
    sources: [
      expect.objectContaining({ source: 'b.txt', publisher: 'The Tribune' }),
      expect.objectContaining({ source: 'a.txt', publisher: 'Lindow Courier' }),
    ],
  });
});

test('a point that says what its source does not is dropped, with its source, and the others stay', () => {
  const altered = { ...nine, citations: nine.citations.map((each) => ({ ...each, start: each.start + 1 })) };
  const answer = ground([wrong, four, altered]);
  expect(answer?.points).toEqual([four]);
  expect(answer?.sources.map(({ source }) => source)).toEqual(['a.txt']);
});

test('a draft of which no point stands is no answer', () => {
  expect(ground([wrong])).toBeNull();
  expect(ground([])).toBeNull();
});

describe('a dispute', () => {
  test('stays one while two sides stand', () => {
    expect(ground([four, nine], { status: 'disputed' })?.status).toBe('disputed');
  });

  test('is none any more where one is left', () => {
    expect(ground([four, wrong], { status: 'disputed' })?.status).toBe('answered');
  });

  test('of which one is left still answers only a part where something is missing', () => {
    const missing = ['whether any were children'];
    expect(ground([four, wrong], { status: 'disputed', missing })?.status).toBe('partly');
  });
});

test('what came near stays where it is word for word in the file, and is no furniture', () => {
  const credit = cite(GATE, 'a.txt', 'Photograph: Jo Bell/Reuters');
  const altered = { ...nets, quote: NETS.replace('nets', 'ropes') };
  expect(ground([four], { nearest: [credit, nets, altered] })?.nearest).toEqual([nets]);
});

test('a figure that another source disputes keeps it in brackets only where a side says so', () => {
  const beside = pointOf(FOUR.replace(/\.$/u, ' [elsewhere: Nine people].'), ...four.citations);
  const textWith = (sides: readonly { readonly text: string }[]): string | undefined =>
    groundAnswer(draftOf([beside]), GATE, sides)?.points[0]?.text;
  expect(textWith([{ text: 'Nine people' }])).toBe(beside.text);
  expect(textWith([])).toBe(FOUR);
});

test('a draft is no answer by its type: only the gate makes one', () => {
  expectTypeOf<AnswerDraft>().not.toExtend<Answer>();
  expectTypeOf<Answered>().toExtend<AnswerDraft>();
  // @ts-expect-error: without the gate's brand.
  const forged: Answered = { ...draftOf([four]), asOf: null, sources: [] };
  expect(forged.points).toEqual([four]);
});
