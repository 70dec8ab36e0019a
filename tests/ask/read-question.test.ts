import { describe, expect, test } from 'vitest';
import type { Question, Term } from '../../src/ask/question.ts';
import { readQuestion, type Carried } from '../../src/ask/read-question.ts';
import { conceptOf } from '../../src/language/concepts.ts';

/** Of a question in one part. */
function read(text: string, carried: readonly Carried[] = []): Question {
  const [first, ...more] = readQuestion(text, carried);
  if (first === undefined || more.length > 0) throw new Error(`"${text}" has ${more.length + 1} parts`);
  return first;
}

function rolesIn({ terms }: Question): Readonly<Record<string, Term['role']>> {
  return Object.fromEntries(terms.map(({ shown, role }) => [shown, role]));
}

function weightOf(shown: string, { terms }: Question): number | undefined {
  return terms.find((term) => term.shown === shown)?.weight;
}

describe('the words of a question', () => {
  test('have roles: names, figures, quoted words, and what kind of thing is wanted', () => {
    expect(rolesIn(read('Which city hosts the Harbour Prize in 2026?'))).toEqual({
      city: 'wanted',
      hosts: 'word',
      Harbour: 'name',
      Prize: 'name',
      '2026': 'figure',
    });
    const called = read('Who called it “a tired bridge”?');
    expect(rolesIn(called)).toMatchObject({ tired: 'quoted', bridge: 'quoted' });
    expect(called.quoted).toEqual(['a tired bridge']);
  });

  test('are without those that only ask, and without the names of zones', () => {
    expect(Object.keys(rolesIn(read('What is the name of the ferry?')))).toEqual(['ferry']);
    expect(Object.keys(rolesIn(read('When did the ferry arrive in UTC?')))).toEqual(['ferry', 'arrive']);
  });

  test('weigh less where they speak of the coverage, of when, or of the kind of thing', () => {
    const asked = read('When did the live blog report this week that the pier closed?');
    const framing = ['live', 'blog', 'report', 'week'].map((word) => weightOf(word, asked) ?? 1);
    expect(Math.max(...framing)).toBeLessThan(weightOf('pier', asked) ?? 0);
    const city = read('Which city hosts the regatta?');
    expect(weightOf('city', city)).toBeLessThan(weightOf('regatta', city) ?? 0);
    // What is counted is what a count is about.
    expect(weightOf('boats', read('How many boats sank?'))).toBe(1);
  });

  test('are no figures of their own where they tell the hour', () => {
    const asked = read('How many boats sank since 5pm?');
    expect(rolesIn(asked)).toMatchObject({ '5pm': 'word' });
    expect(weightOf('5pm', asked)).toBeLessThan(weightOf('sank', asked) ?? 0);
    expect(weightOf('noon', read('How many boats sank before noon?'))).toBe(weightOf('5pm', asked));
  });

  test('are one where a phrase of several words says one thing', () => {
    const { terms } = read('Who took over the port?');
    expect(terms.map(({ shown }) => shown)).toEqual(['took over', 'port']);
  });

  test('may be stood for by others, but names, figures and quoted words mean what they say', () => {
    const { terms } = read('Who called the Harbour ferry of 2026 “a floating coffin”?');
    for (const { role, related } of terms) if (role !== 'word') expect(related.size).toBe(0);
    expect(read('Who took over the port?').terms.some(({ related }) => related.size > 0)).toBe(true);
  });

  test('may be answered by their opposites where the answer may be no', () => {
    const shut = conceptOf('shut');
    const mayBeShut = (question: string): boolean => read(question).terms.some(({ related }) => related.has(shut));
    expect(mayBeShut('Was the pier open?')).toBe(true);
    expect(mayBeShut('Who saw the pier open?')).toBe(false);
  });

  test('make pairs where they stand side by side and one is part of a name', () => {
    expect(read('Which city hosts the Harbour Prize?').pairs).toEqual([[conceptOf('harbour'), conceptOf('prize')]]);
    expect(read('which city hosts the harbour prize?').pairs).toEqual([]);
  });
});

describe('what is told of the answer', () => {
  test.each([
    ['Who won the regatta?', 'won'],
    ['When do the gates of the port open?', 'open'],
    ['When was the bridge built?', 'built'],
    ['Where did the ferry sink after the fire?', 'sink'],
    ['How long did the fire burn?', 'burn'],
  ])('%s', (question, word) => {
    expect(read(question).predicate).toBe(conceptOf(word));
  });

  test.each(['How many boats sank?', 'What did Reed say?', 'What happened at the pier?'])(
    'is nothing here: %s',
    (question) => {
      expect(read(question).predicate).toBeNull();
    },
  );
});

describe('a question in parts', () => {
  test('stands on the parts before, and less on them than on its own words', () => {
    const [first, second] = readQuestion('How many boats sank and how many were raised?');
    expect(first?.terms.every(({ role }) => role !== 'carried')).toBe(true);
    expect(second && rolesIn(second)).toMatchObject({ raised: 'word', boats: 'carried', sank: 'carried' });
    expect(second && weightOf('boats', second)).toBeLessThan((second && weightOf('raised', second)) ?? 0);
  });

  test.each(['Who was arrested and by whom?', 'Who closed the bridge, and why?'])(
    'only asks more of another where it names nothing of its own: %s',
    (question) => {
      expect(readQuestion(question).map(({ echo }) => echo)).toEqual([false, true]);
    },
  );

  test.each([
    'How many boats sank and how many were raised?',
    'How many boats sank, and when?',
    'What burned, and where?',
    'Who won the regatta, and who lost the crew race?',
  ])('asks for something of its own: %s', (question) => {
    expect(readQuestion(question).map(({ echo }) => echo)).not.toContain(true);
  });

  test('has words that introduce it around it, not in it', () => {
    const asked = read('The ferry Kestrel sank on Monday. How did the crew survive?');
    expect(asked.text).toBe('How did the crew survive?');
    expect(rolesIn(asked)).toMatchObject({ crew: 'word', survive: 'word', Kestrel: 'carried' });
  });
});

test('what a conversation carries adds words, and never takes the place of those that are said', () => {
  const carried = [
    { text: 'the ferry strike', weight: 1 },
    { text: 'wages', weight: 0.25 },
  ];
  const asked = read('How long did the strike last?', carried);
  expect(rolesIn(asked)).toMatchObject({ strike: 'word', ferry: 'carried', wages: 'carried' });
  expect([weightOf('ferry', asked), weightOf('wages', asked)]).toEqual([1, 0.25]);
  const week = read('Who was hurt this week?', [{ text: 'a week of storms', weight: 1 }]);
  expect(rolesIn(week)).toMatchObject({ week: 'word', storms: 'carried' });
});

describe('what else is asked for', () => {
  test.each([
    ['When did the live blog report that the pier closed?', true],
    ['When was the report of the divers published?', true],
    ['When did the pier close?', false],
    ['Why did the newspaper report that the pier closed?', false],
  ])('when the coverage told it: %s %s', (question, ofCoverage) => {
    expect(read(question).ofCoverage).toBe(ofCoverage);
  });

  test.each([
    ['Who was hurt this week?', true],
    ['Who is the latest mayor?', true],
    ['Who was hurt in 2019?', false],
  ])('the newest: %s %s', (question, recent) => {
    expect(read(question).recent).toBe(recent);
  });

  test('whose words, where words are asked for', () => {
    expect(read('What did the harbour master say?').holder).toEqual([conceptOf('harbour'), conceptOf('master')]);
    expect(read('Where did the harbour master go?').holder).toEqual([]);
  });
});
