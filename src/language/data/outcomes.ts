/** What can befall people, by concept family: counts of people are compared only where the same befell them. */

import { conceptOf } from '../concepts.ts';

/** Verbs, participles and nouns of reports on disasters, conflict, crime and health; each stands for its word family. */
const WORDS =
  'kill injure hospital missing arrest rescue evacuate homeless strand rape abduct kidnap infect trap deport convict charge displace ' +
  'unaccounted';

export const OUTCOMES: ReadonlySet<string> = new Set(WORDS.split(' ').map((word) => conceptOf(word)));

/** Words for people in general: "12 people" and "12 dead" may count the same. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'person people resident victim citizen civilian individual human other life soul casualty body fatality'
    .split(' ')
    .map((word) => conceptOf(word)),
);

/** Words for people, in general or of a kind. */
export const PERSONS: ReadonlySet<string> = new Set([
  ...PEOPLE,
  ...(
    'child woman man soldier police officer student passenger worker firefighter protester migrant patient prisoner girl boy teenager adult ' +
    'tourist suspect journalist miner fan driver villager member official demonstrator marcher supporter voter guest shopper'
  )
    .split(' ')
    .map((word) => conceptOf(word)),
]);
