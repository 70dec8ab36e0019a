import { describe, expect, test } from 'vitest';
import { answersIn } from '../../src/ask/answers-in.ts';
import { questionOf, sentenceOf } from './told/one-sentence.ts';

/** The words of the sentence that could be the answer. */
function found(question: string, text: string): readonly string[] {
  return answersIn(sentenceOf(text), questionOf(question)).map(({ start, end }) => text.slice(start, end));
}

function keys(question: string, text: string): readonly string[] {
  return answersIn(sentenceOf(text), questionOf(question)).map(({ key }) => key);
}

describe('asked how many', () => {
  test.each([
    [
      'How many people were injured?',
      'At least nine people were injured, the fire service said.',
      ['At least nine people'],
    ],
    ['How many boats sank?', 'Four boats and two rafts sank, and nine people were hurt.', ['Four boats']],
    [
      'How many of the boats sank?',
      'Of the 12 boats in the harbour, three of the boats sank.',
      ['12 boats', 'three of the boats'],
    ],
    ['How many sailors were hurt?', 'Nine people were hurt.', []],
    ['How many people were hurt?', 'Nobody knows who was hurt.', []],
  ])('%s %s', (question, text, answers) => {
    expect(found(question, text)).toEqual(answers);
  });

  test.each([
    ['How many people were killed?', 'More than 30 people have been killed or injured in fires since 2016.'],
    ['How many people were injured?', 'The fires have left 30 dead or injured.'],
    ['How many sailors are missing?', 'Nine sailors were drowned or missing on Monday.'],
  ])('of one fate, what counts two together does not tell: %s', (question, text) => {
    expect(found(question, text)).toEqual([]);
  });

  test('of both fates, it does', () => {
    const text = 'More than 30 people have been killed or injured in fires since 2016.';
    expect(found('How many people were killed or injured?', text)).toEqual(['More than 30 people']);
  });

  test.each([
    ['It was the ninth time that the line was cut.', ['ninth']],
    ['The line was cut twice in May and 12 times in June.', ['twice', '12 times']],
    ['The line was cut, and 42 sailings were cancelled.', []],
  ])('times: %s', (text, answers) => {
    expect(found('How many times was the line cut?', text)).toEqual(answers);
    expect(found('How often was the line cut?', text)).toEqual(answers);
  });
});

describe('asked how much, answers in the measure of what is asked', () => {
  test.each([
    ['How much will the repairs cost?', 'Repairs will take 40 days and cost 5 million euros.', ['5 million euros']],
    ['What is the price of a ticket?', 'A ticket for 40 km costs $12, and 3 per cent more on Sundays.', ['$12']],
    ['How high is the tower?', 'The tower is 82 metres high and cost $3 million.', ['82 metres']],
    ['How heavy is the anchor?', 'The anchor weighs 4 tonnes and is 3 metres wide.', ['4 tonnes']],
    ['What percentage of sailings was cancelled?', 'Of 42 sailings 12 per cent were cancelled.', ['12 per cent']],
    ['What was the magnitude of the quake?', 'A magnitude 6.1 quake struck 10 km off the port.', ['magnitude 6.1']],
    ['How much does the ferry cost?', 'The ferry is 40 metres long and carries 80 passengers.', []],
  ])('%s %s', (question, text, answers) => {
    expect(found(question, text)).toEqual(answers);
  });
});

describe('asked how long it took', () => {
  test.each([
    ['How long did the strike last?', 'The strike lasted three days.', ['three days']],
    ['How long did the fire burn?', 'The fire burned for several hours.', ['several hours']],
    ['How long did the fire burn?', 'The fire burned all night.', ['all night']],
    ['How long did the fire burn?', 'The fire burned from 6am to noon.', ['from 6am to ']],
    ['How long did the strike last?', 'The strike cancelled 42 sailings.', []],
  ])('%s %s', (question, text, answers) => {
    expect(found(question, text)).toEqual(answers);
  });

  test('an hour-long talk tells how long talks were, and nothing of the strike', () => {
    const text = 'Crews walked out after hour-long talks failed.';
    expect(found('How long were the talks?', text)).toEqual(['hour-long']);
    expect(found('How long did the strike last?', text)).toEqual([]);
  });
});

describe('asked when', () => {
  test.each([
    ['When was the bridge built?', 'The bridge was built in 1931.', ['1931']],
    ['When did the strike begin?', 'The strike began on 26 February.', ['26 February']],
    ['When did the strike begin?', 'The strike began early on, when hours later the port closed.', ['hours later']],
    ['When did the strike begin?', 'The strike cancelled 42 sailings.', []],
  ])('%s %s', (question, text, answers) => {
    expect(found(question, text)).toEqual(answers);
  });

  test('reads a weekday by the day of the article, so that all that mean one day agree', () => {
    const asked = 'When did the strike begin?';
    const thursday = keys(asked, 'The strike began on Thursday.');
    expect(thursday).toEqual(keys(asked, 'The strike began on 26 February 2026.'));
    expect(thursday).toHaveLength(1);
  });

  test('does not take when it was said for when it was, unless that is asked', () => {
    const text = 'The pier is shut, Ana Ruiz said on Tuesday.';
    expect(found('When will the pier reopen?', text)).toEqual([]);
    expect(found('When did Ana Ruiz say that the pier was shut?', text)).toEqual(['Tuesday']);
    const warned = 'The pier is weak, Reed warned on Tuesday.';
    expect(found('When was the pier built?', warned)).toEqual([]);
    expect(found('When did Reed warn that the pier was weak?', warned)).toEqual(['Tuesday']);
    expect(found('When did the pier open?', 'Ruiz said on Tuesday that the pier opened on Monday.')).toEqual([
      'Monday',
    ]);
  });

  test('does not take what the question names for its answer', () => {
    expect(found('What happened in 1931 when the bridge opened?', 'The bridge opened in 1931.')).toEqual([]);
  });

  test('asked for the time of day, only a clock answers', () => {
    const asked = 'What time did the fire start?';
    expect(found(asked, 'The fire started on Monday at 6:15.')).toEqual(['6:15']);
    expect(found(asked, 'The fire started on Monday morning.')).toEqual([]);
  });
});

describe('asked for somebody or some place', () => {
  test.each([
    ['Who won the race?', 'The Norwegian sailor Ida Holm won the race.', ['Ida', 'Holm']],
    ['Who won the race?', 'A Norwegian won the race.', []],
    ['Who won the race?', '“Ida Holm won the race,” Per Lund said.', ['Ida', 'Holm']],
    ['Who said that Ida Holm won?', '“Ida Holm won the race,” Per Lund said.', ['Lund']],
    ['Where did the ferry sink?', 'The ferry sank off Cape Gull in Norway.', ['Cape', 'Gull', 'Norway']],
    ['Where did the ferry sink?', 'The ferry sank, Ana Ruiz said.', []],
    ['Where did the ferry sink?', 'The ferry Kestrel sank.', []],
    ['Which country did the crew leave?', 'The crew left Norway.', ['Norway']],
    ['Which ferry sank?', 'The ferry Kestrel sank.', ['Kestrel']],
  ])('%s %s', (question, text, answers) => {
    expect(found(question, text)).toEqual(answers);
  });

  test('names of the question are no news', () => {
    expect(found('Who accused Reed?', 'Ama Okafor accused Dana Reed of lying.')).not.toContain('Reed');
  });
});

test.each(['Why did the strike begin?', 'How did the fire spread?', 'What did Reed say?', 'What happened?'])(
  'no form shows what answers %s',
  (question) => {
    expect(found(question, 'Ana Ruiz said on 2 March 2026 that nine people had paid $12.')).toEqual([]);
  },
);
