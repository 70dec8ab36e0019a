import { describe, expect, test } from 'vitest';
import { tellsGravely } from '../../../src/grounding/checks/check-grave.ts';
import { checkSupport } from '../../../src/grounding/check-support.ts';
import { aligned } from '../aligned.ts';

const WARNED =
  'Aid agencies have warned that 40,000 people on the islands could face hunger within weeks unless the ferries run again.';

function faultOf(evidence: string, sentence: string): string | null {
  return tellsGravely(aligned(sentence, evidence));
}

describe('what is grave must be told by the receipt', () => {
  test.each([
    [WARNED, 'Hunger has killed 40,000 people on the islands, aid agencies said.', 'killed'],
    ['Dana Reed left the ministry on Monday.', 'Dana Reed resigned from the ministry on Monday.', 'resigned'],
    ['Police spoke to two men about the copper.', 'Police arrested two men over the copper.', 'arrested'],
  ])('%s', (evidence, sentence, fault) => {
    expect(faultOf(evidence, sentence)).toBe(fault);
    expect(checkSupport([evidence], sentence).reason).not.toBeNull();
  });

  test.each([
    ['The fire left nine people dead on Sunday.', 'Nine people were killed in the fire on Sunday.'],
    ['Nine people were hurt in the fire.', 'The fire injured nine people.'],
    ['The detention of two men was announced by police.', 'Police said two men had been detained.'],
  ])('in other words too: %s', (evidence, sentence) => {
    expect(faultOf(evidence, sentence)).toBeNull();
  });

  test('of a whole article other words may tell it', () => {
    const article = Array.from({ length: 12 }, (_, i) => `On day ${i + 2} the ferries stayed in port.`).join(' ');
    expect(faultOf(article, 'Nine people were killed.')).toBeNull();
  });
});

test('what is expected is not told as done, whatever the form of its verb', () => {
  const expected = 'The mayor, Jonas Berg, is expected to call an early vote for 12 November after losing the council.';
  expect(checkSupport([expected], 'Jonas Berg called an early vote for 12 November.').reason).toBe('unsupported');
});
