/** The parts of the named in one sentence. */

import { expect, test } from 'vitest';
import { partsIn } from '../../../src/grounding/checks/parts.ts';
import { tell } from '../../../src/grounding/telling.ts';

function partsOf(sentence: string): readonly string[] {
  return partsIn(tell(sentence, new Set(['reed', 'brandt']))).map(
    ({ kind, name, word }) => `${name.folded} ${kind} ${word.folded}`,
  );
}

test.each([
  ['Reed hired Brandt.', ['reed does hired', 'brandt suffers hired']],
  ['Brandt was hired by Reed.', ['brandt suffers hired', 'reed does hired']],
  ['A ferry rammed by Reed sank.', ['reed does rammed']],
  ['Reed hired crews, and boats left.', ['reed does hired']],
  ['Norway and Sweden signed.', ['norway does signed', 'sweden does signed']],
  ['Reed hired a crew and praised Brandt.', ['reed does hired', 'reed does praised', 'brandt suffers praised']],
  ['Crews of Norway blamed Sweden.', ['sweden suffers blamed', 'norway of crews']],
  ['A Norwegian trawler sank.', ['norwegian does sank', 'norwegian whose trawler']],
])('%s', (sentence, parts) => {
  expect(partsOf(sentence)).toEqual(parts);
});

test('what another clause tells has no part in the verb', () => {
  expect(partsOf('The ferry sank hours after Reed called Brandt.')).not.toContain('reed does sank');
});
