import { describe, expect, test } from 'vitest';
import { clean, plainText } from '../../../src/ask/conversation/clean.ts';

describe('what stands around a question goes', () => {
  test.each([
    ['<@U012ABC> who owns the ferry?', 'who owns the ferry?'],
    ['<@!12345> who owns the ferry thanks', 'who owns the ferry'],
    ['who owns the ferry, <@U012ABC|briefdesk>?', 'who owns the ferry,?'],
    ['@briefdesk: who owns the ferry?', 'who owns the ferry?'],
    ['hi, who owns the ferry?', 'who owns the ferry?'],
    ['hello who owns the ferry?', 'who owns the ferry?'],
    ['Hi\n\nwho owns the ferry', 'who owns the ferry'],
    ['please tell me who owns the ferry', 'who owns the ferry'],
    ['Could you please tell me who owns the ferry?', 'who owns the ferry?'],
    ['ok so can you tell me how many people were hurt please?', 'how many people were hurt?'],
    ['do you know if the port is open', 'if the port is open'],
    ['I was wondering whether the port is open', 'whether the port is open'],
    ['hey, quick question: how many ferries sank?', 'how many ferries sank?'],
    ['can you explain why the ferry sank', 'explain why the ferry sank'],
    ['Thanks a lot! How many ferries sank?', 'How many ferries sank?'],
    ['how many ferries sank? Thanks again!', 'how many ferries sank?'],
    ['um, so, like, how many ferries sank?', 'how many ferries sank?'],
    ['well, the mayor said what?', 'the mayor said what?'],
    ['So the port is closed?', 'the port is closed?'],
    ['But why did Reed resign?', 'why did Reed resign?'],
    ['What about why it sank?', 'why it sank?'],
    ['Please ?', 'Please?'],
  ])('%s', (typed, text) => {
    expect(clean(plainText(typed)).text).toBe(text);
  });
});

describe('what is asked stays as it was typed', () => {
  test.each([
    'Who owns  the ferry?',
    'Tell me about the fire',
    'So Yun Kim resigned?',
    'OK Tedi mine',
    'Hi-Tech sanctions',
    'No survivors?',
    'Did the mayor say hello?',
    'What did the mayor say, and when?',
    '“So what?” Who said it?',
    'and?',
    'please',
    'Then what?',
    'So,?',
    'Is Reed on X as @danareed?',
  ])('%s', (typed) => {
    expect(clean(typed).text).toBe(typed);
  });
});

test('only a word that ties it to what was said before makes it go on with that', () => {
  const joined = [
    'and the missiles?',
    'But why?',
    'or in Oslo?',
    'ok, and the cost?',
    'ok and the cost?',
    'And, the cost?',
  ];
  expect(joined.map((text) => clean(text).joined)).toEqual(joined.map(() => true));
  const alone = ['the missiles?', 'Anders sank?', 'and?', 'Orders for ships?', 'so why?'];
  expect(alone.map((text) => clean(text).joined)).toEqual(alone.map(() => false));
});

test('marks that nobody sees go, and lines become spaces', () => {
  expect(plainText('who\u200b owns\u202e the\u2028ferry\u0000?\r\n')).toBe('who owns the ferry?');
});
