import { expect, it } from 'vitest';
import { targetMatters } from '../../../src/claims/status/targets.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

const CLAIM = 'The army of Arland said its strikes hit military targets in Port Mora.';

it('what was hit is a matter where the attacker names military targets and others homes', () => {
  const [matter] = targetMatters(
    eachAsSentence([CLAIM, 'The attack on Port Mora damaged homes, a school and a clinic.']),
  );
  expect(matter?.about).toBe('military targets');
  expect(matter?.stances.map((stance) => stance.length)).toEqual([1, 1]);
});

it.each([
  ['another place', 'The attack on Castle Bay damaged homes and a school.'],
  ['the attacker’s own words', 'The army of Arland said its strikes on Port Mora damaged homes.'],
  ['a denial', 'The strikes did not target civilians in Port Mora.'],
  ['no attack', 'Schools and homes in Port Mora open again on Monday.'],
])('%s is none', (_kind, text) => {
  expect(targetMatters(eachAsSentence([CLAIM, text]))).toEqual([]);
});

it('military targets that nobody vouches for are none', () => {
  const told = 'Strikes hit military targets in Port Mora.';
  expect(targetMatters(eachAsSentence([told, 'The attack on Port Mora damaged homes.']))).toEqual([]);
});
