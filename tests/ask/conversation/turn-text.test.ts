import { expect, test } from 'vitest';
import { turnText } from '../../../src/ask/conversation/turn-text.ts';
import { REPLIES } from '../../../src/language/data/small-talk.ts';

test.each([
  ['Four people were hurt. [2] [3·15:05, lead]', 'Four people were hurt.'],
  ['Four people were hurt. [3·2 March, 15:05] · disputed', 'Four people were hurt.'],
  ['The mill burned down · agreed by 3 (2 independent)', 'The mill burned down'],
  ['The mill burned down, Reed said. · one source · via Radio North', 'The mill burned down, Reed said.'],
  ['**The mill burned down.**\n\n\n• Nobody was hurt.', 'The mill burned down.\nNobody was hurt.'],
  ['The mill burned.\nAs of 3 March 2026, 17:18 UTC · 2 Herald', 'The mill burned.'],
  ['Sources differ\n• Hurt: four [2] · six [4]', 'Hurt: four · six'],
  ['The coverage does not say how many boats were lost.', 'boats were lost.'],
  ['Not in the coverage: whether any were children.', 'whether any were children.'],
  ['She said [sic] it was [very] late.', 'She said [sic] it was [very] late.'],
  [REPLIES.help, ''],
])('of our words %j', (text, words) => {
  expect(turnText({ role: 'assistant', text })).toEqual({ text: words, joined: false });
});

test.each([
  ['/brief harbour-fire', 'harbour fire', false],
  ['/topics', '', false],
  ['thanks!', '', false],
  ['hi, and the missiles?', 'the missiles?', true],
  ['¿y los misiles?', 'the missiles?', true],
  ['How many [2] were hurt?', 'How many [2] were hurt?', false],
] as const)('of a reader’s words %j', (text, words, joined) => {
  expect(turnText({ role: 'user', text })).toEqual({ text: words, joined });
});
