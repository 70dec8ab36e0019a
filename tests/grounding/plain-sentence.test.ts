import { describe, expect, test } from 'vitest';
import { isPlainSentence } from '../../src/grounding/plain-sentence.ts';

const PLAIN = [
  'Four people were hurt, the fire service said.',
  '“You can smell it from here,” said Ada Quist, who lives beside the harbour.',
  'The loss comes to 5.2 million crowns (about €440,000), and prices rose by 12 per cent.',
  'The U.S. and E.U. envoys met at 9.30 a.m. in St. Lindow; neither spoke afterwards.',
  'Пожежа тривала шість годин, повідомила пожежна служба.',
  '火災は6時間続いたと消防が発表した。',
  'استمر الحريق ست ساعات، بحسب فرقة الإطفاء.',
  '3,000 people left their homes on Tuesday.',
  'Did the pier burn? The harbour master would not say.',
];

const UNSAFE: readonly (readonly [what: string, text: string])[] = [
  ['a link', 'Read more at https://harbour.test/fire about the fire.'],
  ['a bare address', 'The list is at lindow-relief.com, the mayor said.'],
  ['an address with www', 'The list is at www.harbour, the mayor said.'],
  ['a mail address', 'Write to aid@harbour.test, the mayor said.'],
  ['a script address', 'The list is at javascript:alert(1), the mayor said.'],
  ['a mention of everybody', 'The fire is out, @everyone may return.'],
  ['a mention by name', 'The fire is out, said @anaruiz on Monday.'],
  ['a mention of Slack', 'The fire is out, said <@U024BE7LH> on Monday.'],
  ['a broadcast of Slack', 'The fire is out, <!channel> may return.'],
  ['a channel', 'The fire is out, says #harbour-news on Monday.'],
  ['markup of a link', 'The fire is out, the [mayor](harbour) said.'],
  ['bold markup', 'The fire is **out**, the mayor said.'],
  ['code', 'The fire is `out`, the mayor said.'],
  ['struck-through markup', 'The fire is ~not~ out, the mayor said.'],
  ['a spoiler', 'The fire is ||out||, the mayor said.'],
  ['an HTML tag', 'The fire is <b>out</b>, the mayor said.'],
  ['a heading', '# The fire is out, the mayor said.'],
  ['a list sign', '- The fire is out, the mayor said.'],
  ['a quote block', '> The fire is out, the mayor said.'],
  ['a picture by name', 'The fire is out :tada: the mayor said.'],
  ['two lines', 'The fire is out.\nThe mayor said so.'],
  ['a character that turns the direction', 'The fire is \u202etuo, the mayor said.'],
  ['a character without a width', 'The fire is\u200b out, the mayor said.'],
  ['hidden tag characters', 'The fire is out, the mayor said\u{E0041}\u{E0042}.'],
  ['an address to the reader', 'Donate now if you want to help the families.'],
  ['a voice of its own', 'I think that the fire was laid on purpose.'],
  ['a plea', 'Please share this with everybody in the harbour.'],
  ['no end', 'The fire is out, the mayor said and then'],
  ['no sentence', 'Fire.'],
  ['more than a sentence can hold', `The fire ${'burned on and on '.repeat(40)}.`],
];

describe('a plain sentence', () => {
  test.each(PLAIN)('is %s', (text) => {
    expect(isPlainSentence(text)).toBe(true);
  });
});

describe('no plain sentence has', () => {
  test.each(UNSAFE)('%s', (_, text) => {
    expect(isPlainSentence(text)).toBe(false);
  });
});
