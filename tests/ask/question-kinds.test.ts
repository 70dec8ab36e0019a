import { describe, expect, test } from 'vitest';
import { holderAsked, kindAsked } from '../../src/ask/question-kinds.ts';

describe('the kind of answer that is asked for, and the noun that the answer counts or is one of', () => {
  test.each([
    ['Was anyone hurt?', 'yes-no', ''],
    ['And did the ferry sail?', 'yes-no', ''],
    ['Will the bridge reopen?', 'yes-no', ''],
    ['Any news of the crew?', 'yes-no', ''],
    ['How long did the strike last?', 'duration', ''],
    ['For how many days did it burn?', 'duration', ''],
    ['How long ago did the ferry sink?', 'time', ''],
    ['How soon will the pier reopen?', 'time', ''],
    ['How many boats sank?', 'count', 'boats'],
    ['How many of the boats sank?', 'count', 'boats'],
    ['How many of them were hurt?', 'count', ''],
    ['What was the total number of passengers?', 'count', 'passengers'],
    ['How often did the ferry sail?', 'count', ''],
    ['How many times did the alarm ring?', 'count', 'times'],
    ['How much did the repairs cost?', 'amount', ''],
    ['How much fuel was spilled?', 'amount', 'fuel'],
    ['How high is the tower?', 'amount', ''],
    ['How old was the captain?', 'amount', ''],
    ['What was the price of a ticket?', 'amount', 'price'],
    ['What is the ferry’s top speed?', 'amount', 'speed'],
    ['What percentage of sailings was cancelled?', 'amount', 'percentage'],
    ['What will the new pier cost?', 'amount', ''],
    ['What exact depth did the divers reach?', 'amount', 'depth'],
    ['What did the tide gauge measure?', 'amount', ''],
    ['Who said the pier was safe?', 'speaker', ''],
    ['Whose lawyer denied it?', 'speaker', ''],
    ['Which union leader accused Reed?', 'speaker', ''],
    ['Who is quoted on the fire?', 'speaker', ''],
    ['Who won the regatta?', 'person', ''],
    ['By whom was the ferry built?', 'person', ''],
    ['Where is the wreck?', 'place', ''],
    ['Which city hosts the regatta?', 'place', 'city'],
    ['When does the strike end?', 'time', ''],
    ['In which month was the bridge built?', 'time', 'month'],
    ['Since when has the pier been closed?', 'time', ''],
    ['Why was the bridge closed?', 'cause', ''],
    ['What caused the fire?', 'cause', ''],
    ['What is the reason for the delay?', 'cause', ''],
    ['What did Reed say about the wages?', 'saying', ''],
    ['What did the harbour master say?', 'saying', ''],
    ['How did the mayor describe the damage?', 'saying', ''],
    ['What was the union’s response?', 'saying', ''],
    ['What happens next?', 'next', ''],
    ['What is planned for the old pier?', 'next', ''],
    ['What will Reed do?', 'next', ''],
    ['Which ferry sank?', 'name', 'ferry'],
    ['What ship did the divers find?', 'name', 'ship'],
    ['Which of the boats sank first?', 'name', 'boats'],
    ['How did the fire spread?', 'manner', ''],
    ['What happened at the port?', 'any', ''],
    ['What else was damaged?', 'any', ''],
    ['Ferry strike', 'any', ''],
  ])('%s', (question, kind, wanted) => {
    expect(kindAsked(question)).toEqual({ kind, wanted, dropped: '' });
  });

  test.each([
    ['What is the name of the ferry?', 'name', 'name'],
    ['What were the names of the sailors?', 'name', 'names'],
    ['What is the date of the vote?', 'time', 'date'],
  ])('a word that only asks is told apart: %s', (question, kind, dropped) => {
    expect(kindAsked(question)).toEqual({ kind, wanted: '', dropped });
  });
});

describe('whose words are asked for', () => {
  test.each([
    ['What does the harbour office say about the pier?', 'the harbour office'],
    ['How did Reed describe the damage?', 'Reed'],
    ['What has Dana Reed said?', 'Dana Reed'],
    ['What was the union’s response?', 'the union'],
    ['What was said about the pier?', ''],
    ['Who said the pier was safe?', ''],
  ])('%s', (question, holder) => {
    expect(holderAsked(question)).toBe(holder);
  });
});
