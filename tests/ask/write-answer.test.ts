import { describe, expect, test } from 'vitest';
import { answerText } from '../../src/ask/answer-text.ts';
import { answered, ask, refused, textsOf } from './told/asking.ts';
import { PORT_LINDOW } from './told/port-lindow.ts';

describe('the answer opens with what is asked for', () => {
  test.each([
    ['How many people were injured in the fire?', 'ine people were injured', 'the fire service'],
    ['How many of the injured were taken to hospital?', 'Three of the injured', 'the fire service'],
    ['How many sailors stood at the pier?', 'About 200 sailors', 'police in Lindow'],
    ['How many times was the ferry line to Sandholm cut?', 'the ninth time', 'the council'],
    ['How much will the repairs to the quay cost?', '5 million euros', 'the port'],
    ['How long will the repairs to the quay take?', '40 days', 'the port'],
    ['How long did the fire burn?', 'six hours', 'Ole Brandt'],
    ['How long were the talks about wages?', 'hour-long talks', null],
    ['When was the Gull Bridge built?', '1931', null],
    ['What caused the fire?', 'A gas heater', 'police in Lindow'],
    ['Why was the Gull Bridge closed?', 'cracks', 'the roads office'],
    ['Where will Reed meet the union?', 'in Nordby', 'the mayor Ivo Lund'],
    ['Which ferry left for Sandholm?', 'Kestrel', 'the harbour master Ana Ruiz'],
    ['Why did the crews walk out?', 'wages', null],
  ])('%s', async (question, words, speaker) => {
    const answer = await answered(question);
    expect(answer.status).toBe('answered');
    expect(answer.points[0]?.text).toContain(words);
    expect(answer.points[0]?.speaker).toBe(speaker);
  });

  test('and keeps "at least", and who says so', async () => {
    const text =
      'According to the fire service, at least nine people were hurt in the fire at the port, three of whom are in hospital.';
    const answer = await answered('How many people were hurt in the fire?', { 'a.txt': `Fire at port\n\n${text}\n` });
    expect(textsOf(answer)).toEqual([text]);
    expect(answer.points[0]?.speaker).toBe('the fire service');
  });

  test('with all who report it, and the sources that are cited', async () => {
    const { points, sources } = await answered('How many warehouses did the fire destroy?');
    expect(points[0]?.citations.map(({ source }) => source).toSorted()).toEqual(['courier.txt', 'tribune.txt']);
    expect(points[0]?.standing).toBe('agreed');
    expect(sources.map(({ publisher }) => publisher).toSorted()).toEqual(['Lindow Courier', 'The Tribune']);
  });

  test('with how surely it answers', async () => {
    const plain = await answered('How much will the repairs to the quay cost?');
    const absent = await refused('How many dragons live in the harbour?');
    expect(plain.confidence).toBeLessThan(1);
    expect(plain.confidence).toBeGreaterThan(0.5);
    expect(absent.confidence).toBeLessThan(0.5);
  });
});

describe('what somebody said', () => {
  test.each([
    ['What did Brandt say about the nets?', 'Ole Brandt'],
    ['What did the mayor say about the bridge?', 'Lund'],
    ['What did Dana Reed say about the purse?', 'Dana Reed'],
    ['What did the roads office say about the bridge?', 'the roads office'],
  ])('is theirs alone: %s', async (question, name) => {
    const { points } = await answered(question);
    for (const { speaker } of points) expect(speaker).toContain(name);
  });

  test.each([
    ['Who said “I have never seen nets burn like that”?', 'Ole Brandt'],
    ['Who said “there is nothing left in the purse”?', 'Dana Reed'],
    ['Who said that the bridge is tired?', 'Lund'],
    ['Who accused Reed of breaking a promise on wages?', 'Ama Okafor'],
  ])('is asked for by its words: %s', async (question, speaker) => {
    const { points } = await answered(question);
    expect(points[0]?.speaker).toBe(speaker);
  });

  test('of whom only "she" is told says in brackets who she is', async () => {
    const [first] = textsOf(await answered('Who said “there is nothing left in the purse”?'));
    expect(first).toBe('“There is nothing left in the purse,” [Dana Reed] said.');
  });
});

describe('several things asked at once', () => {
  test('are answered each, in turn', async () => {
    const answer = await answered('When was the Gull Bridge built and how much will the repairs to the quay cost?');
    expect(answer.status).toBe('answered');
    expect(textsOf(answer)[0]).toContain('1931');
    expect(textsOf(answer)[1]).toContain('5 million euros');
    expect(answer.missing).toEqual([]);
  });

  test('are partly answered where the coverage does not say all, and what is missing is named as it was asked', async () => {
    const answer = await answered('When was the Gull Bridge built and how many divers drowned?');
    expect(answer.status).toBe('partly');
    expect(textsOf(answer)).toHaveLength(1);
    expect(answer.missing).toEqual(['how many divers drowned']);
    expect(answerText(answer)).toMatch(/Not in the coverage: how many divers drowned\.$/);
  });

  test('in the words of the reader where they stand in the order of a question', async () => {
    const answer = await answered('How many people were injured, and were any of them children?');
    expect(answer.missing).toEqual(['“were any of them children?”']);
    expect(textsOf(answer)[0]).toContain('ine people were injured');
  });

  test('and what comes nearest to the missing part is shown', async () => {
    const { nearest } = await answered('When was the Gull Bridge built and how many divers drowned?');
    expect(nearest.map(({ source, quote }) => [source, /divers found cracks/.test(quote)])).toEqual([
      ['bridge.txt', true],
    ]);
  });

  test('are not two where the second asks more of the first', async () => {
    const answer = await answered('Who closed the Gull Bridge, and why?');
    expect(answer.status).toBe('answered');
    expect(textsOf(answer)[0]).toMatch(/^Inspectors closed the Gull Bridge on Thursday after divers found cracks/);
  });
});

describe('in a conversation', () => {
  const conversation = (question: string, answer: string) => [
    { role: 'user' as const, text: question },
    { role: 'assistant' as const, text: answer },
  ];

  test('"why?" asks for the cause of what was asked about last', async () => {
    const history = conversation('When did the crews walk out?', 'On Thursday.');
    const { points, understood } = await answered({ question: 'why?', history });
    expect(points[0]?.text).toContain('wages');
    expect(understood).toContain('the crews walk out');
  });

  test('"she" is whom the last answer named', async () => {
    const history = conversation('Who is the harbour master?', 'Ana Ruiz is the harbour master. [1]');
    const { points, understood } = await answered({ question: 'What did she say about the walls?', history });
    expect(understood).toContain('Ana Ruiz');
    expect(points[0]?.speaker).toContain('Ruiz');
  });

  test('the same question about something else is put again', async () => {
    const history = conversation('How many people were killed in the fire?', 'The coverage does not say.');
    const { understood, points } = await answered({ question: 'and injured?', history });
    expect(understood).toBe('How many people were injured in the fire?');
    expect(points[0]?.text).toContain('ine people were injured');
  });

  test('a question of its own is understood as it stands', async () => {
    const history = conversation('When did the crews walk out?', 'On Thursday.');
    const later = await answered({ question: 'When was the Gull Bridge built?', history });
    const alone = await answered('When was the Gull Bridge built?');
    expect(later).toEqual(alone);
    expect(later.understood).toBeNull();
  });
});

describe('what is no question of the coverage', () => {
  test.each(['hello', 'thanks!', '?', '🚢'])('%s gets a reply, and no search', async (question) => {
    expect(await ask(question)).toMatchObject({
      status: 'not-in-coverage',
      reason: 'small-talk',
      choices: [],
      nearest: [],
      confidence: 0,
    });
  });

  test('"why?" with nothing said before gets a question back', async () => {
    const answer = await ask('why?');
    expect(answer).toMatchObject({ status: 'not-in-coverage', reason: 'clarify', nearest: [] });
    expect(answerText(answer)).toMatch(/\?$/);
  });
});

test('a question in another language is answered in English, and says so', async () => {
  const answer = await ask('Wie viele Menschen wurden bei dem Brand im Hafen verletzt?', PORT_LINDOW);
  expect(answer.notes.join(' ')).toContain('The coverage is in English');
});
