import { describe, expect, test } from 'vitest';
import type { Disagreement, Position } from '../../src/domain/briefing.ts';
import { groundDisagreements, groundUpdates } from '../../src/grounding/ground-matters.ts';
import { cite, gateOf, positionOf, reportOf } from './desk.ts';

const FOUR = 'Four people were hurt in the fire at the harbour of Lindow, the fire service said.';
const ALSO = 'At the harbour four people were hurt, according to the fire service.';
const NINE = 'The hospital in Lindow said that nine people were hurt in the fire.';
const SHUT = 'The port of Lindow is shut, Ana Ruiz said.';

const GATE = gateOf({
  'a.txt': { text: FOUR },
  'b.txt': { text: ALSO },
  'c.txt': { text: `Fire\n\n${NINE}\n\nPhotograph: nine people were hurt/Reuters\n` },
  'd.txt': { text: SHUT },
});

const [four, also, nine, shut] = [
  cite(GATE, 'a.txt', FOUR),
  cite(GATE, 'b.txt', ALSO),
  cite(GATE, 'c.txt', NINE),
  cite(GATE, 'd.txt', SHUT),
] as const;
const FEW = positionOf('Four people', four, also);
const MANY = positionOf('nine people', nine);

function ground(...positions: readonly Position[]): readonly Disagreement[] {
  return groundDisagreements([{ about: 'people hurt', positions }], GATE);
}

describe('a disagreement', () => {
  test('stays with all that its receipts carry', () => {
    expect(ground(FEW, MANY)).toEqual([{ about: 'people hurt', positions: [FEW, MANY] }]);
  });

  test('goes where one side is left', () => {
    expect(ground(FEW)).toEqual([]);
    expect(ground(FEW, positionOf('ten people', nine))).toEqual([]);
  });

  test('goes where both sides say the same', () => {
    expect(ground(FEW, positionOf('four people', also))).toEqual([]);
  });

  test('loses only the side that falls where two are left', () => {
    const third = positionOf('ten people', nine);
    expect(ground(FEW, third, MANY)[0]?.positions).toEqual([FEW, MANY]);
  });
});

describe('a side goes', () => {
  test.each([
    ['without a citation', positionOf('nine people')],
    ['without words', positionOf('', nine)],
    ['whose words stand in another order', positionOf('people nine', nine)],
    ['whose words its first receipt does not hold', positionOf('Four people', shut, four)],
    ['whose receipt is one letter off', positionOf('nine people', { ...nine, start: nine.start + 1 })],
    ['whose receipt is furniture', positionOf('nine people', cite(GATE, 'c.txt', 'Photograph: nine people were hurt'))],
    ['whose holder its article does not know', { ...MANY, holder: 'Jo Bell' }],
  ])('%s', (_, position) => {
    expect(ground(FEW, position)).toEqual([]);
  });
});

test('a side keeps a holder whom its article names, if only by one name', () => {
  const hospital = { ...MANY, holder: 'the hospital' };
  expect(ground(FEW, hospital)[0]?.positions[1]?.holder).toBe('the hospital');
  const ruiz = positionOf('The port of Lindow is shut', shut);
  expect(ground(FEW, { ...ruiz, holder: 'Harbour master Ruiz' })).toHaveLength(1);
});

test('a later citation goes where it does not hold every figure, and its source with it', () => {
  const [few] =
    ground({ ...FEW, citations: [four, shut, also], reportedBy: ['a.txt', 'd.txt', 'b.txt'] }, MANY)[0]?.positions ??
    [];
  expect(few?.citations).toEqual([four, also]);
  expect(few?.reportedBy).toEqual(['a.txt', 'b.txt']);
});

test('where no figure is told every citation holds the words', () => {
  const [open] = ground(positionOf('hurt in the fire at the harbour', four, also), MANY)[0]?.positions ?? [];
  expect(open?.citations).toEqual([four]);
});

describe('an update', () => {
  const [earlier, later] = [reportOf('Four people', four), reportOf('nine people', nine)];

  test('stays with two reports that their receipts carry', () => {
    expect(groundUpdates([{ about: 'people', earlier, later }], GATE)).toEqual([{ about: 'people', earlier, later }]);
  });

  test.each([
    ['earlier', { earlier: reportOf('Five people', four), later }],
    ['later', { earlier, later: reportOf('nine people', { ...nine, end: nine.end - 3 }) }],
  ])('goes with its %s report', (_, reports) => {
    expect(groundUpdates([{ about: 'people', ...reports }], GATE)).toEqual([]);
  });
});
