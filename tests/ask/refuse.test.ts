import { describe, expect, test } from 'vitest';
import { answerText } from '../../src/ask/answer-text.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { ask, refused } from './told/asking.ts';
import { PORT_LINDOW } from './told/port-lindow.ts';

describe('the coverage does not say', () => {
  test.each([
    ['words that touch it but do not answer it', 'How many boats does the yard build a month?'],
    ['a measure that is not given', 'How tall is the Gull Bridge?'],
    ['a price of something else', 'How much does a ticket for the ferry cost?'],
    ['a time of something else', 'How long did the strike last?'],
    ['a figure that the source leaves open', 'How many sailors were treated for smoke?'],
    ['a thing that is never mentioned', 'How many dragons live in the harbour?'],
    ['what only a teaser of another story says', 'How many visitors does the submarine museum draw?'],
    ['what only an aside of a page says', 'Who drives the trams in Oster?'],
    ['who is only named under a photograph', 'Who is Jo Bell?'],
    ['what is still to come and not told', 'Who will win the election in Oster?'],
  ])('%s: %s', async (_, question) => {
    const refusal = await refused(question);
    expect(refusal.reason).toBe('absent');
    expect(refusal.choices).toEqual([]);
    expect(answerText(refusal)).toMatch(/^The coverage does not say /);
  });

  test('what only a columnist says', async () => {
    const column = { 'column.txt': PORT_LINDOW['column.txt'] ?? '' };
    const refusal = await refused('How many sailings did the strike cancel on its first day?', column);
    expect(refusal.reason).toBe('absent');
  });

  test('in the terms of the question where its words stand as in a statement, else in its own words', async () => {
    expect((await refused('How many sailors were treated for smoke?')).text).toBe(
      'The coverage does not say how many sailors were treated for smoke.',
    );
    expect((await refused('How long did the strike last?')).text).toBe(
      'The coverage does not say “How long did the strike last?”.',
    );
  });

  test('each part of a question of which none is answered', async () => {
    const { text } = await refused('How many dragons live in the harbour and how many griffins?');
    expect(text).toContain('how many dragons live in the harbour, or');
    expect(text).toContain('griffins');
  });
});

describe('a name that the coverage never mentions', () => {
  test.each([
    ['What did Petrov say about the fire?', '“Petrov”'],
    ['Who is Petrov?', '“Petrov”'],
    ['Where did Petrov meet Okafor?', '“Petrov”'],
    ['Did Petrov or Vance visit the port?', '“Petrov” or “Vance”'],
  ])('is said to be unknown: %s', async (question, names) => {
    const { reason, text } = await refused(question);
    expect(reason).toBe('absent');
    expect(text).toMatch(new RegExp(`: it never mentions ${names}\\.$`));
  });

  test('and one that it does mention is not', async () => {
    expect((await refused('How tall is the Gull Bridge?')).text).not.toContain('never mentions');
  });
});

describe('what the question takes for granted', () => {
  test.each([
    [
      'When did the pier reopen?',
      'The pier has not reopened, the harbour master Ana Ruiz said on Tuesday.',
      'tribune.txt',
    ],
    [
      'Who damaged the shipyard of Berg & Sons?',
      'The shipyard of Berg & Sons, beside the warehouses, was not damaged.',
      'courier.txt',
    ],
  ])('is denied by the coverage, which is quoted: %s', async (question, denial, source) => {
    const { reason, text, nearest } = await refused(question);
    expect(reason).toBe('false-premise');
    expect(text).toBe(`The coverage does not bear that out. It says: “${denial}”`);
    expect(nearest[0]).toMatchObject({ source, quote: denial });
  });

  test.each(['Why did Reed accuse Okafor of breaking a promise on wages?', 'Why did Dana Reed accuse Ama Okafor?'])(
    'is the other way round there: %s',
    async (question) => {
      const { reason, text, nearest } = await refused(question);
      expect(reason).toBe('false-premise');
      // As a reader reads it, without the page's markup; the receipt keeps that.
      expect(text).toContain('“Ama Okafor, the leader of the seamen’s union, accused Dana Reed of breaking a promise');
      expect(nearest[0]?.quote).toContain('seamen&rsquo;s union');
    },
  );

  test('stands where the names are as the coverage has them', async () => {
    const answer = await ask('Why did Ama Okafor accuse Dana Reed?');
    expect(answer.status).toBe('answered');
  });

  test('may change places where a verb means the same both ways', async () => {
    const text = 'Ama Okafor met Dana Reed in Nordby on 4 June 2026.';
    const answer = await ask('Where did Dana Reed meet Ama Okafor?', { 'a.txt': `Talks\n\n${text}\n` });
    expect(answer).toMatchObject({ status: 'answered', points: [{ text }] });
  });

  test('is not denied of one thing by what is said of another', async () => {
    const answer = await ask('When did the bridge reopen?');
    expect(answer).not.toMatchObject({ reason: 'false-premise' });
  });

  test('is not denied for the future by what has not happened so far', async () => {
    const answer = await ask('When will the pier reopen?');
    expect(answer).not.toMatchObject({ reason: 'false-premise' });
  });

  test('is not taken for granted by a question that a "no" answers', async () => {
    expect((await ask('Was the shipyard damaged?')).status).toBe('answered');
  });
});

describe('what comes nearest', () => {
  test.each([
    'What did Petrov say about the fire?',
    'How many boats does the yard build a month?',
    'How long did the strike last?',
    'When did the pier reopen?',
    'Where did Petrov meet Okafor?',
  ])('is at most three passages, word for word from the files, no two alike: %s', async (question) => {
    const coverage = coverageOf(PORT_LINDOW);
    const { nearest } = await refused(question);
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
    for (const { source, start, end, quote } of nearest)
      expect(coverage.query.read(source).text.slice(start, end)).toBe(quote);
    expect(new Set(nearest.map(({ quote }) => quote)).size).toBe(nearest.length);
  });

  test('is never furniture and never a headline', async () => {
    const { nearest } = await refused('How many visitors did the submarine museum in Oster draw?');
    expect(nearest.map(({ quote }) => quote).join(' ')).not.toMatch(/museum|Oster/);
    const strike = await refused('How long did the strike of the ferries last?');
    expect(strike.nearest.map(({ quote }) => quote)).not.toContain('Strike stops the ferries of Lindow');
    expect(strike.nearest.length).toBeGreaterThan(0);
  });

  test('is shown once, however many print it', async () => {
    const text = 'Several boats were lost at the pier of Lindow on Monday.\n';
    const files = { 'a.txt': `Storm over the coast\n\n${text}`, 'b.txt': `Storm over the coast\n\n${text}` };
    const { nearest } = await refused('How many boats were lost at the pier of Lindow?', files);
    expect(nearest.map(({ quote }) => quote)).toEqual([text.trim()]);
  });

  test('is nothing where no word of the question is in the coverage', async () => {
    expect((await refused('Who was Petrov’s grandmother?')).nearest).toEqual([]);
  });
});
