import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighboursOf, type Neighbour } from '../../src/search/alike.ts';
import { eachAsSentence } from './sentences-of.ts';

function neighbours(texts: readonly string[]): readonly (readonly Neighbour[])[] {
  const sentences = eachAsSentence(texts);
  const counts = new Map<string, number>();
  for (const { concepts } of sentences) for (const each of concepts) counts.set(each, (counts.get(each) ?? 0) + 1);
  return neighboursOf(sentences, (concept) => Math.log(1 + sentences.length / (1 + (counts.get(concept) ?? 0))));
}

const STORY = [
  'A fire destroyed two warehouses at Port Lindow and four people were injured.',
  'Two warehouses at Port Lindow were ruined by a blaze that wounded four people.',
  'Two ferries to Sandholm were cancelled after the fire at Port Lindow.',
  'The council of Nordby voted for a new bridge over the river.',
  'Snow fell in the hills for three days, and a pass was closed.',
];

test('the nearest of a sentence is its near-paraphrase', () => {
  const near = neighbours(STORY);
  expect(near[0]?.[0]?.index).toBe(1);
  expect(near[1]?.[0]?.index).toBe(0);
});

test('a sentence about something else is no neighbour', () => {
  expect(neighbours(STORY)[4]).toEqual([]);
});

test('the same sentence in two files is as near as can be', () => {
  const cosine = neighbours([...STORY, STORY[3] ?? ''])[3]?.[0];
  expect(cosine?.index).toBe(5);
  expect(cosine?.cosine).toBeCloseTo(1, 9);
});

const WORDS =
  'fire port ferry crane smoke mayor nets pier wall storm bridge council ticket snow pass river bell lamp'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => `The ${words.join(' the ')}.`);

test('likeness is mutual, between 0 and 1, sorted, and never with oneself', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 25 }), (texts) => {
      const near = neighbours(texts);
      expect(near).toHaveLength(texts.length);
      near.forEach((list, own) => {
        expect(list.map(({ cosine }) => cosine)).toEqual(list.map(({ cosine }) => cosine).toSorted((a, b) => b - a));
        for (const { index, cosine } of list) {
          expect(index).not.toBe(own);
          expect(cosine).toBeGreaterThan(0);
          expect(cosine).toBeLessThanOrEqual(1 + 1e-9);
          expect(near[index]?.find((each) => each.index === own)?.cosine).toBeCloseTo(cosine, 9);
        }
      });
    }),
  );
});
