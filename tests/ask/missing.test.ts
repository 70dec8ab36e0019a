import { expect, test } from 'vitest';
import { inQuestionsTerms } from '../../src/ask/missing.ts';

test.each([
  ['How many people died in Lindow?', 'how many people died in Lindow'],
  ['How many of the boats sank?', 'how many of the boats sank'],
  ['Who called the police?', 'who called the police'],
  ['Which boats sank?', 'which boats sank'],
  ['and which boats sank?', 'which boats sank'],
  ['  Who   won\nthe race ?! ', 'who won the race'],
  ['What caused the fire?', 'what caused the fire'],
])('what stands as in a statement is said so: %s', (question, words) => {
  expect(inQuestionsTerms(question)).toBe(words);
});

test.each([
  ['How long did the strike last?', '“How long did the strike last?”'],
  ['Where is the wreck?', '“Where is the wreck?”'],
  ['Were any of them children?', '“Were any of them children?”'],
  ['And were any of them children?', '“were any of them children?”'],
  ['How many boats did the fire destroy?', '“How many boats did the fire destroy?”'],
  ['Who is “the old man”?', '“Who is ’the old man’?”'],
  ['Ferry strike', '“Ferry strike”'],
])('what has the order of a question is quoted: %s', (question, words) => {
  expect(inQuestionsTerms(question)).toBe(words);
});
