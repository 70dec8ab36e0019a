import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/domain/topic.ts';
import { conceptOf } from '../../src/language/concepts.ts';
import { topicQuery, type AnswerKind } from '../../src/search/topic-query.ts';

const TOPIC: Topic = {
  slug: 'harbour-fire',
  title: 'Harbour fire',
  aliases: ['Lindow blaze'],
  about: 'What burned at the pier.',
  questions: ['How many ferries stopped?'],
};

function queryOf(change: Partial<Topic>): ReturnType<typeof topicQuery> {
  return topicQuery({ ...TOPIC, ...change });
}

describe('a question wants', () => {
  const kinds: readonly (readonly [string, AnswerKind])[] = [
    ['How many people were hurt?', 'count'],
    ['How much does the wall cost?', 'count'],
    ['What is the price of a ticket?', 'count'],
    ['How long did the fire burn?', 'duration'],
    ['When did the fire break out?', 'time'],
    ['What does the harbour master say about the ferries?', 'saying'],
    ['Who says what?', 'saying'],
    ['Why did the fire break out?', 'cause'],
    ['What led to the fire?', 'cause'],
    ['What happens next?', 'next'],
    ['What will the council do?', 'next'],
    ['What burned?', 'any'],
  ];
  test.each(kinds)('%s a %s', (question, kind) => {
    expect(queryOf({ questions: [question] }).questions.map((each) => each.kind)).toEqual([kind]);
  });

  test('the words of the one it names', () => {
    const [question] = queryOf({ questions: ['What does the harbour master say about the ferries?'] }).questions;
    expect(question?.holder).toEqual(['harbour', 'master'].map((word) => conceptOf(word)));
    expect(queryOf({ questions: ['Who says what about the ferries?'] }).questions[0]?.holder).toEqual([]);
  });

  test('nothing of a thing where it is made of question words only', () => {
    expect(queryOf({ questions: ['What happened?'] }).questions[0]?.concepts).toEqual([]);
  });
});

describe('weights', () => {
  const { weights, name, words } = topicQuery(TOPIC);
  const weightOf = (word: string): number => weights.get(conceptOf(word, /^\p{Lu}/u.test(word))) ?? 0;

  test('fall from the name to its aliases, its description and its questions', () => {
    const falling = ['harbour', 'lindow', 'pier', 'ferries', 'snow'].map(weightOf);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(new Set(falling).size).toBe(falling.length);
    expect([falling[0], falling.at(-1)]).toEqual([1, 0]);
  });

  test('are the highest of those that a word has', () => {
    expect(queryOf({ about: 'The harbour.', aliases: ['harbour'] }).weights.get(conceptOf('harbour'))).toBe(1);
  });

  test('reach from a country’s capital to its seat of power, and weigh less there', () => {
    const { weights: kin } = queryOf({ title: 'Kremlin' });
    expect(kin.get('kremlin')).toBe(1);
    expect(kin.get('moscow')).toBeGreaterThan(0);
    expect(kin.get('moscow')).toBeLessThan(1);
  });

  test('know the name, and look up its word family too', () => {
    expect(name).toEqual(['harbour', 'fire'].map((word) => conceptOf(word)));
    expect([...words.keys()]).toEqual(expect.arrayContaining(['harbour', 'fire', 'wildfire', 'blaze', 'pier']));
  });
});
