import { describe, expect, test } from 'vitest';
import { answerText } from '../../src/ask/answer-text.ts';
import type { Answered, AnswerDraft, Refusal } from '../../src/domain/answer.ts';
import { OWN_WORDS } from '../../src/domain/briefing.ts';
import { groundAnswer } from '../../src/grounding/ground-answer.ts';
import { cite, gateOf, pointOf } from '../grounding/desk.ts';

const FOUR = 'Four people were hurt, the fire service said.';
const NINE = 'Nine people were hurt.';
const GATE = gateOf({
  'a.txt': { text: `Fire\n\n${FOUR}\n`, stated: { publisher: 'Lindow Courier' } },
  'b.txt': { text: `Many hurt\n\n${NINE}\n`, stated: { publisher: 'The Tribune' } },
  'c.txt': { text: `Fire hurts many\n\n${NINE}\n` },
});
const four = { ...pointOf(FOUR, cite(GATE, 'a.txt', FOUR)), speaker: 'the fire service' };
const nine = pointOf(NINE, cite(GATE, 'b.txt', NINE));
const nameless = pointOf(NINE, cite(GATE, 'c.txt', NINE));

function answer(change: Partial<AnswerDraft>): Answered {
  const draft: AnswerDraft = {
    ...{ question: 'How many?', understood: null, status: 'answered', points: [four], confidence: 0.8 },
    ...{ missing: [], nearest: [], notes: [], writer: OWN_WORDS, ...change },
  };
  const grounded = groundAnswer(draft, GATE, []);
  if (grounded === null) throw new Error('no point stands');
  return grounded;
}

describe('an answer in plain words', () => {
  test('is its points, one behind the other', () => {
    expect(answerText(answer({ points: [four, nine] }))).toBe(`${FOUR} ${NINE}`);
  });

  test('says what is missing, and then its notes', () => {
    const partly = answer({ status: 'partly', missing: ['who fled', 'why'], notes: ['Your question was cut.'] });
    expect(answerText(partly)).toBe(`${FOUR} Not in the coverage: who fled; why. Your question was cut.`);
  });

  test('names who takes which side: the speaker in the words, else who printed it, where that is known', () => {
    const disputed = answer({ status: 'disputed', points: [four, nine, nameless] });
    expect(answerText(disputed)).toBe(`Sources differ. ${FOUR} The Tribune: ${NINE} ${NINE}`);
  });
});

test('a refusal in plain words is its text with its notes', () => {
  const refusal: Refusal = {
    ...{ status: 'not-in-coverage', reason: 'absent', question: 'Why?', understood: null, choices: [], nearest: [] },
    ...{ text: 'The coverage does not say “Why?”.', notes: ['The coverage is in English.'], confidence: 0 },
  };
  expect(answerText(refusal)).toBe('The coverage does not say “Why?”. The coverage is in English.');
});
