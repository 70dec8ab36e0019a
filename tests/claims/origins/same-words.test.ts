import { expect, test } from 'vitest';
import { sameWords } from '../../../src/claims/origins/same-words.ts';

const LEAD =
  'The crew was led to safety by volunteers of the lifeboat, who found the missing skipper on a rock below the lighthouse.';

test.each([
  [LEAD, LEAD],
  [LEAD, LEAD.replace('led', 'eventually led').replace('below', 'near')],
  [`${LEAD.slice(0, -1)}, Dana Reed said.`, `${LEAD.slice(0, -1)}, according to Dana Reed.`],
  [
    'Four neighbours noticed thick smoke above the fishing store shortly after midnight and called the harbour office.',
    '4 neighbours noticed smoke above the fishing store shortly after midnight and called the harbour office.',
  ],
])('written once: %s / %s', (a, b) => {
  expect(sameWords(a, b)).toBe(true);
  expect(sameWords(b, a)).toBe(true);
});

test.each([
  // The same news in other words.
  [LEAD, 'Lifeboat volunteers brought the crew ashore after the skipper turned up on rocks under the lighthouse.'],
  // Short sentences meet by chance.
  [
    'Four people were taken to hospital, the fire service said.',
    'Four people were taken to hospital, the fire service said.',
  ],
  // Everybody heard the same words, and gives the speaker the same title.
  [
    '“We will not open the pier before every wall has been checked and every beam weighed,” said Ana Ruiz, an associate professor of marine engineering and adviser to the harbour council.',
    '“We will not open the pier before every wall has been checked and every beam weighed,” said Ana Ruiz, an associate professor of marine engineering and adviser to the harbour council.',
  ],
  // Names, titles and numbers are nobody's wording.
  [
    'Radio North, the Lindow Courier, the Nordby Post, the Sandholm Echo and 14 others won prizes in Elmouth on 2 March 2026.',
    'Radio North, the Lindow Courier, the Nordby Post, the Sandholm Echo and 14 others won prizes in Elmouth on 2 March 2026.',
  ],
  // One charge, in the words of the court.
  [
    'Reed pleaded not guilty to four counts of arson, while Holm pleaded not guilty to conspiracy to commit arson, keeping fuel without a licence and leaving the scene of a fire.',
    'Holm has denied conspiracy to commit arson, keeping fuel without a licence and leaving the scene of a fire, his lawyer said after the hearing.',
  ],
  // The same words in another order say something else.
  [
    'The harbour blamed the council for broken lamps, rotten planks, missing ropes and unpaid guards.',
    'The council blamed unpaid guards for missing ropes, rotten planks, broken lamps and the harbour.',
  ],
  ['', ''],
])('written twice: %s / %s', (a, b) => {
  expect(sameWords(a, b)).toBe(false);
  expect(sameWords(b, a)).toBe(false);
});
