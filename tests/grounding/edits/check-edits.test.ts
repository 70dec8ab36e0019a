/** Copies of the evidence in which one word has been changed or put in. */

import { describe, expect, test } from 'vitest';
import { editIn } from '../../../src/grounding/edits/check-edits.ts';
import { aligned } from '../aligned.ts';

const FIRE =
  'The largest fire in the history of Lindow killed one person and damaged 39 boats on Friday, Dana Reed, head of the fire service, has said.';
const BAY =
  'Before the storm, 539 boats and 11 ferries with Norwegian crews left the harbour of Sandholm for the open sea.';

function reasonOf(evidence: string, sentence: string): string | null {
  return editIn(aligned(sentence, evidence))?.reason ?? null;
}

describe('a copy with one word in the place of another falls', () => {
  test.each([
    [FIRE, 'killed', 'injured', 'unsupported'],
    [FIRE, 'largest', 'smallest', 'unsupported'],
    [FIRE, 'one person', 'two person', 'unsupported-figure'],
    [FIRE, '39', '40', 'unsupported-figure'],
    [FIRE, 'Lindow', 'Grimsvik', 'unsupported-name'],
    [FIRE, 'Dana', 'Marta', 'unsupported-name'],
    [FIRE, 'has said', 'has denied', 'polarity'],
    [FIRE, 'boats', 'owners', 'unsupported'],
    [FIRE, 'damaged', 'carried', 'unsupported'],
    [BAY, 'Before', 'After', 'unsupported'],
    [BAY, '539', '540', 'unsupported-figure'],
    [BAY, '539', '11', 'unsupported-figure'],
    [BAY, 'with', 'without', 'polarity'],
    [BAY, 'Norwegian', 'Swedish', 'unsupported-name'],
    [BAY, 'open', 'frozen', 'unsupported'],
  ])('%s: %s, now %s', (...[evidence, was, is, reason]) => {
    expect(reasonOf(evidence, evidence.replace(was, is))).toBe(reason);
  });
});

describe('a copy with a word put in falls', () => {
  test.each([
    [FIRE, 'killed', 'never killed', 'polarity'],
    [FIRE, 'damaged', 'deliberately damaged', 'unsupported'],
    [FIRE, 'person', 'young person', 'unsupported'],
    [FIRE, 'boats', 'boats each', 'unsupported'],
    [BAY, 'left', 'not left', 'polarity'],
    [BAY, 'crews', 'military crews', 'unsupported'],
    [BAY, 'harbour', 'harbour and the city of Nordby', 'unsupported-name'],
  ])('%s: %s, now %s', (...[evidence, was, is, reason]) => {
    expect(reasonOf(evidence, evidence.replace(was, is))).toBe(reason);
  });

  test('so does one with a clause put in of which the evidence has nothing', () => {
    const said = 'Four people were injured in the fire at the harbour on Monday, the fire service said';
    expect(reasonOf(`${said}.`, `${said}, the deadliest disaster in the history of the country.`)).toBe('unsupported');
  });

  test('and a negation put in beside another', () => {
    const shut = 'There was no movement towards a ceasefire on the island, Ana Ruiz said.';
    expect(reasonOf(shut, shut.replace('no', 'not no'))).toBe('polarity');
  });
});

test('a copy without the negation of its evidence falls', () => {
  expect(reasonOf('The ferry to Sandholm did not run on Monday.', 'The ferry to Sandholm did run on Monday.')).toBe(
    'polarity',
  );
});

test('a denial in the place of most of a short copy falls', () => {
  const injured = 'Four people were injured in the fire at the harbour of Lindow, the fire service said.';
  expect(reasonOf(injured, 'Nobody was hurt, the fire service said.')).toBe('polarity');
});

describe('a copy stays that says the same', () => {
  test.each([
    ['as it is', FIRE, FIRE],
    ['with a word left out', FIRE, FIRE.replace('largest ', '')],
    ['with a clause left out', FIRE, FIRE.replace(', head of the fire service,', '')],
    ['with related words', FIRE, FIRE.replace('person', 'individual').replace('boats', 'vessels')],
    ['with another verb of saying', FIRE, FIRE.replace('has said', 'stated')],
    ['with another inflection', BAY, BAY.replace('left', 'had been leaving')],
    ['with the figure in words', FIRE, FIRE.replace('39', 'thirty-nine')],
    ['with a figure of several words', FIRE.replace('39', 'one hundred and nine'), FIRE.replace('39', '109')],
    ['with the figure bounded', BAY, BAY.replace('539', 'more than 500')],
    ['with a harmless word', BAY, BAY.replace('left', 'also left')],
    ['with a pronoun for the name', FIRE, FIRE.replace('Dana Reed, head', 'she, as head')],
    ['with a description for the name', BAY, BAY.replace('harbour of Sandholm', 'harbour of the town')],
    [
      'turned round',
      FIRE,
      `Dana Reed, head of the fire service, has said ${FIRE.replace(/, Dana.*/u, '.').replace('The', 'the')}`,
    ],
    ['with two figures as their sum', BAY, BAY.replace('539 boats and 11 ferries', '550 boats and ferries')],
  ])('%s', (_, evidence, sentence) => {
    expect(reasonOf(evidence, sentence)).toBeNull();
  });
});

test('a sentence worded anew is for other checks', () => {
  expect(reasonOf(FIRE, 'Fire crews in Lindow fought all night to keep the flames from the boats.')).toBeNull();
});

test('another sentence of the evidence may hold the word', () => {
  const evidence = ['The fire damaged 39 boats on Friday.', 'The fire destroyed 39 boats on Friday.'];
  const sentence = 'The fire destroyed 39 boats on Friday.';
  expect(editIn(aligned(sentence, ...evidence))).toBeNull();
  expect(editIn(aligned(sentence, ...evidence.slice(0, 1)))).not.toBeNull();
});

describe('an everyday word for another', () => {
  const TAKEN = 'Four people were taken to hospital after the fire began in a store for nets, the fire service said.';

  test.each([
    ['taken', 'brought'],
    ['began', 'started'],
  ])('tells the same: %s, now %s', (was, is) => {
    expect(reasonOf(TAKEN, TAKEN.replace(was, is))).toBeNull();
  });

  test.each([
    ['taken', 'denied'],
    ['began', 'ended'],
  ])('tells the same only where it means it: %s, now %s', (was, is) => {
    expect(reasonOf(TAKEN, TAKEN.replace(was, is))).not.toBeNull();
  });
});

test('whose words they are may be told in another way', () => {
  const hurt = 'Four people were hurt, the mayor said.';
  expect(reasonOf(hurt, 'According to the mayor, four people were hurt.')).toBeNull();
  expect(reasonOf(hurt, 'Four people were injured, according to the mayor.')).toBeNull();
});

describe('in reported speech', () => {
  const SAID =
    'The company recalled the boats, a spokeswoman, Dana Reed, said, adding that customers would get their money back.';

  test('"would" may be told as "will", by whoever said so', () => {
    expect(reasonOf(SAID, 'Customers will get their money back, Dana Reed said.')).toBeNull();
  });

  test('but nobody else makes sure of it', () => {
    expect(reasonOf('Customers would get their money back.', 'Customers will get their money back.')).not.toBeNull();
  });
});
