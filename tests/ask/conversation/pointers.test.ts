import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/ask/conversation/names.ts';
import { phrasesIn } from '../../../src/ask/conversation/phrases.ts';
import { pointersIn, type Pointers } from '../../../src/ask/conversation/pointers.ts';

function pointers(text: string): Pointers {
  return pointersIn(text, phrasesIn(text, namesOf([text])));
}

describe('what points back', () => {
  test.each([
    ['Did he resign?', ['man']],
    ["What's her name?", ['woman']],
    ['What did Reed say about her?', ['woman']],
    ['Did Reed praise them?', ['several']],
    ['How many of them sank?', ['several']],
    ['Who lives there?', ['place']],
    ['Why did they do that then?', ['several', 'thing', 'time']],
    ['Is this over?', ['thing']],
    ['What does that mean for Oslo?', ['thing']],
    ['When was the one before?', ['thing']],
    ['Which ones sank?', ['several']],
    ['Both?', ['several']],
    ["He'll resign?", ['man']],
  ] as const)('%s', (text, wants) => {
    expect(pointers(text)).toEqual({ wants, again: false });
  });

  test.each([
    'What caused that fire?',
    'How did those drones get through?',
    'Is this ferry safe?',
    'What happened after that fire?',
  ])('%s says again what it is about', (text) => {
    expect(pointers(text)).toEqual({ wants: [], again: true });
  });
});

describe('what has something in the question itself to point to', () => {
  test.each([
    'Did Reed say she would resign?',
    'Did Reed say who paid her?',
    'Did Reed praise her crew?',
    'Did Reed tell the police to believe her?',
    'What did the union say about its demands?',
    'Did residents say they were warned?',
    'Did the ferry stop in Oslo because it was cold there?',
    'Who was hurt on Monday, and who was mayor then?',
    'After he resigned, where did the mayor go?',
    'Did those in the ferry survive?',
    'Did the company that owns the ferry say that it sank?',
  ])('%s', (text) => {
    expect(pointers(text)).toEqual({ wants: [], again: false });
  });
});

describe('what points to nothing', () => {
  test.each([
    'Is it true that the mayor resigned?',
    'Was it raining in Oslo?',
    'Were there any survivors?',
    'There were how many survivors?',
    'Who was hurt this week?',
    'If the port closes, what then?',
    'Did the IT company fail?',
    'Who called Reed “the man who sold that”?',
  ])('%s', (text) => {
    expect(pointers(text)).toEqual({ wants: [], again: false });
  });
});
