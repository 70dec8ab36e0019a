import { describe, expect, test } from 'vitest';
import { answered, ask, refused, textsOf } from './told/asking.ts';

/** A live blog of Thursday 11 June 2026 that prints British Summer Time. */
const BLOG: Readonly<Record<string, string>> = {
  'live.txt': `Ferry strike: the latest from Lindow
Crews of the ferries of Lindow have walked out over wages.
05:40 PM BST
Kestrel sails to Sandholm
The ferry Kestrel left the pier with 80 passengers, the harbour master Ana Ruiz said.
02:10 PM BST
Pickets at the pier
About 200 sailors stood at the pier, police in Lindow said.
09:05 AM BST
Walkout begins
The walkout began at 6am BST, the union said. About 40 sailors stood at the pier, the union said.
`,
  'sources.yaml': 'sources:\n  - {file: live.txt, published: 2026-06-11, kind: live-blog}\n',
};

async function notesOn(question: string): Promise<readonly string[]> {
  return (await answered(question, BLOG)).notes;
}

describe('a clock time in the answer', () => {
  test('is told in UTC beside it where a reader asks when', async () => {
    expect(await notesOn('When did the walkout begin?')).toEqual(['6am BST: 05:00 UTC.']);
  });

  test.each([
    ['When did the walkout begin in UTC?', '6am BST: 05:00 UTC.'],
    ['When did the walkout begin, in CEST?', '6am BST: 07:00 CEST.'],
  ])('is told in the zone that is asked for: %s', async (question, note) => {
    expect(await notesOn(question)).toEqual([note]);
  });

  test('stands as it is where nobody asks for a time', async () => {
    expect(await notesOn('Who said that the walkout began at 6am?')).toEqual([]);
  });
});

describe('asked when the coverage told it', () => {
  test('the time of the entry is the answer, by the clock of the blog and in UTC', async () => {
    const answer = await answered('When was it reported that the Kestrel left the pier?', BLOG);
    expect(answer.notes).toEqual(['Reported in the entry of 17:40 BST, 16:40 UTC.']);
    expect(textsOf(answer)[0]).toContain('Kestrel');
  });

  test('and not where it happened is asked', async () => {
    expect(await notesOn('How many passengers did the Kestrel carry when she left the pier?')).toEqual([]);
  });
});

describe('asked about a stretch of time', () => {
  test.each([
    ['How many sailors stood at the pier since noon?', 'About 200 sailors', 'since 12:00 UTC on 11 June 2026'],
    ['How many sailors stood at the pier before noon?', 'About 40 sailors', 'before 12:00 UTC on 11 June 2026'],
    [
      'How many sailors stood at the pier this morning?',
      'About 40 sailors',
      'between 00:00 and 12:00 UTC on 11 June 2026',
    ],
    ['What happened at the pier since 3pm?', 'The ferry Kestrel left', 'since 15:00 UTC on 11 June 2026'],
  ])('only what was told in it answers, and how it was read is said: %s', async (question, words, read) => {
    const answer = await answered(question, BLOG);
    expect(answer.points[0]?.text).toContain(words);
    expect(textsOf(answer).join(' ')).not.toContain(words.includes('200') ? '40 sailors' : '200 sailors');
    expect(answer.notes).toContain(`Asked about the time ${read}.`);
  });

  test('by the clock of the reader', async () => {
    // 14:10 BST is 09:10 in New York, before noon there.
    const asked = { question: 'How many sailors stood at the pier before noon?', zone: 'America/New_York' };
    const answer = await ask(asked, BLOG);
    expect(answer.notes).toContain('Asked about the time before 12:00 New York time on 11 June 2026.');
    expect(answer).toMatchObject({ status: 'disputed' });
  });

  test('the coverage does not say what was not told in it', async () => {
    expect((await refused('How many sailors stood at the pier since 4pm?', BLOG)).reason).toBe('absent');
  });

  test('without one, all of it counts', async () => {
    const answer = await answered('How many sailors stood at the pier?', BLOG);
    expect(textsOf(answer).join(' ')).toMatch(/40 sailors.*200 sailors|200 sailors.*40 sailors/);
    expect(answer.notes).toEqual([]);
  });
});
