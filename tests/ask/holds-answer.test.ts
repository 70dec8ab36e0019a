import { describe, expect, test } from 'vitest';
import { holdsAnswer } from '../../src/ask/holds-answer.ts';
import { questionOf, sentenceOf } from './told/one-sentence.ts';

function holds(question: string, text: string): number {
  return holdsAnswer(sentenceOf(text), questionOf(question));
}

describe('a sentence holds what is asked for', () => {
  test.each([
    ['How many boats sank?', 'Four boats sank.', 'The boats sank.'],
    ['How much will it cost?', 'It will cost 5 million euros.', 'It will take 40 days.'],
    ['How long did the fire burn?', 'The fire burned for six hours.', 'The fire burned.'],
    ['When was the bridge built?', 'The bridge was built in 1931.', 'The bridge was built.'],
  ])('or surely not: %s', (question, yes, no) => {
    expect([holds(question, yes), holds(question, no)]).toEqual([1, 0]);
  });

  test.each([
    ['Who won the race?', 'Ida Holm won the race.', 'A sailor won the race.'],
    ['Which ferry sank?', 'The ferry Kestrel sank.', 'The ferry sank.'],
    ['Where is the pier?', 'The pier is in Lindow.', 'The pier is 310 metres long.'],
    ['Where did the crew go?', 'The crew went to Norway.', 'The crew went home.'],
    ['Why was the pier closed?', 'The pier was closed because of cracks.', 'The pier was closed.'],
    ['What happens next?', 'The council will vote in July.', 'The council voted.'],
    ['Who said the pier was safe?', 'Ana Ruiz said the pier was safe.', 'The pier was safe.'],
    ['Who called it safe?', '“It is safe,” it says above the door.', 'The pier was safe.'],
  ])('or less surely: %s', (question, yes, no) => {
    expect(holds(question, yes)).toBeGreaterThan(holds(question, no));
  });

  test.each(['What happened?', 'Did the pier burn?', 'How did the fire spread?'])(
    'in whatever form, where no form shows it: %s',
    (question) => {
      expect(holds(question, 'The pier burned.')).toBe(1);
    },
  );
});

describe('what somebody said', () => {
  const asked = 'What did Reed say about wages?';

  test('is said best in quotation marks, then in the words of the source, then by a "she"', () => {
    const quoted = holds(asked, '“We cannot pay more,” Dana Reed said.');
    const told = holds(asked, 'Dana Reed said that the company could not pay more.');
    const she = holds(asked, '“We cannot pay more,” she said.');
    expect(quoted).toBe(1);
    expect(Math.max(told, she)).toBeLessThan(1);
    expect(Math.min(told, she)).toBeGreaterThan(0);
  });

  test('is not what somebody else said', () => {
    expect(holds(asked, '“They can pay more,” Ama Okafor said.')).toBe(0);
    expect(holds(asked, 'Wages fell again.')).toBe(0);
  });

  test.each([
    'Ama Okafor accused Dana Reed of breaking a promise on wages.',
    'Reed broke her promise on wages, Ama Okafor said.',
    '“Reed lied to us about wages,” the union leader said.',
    '“We cannot live on it,” said Ama Okafor, “and Reed knows it.”',
  ])('is not what is said of them: %s', (text) => {
    expect(holds(asked, text)).toBe(0);
  });

  test.each([
    'Ana Ruiz, the harbour master, said that the pier was safe.',
    'The harbour master, Ana Ruiz, said that the pier was safe.',
    'The harbour master of Lindow said that the pier was safe.',
    'The pier is safe, said Ana Ruiz, the harbour master.',
    'The pier is safe, according to Ana Ruiz, the harbour master.',
  ])('is known by the office beside the name: %s', (text) => {
    expect(holds('What did the harbour master say?', text)).toBeGreaterThan(0.5);
  });

  test('may be what they do, where no words are told', () => {
    expect(
      holds('What did the council say about the bridge?', 'The council wants to save the bridge.'),
    ).toBeGreaterThan(0);
    expect(holds('What did the council say about the bridge?', 'Divers want to save the bridge.')).toBe(0);
  });

  test('of a country may be said by the seat of its government', () => {
    expect(holds('What did Norway say?', 'Oslo said that it would pay.')).toBeGreaterThan(0);
    expect(holds('What did Norway say?', 'Rome said that it would pay.')).toBe(0);
  });
});
