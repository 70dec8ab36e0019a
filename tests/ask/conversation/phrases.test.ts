import { expect, test } from 'vitest';
import { namesOf } from '../../../src/ask/conversation/names.ts';
import { phrasesIn } from '../../../src/ask/conversation/phrases.ts';

/** "Reed:person!" is a name, "drones:thing+" are several. */
function phrases(text: string, known: readonly string[] = []): readonly string[] {
  return phrasesIn(text, namesOf([text, ...known])).map(
    ({ text: phrase, sort, plural, named }) => `${phrase}:${sort}${plural ? '+' : ''}${named ? '!' : ''}`,
  );
}

test.each([
  ['How many drones were launched?', ['drones:thing+']],
  ['What did Reed say about the port?', ['Reed:person!', 'the port:place']],
  ['what did okafor say about the port?', ['okafor:person', 'the port:place']],
  ['Why did the ferry sink?', ['the ferry:thing']],
  ['When did the ferry strike begin?', ['the ferry strike:thing']],
  ['Did Dana Reed resign on Monday night?', ['Dana Reed:person!', 'Monday night:time']],
  ['Did Port Lindow ferry workers strike?', ['Port Lindow ferry workers:person+']],
  ['Did the port authority close the old bridge?', ['the port authority:body', 'the old bridge:place']],
  ['When will the new bridge open?', ['the new bridge:place']],
  ['Who owns the ferry?', ['the ferry:thing']],
  ['Is the port open?', ['the port:place']],
  ['Are the trains running again?', ['the trains:thing+']],
  ['Was the largest attack of the war on 3 July?', ['the largest attack:thing', 'the war:thing', '3 July:time']],
  ['When will it reopen?', []],
  ['Is the Lindow plant safe?', ['the Lindow plant:place']],
  [
    'The ferry operator suspended services on Monday, Okafor said.',
    ['the ferry operator:body', 'services:body+', 'Monday:time', 'Okafor:person!'],
  ],
  [
    'Mayor Dana Reed told Radio North that Tom Lund’s house was searched.',
    ['Mayor Dana Reed:person!', 'Radio North:body!', 'Tom Lund:person!', 'house:place'],
  ],
  ['The council voted 9 to 4 to close the Marsh Street bridge.', ['the council:body', 'the Marsh Street bridge:place']],
  ['It lost all off-site power.', ['off-site power:thing']],
  ['The port would close, and forty boats left.', ['the port:place', 'boats:thing+']],
  ['What does “hold the line” mean?', ['hold the line:thing']],
  ['“We had no warning at all,” she said.', ['warning:thing']],
  ['and the injured?', ['the injured:person+']],
  ['what about Norway?', ['Norway:place!']],
  ['Okafor said the port closed.', ['Okafor:person!', 'the port:place']],
  ['Police said the plan failed.', ['Police:body+', 'the plan:thing']],
])('%s', (text, expected) => {
  expect(phrases(text)).toEqual(expected);
});

test('a name is known in small letters where the conversation has it in capitals', () => {
  expect(phrases('what about okafor')).toEqual(['okafor:thing']);
  expect(phrases('what about okafor', ['She met Ama Okafor.'])).toEqual(['okafor:person!']);
  expect(phrases('is the port open', ['A fire in Port Lindow.'])).toEqual(['the port:place']);
  expect(phrases('port closed', ['A fire in Port Lindow.'])).toEqual(['port:place']);
});

test('places are where they stand, article and all', () => {
  const text = 'Did The Herald name the new harbour master?';
  for (const phrase of phrasesIn(text, namesOf([text])))
    expect(text.slice(phrase.start, phrase.end).toLowerCase()).toBe(phrase.text.toLowerCase());
});
