import { describe, expect, test } from 'vitest';
import { denies } from '../../src/ask/premise.ts';
import { turnsRound } from '../../src/ask/turned-round.ts';
import { questionOf, sentenceOf } from './told/one-sentence.ts';

describe('what the question takes for granted', () => {
  test.each([
    ['When did the pier reopen?', 'The pier has not reopened.'],
    ['When did the pier reopen?', 'The pier didn’t reopen on Monday.'],
    ['When did the pier reopen?', 'Ruiz denied that the pier had reopened.'],
    ['Where will they meet?', 'No meeting is planned.'],
    ['Who resigned?', 'Nobody resigned.'],
    ['Who resigned?', 'The council has ruled out that Reed resigned.'],
    ['When will the pier reopen?', 'The pier will never reopen, the council said.'],
  ])('is denied: %s %s', (question, text) => {
    expect(denies(sentenceOf(text), questionOf(question))).toBe(true);
  });

  test.each([
    ['of something else', 'When did the pier reopen?', 'The pier, which was not damaged, reopened.'],
    ['behind it', 'When did the pier reopen?', 'The pier reopened, but not the bridge.'],
    ['by somebody quoted', 'When did the pier reopen?', '“It has not reopened,” said Ruiz.'],
    ['of what may still come', 'When will the pier reopen?', 'The pier has not reopened.'],
    ['far from it', 'When did the pier reopen?', 'Nobody in the whole town council of Lindow saw the pier reopen.'],
    ['by nothing', 'When did the pier reopen?', 'The pier reopened on Monday.'],
    ['where it asks how many', 'How many boats sank?', 'No boats sank.'],
  ])('is not denied %s: %s %s', (_, question, text) => {
    expect(denies(sentenceOf(text), questionOf(question))).toBe(false);
  });
});

describe('two names change places around a verb', () => {
  test.each([
    ['Why did Reed accuse Okafor?', 'Ama Okafor, the leader of the union, accused Dana Reed of lying.'],
    ['Why did Dana Reed accuse Ama Okafor?', 'Ama Okafor accused Dana Reed of lying.'],
    ['Why did Reed publicly accuse Okafor?', 'Okafor accused Reed of lying.'],
    ['When did Norway invade Sweden?', 'Sweden invaded Norway in 1718.'],
  ])('%s %s', (question, text) => {
    expect(turnsRound(sentenceOf(text), questionOf(question))).toBe(true);
  });

  test.each([
    ['not, where each stands as asked', 'Why did Reed accuse Okafor?', 'Dana Reed accused Ama Okafor of lying.'],
    ['not, where one is missing', 'Why did Reed accuse Okafor?', 'Reed was accused of lying.'],
    ['but may, where it is done by both', 'Where did Reed meet Okafor?', 'Okafor met Reed in Nordby.'],
    ['but are told by whom', 'Why did Reed accuse Okafor?', 'Okafor stands accused by Reed of lying.'],
    ['but are asked in the passive', 'Why was Reed accused before Okafor?', 'Okafor accused Reed of lying.'],
    ['but one is a day', 'Why did Lund leave Nordby on Tuesday?', 'Early on Tuesday it was time to leave for Lund.'],
    ['but around no verb', 'Why was Reed named head of Nordlinie?', 'Nordlinie has a new head in Dana Reed.'],
  ])('%s: %s %s', (_, question, text) => {
    expect(turnsRound(sentenceOf(text), questionOf(question))).toBe(false);
  });
});
