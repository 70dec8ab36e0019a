import { describe, expect, onTestFinished, test } from 'vitest';
import { answerText } from '../../src/ask/answer-text.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Citation } from '../../src/domain/span.ts';
import { wordsOf } from '../../src/language/words.ts';
import { readingOf } from '../../src/grounding/reading.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { askOf } from './told/asking.ts';
import { PORT_LINDOW } from './told/port-lindow.ts';

const QUESTIONS = [
  'How many people were injured in the fire?',
  'How many people were injured, and were any of them children?',
  'How many sailings did the strike cancel on its first day?',
  'Why did the crews walk out, and what did Dana Reed say?',
  'Who said “there is nothing left in the purse”?',
  'When did the walkout begin?',
  'Where will Reed meet the union?',
  'Was the shipyard damaged?',
  'What happened at the port?',
  'Gull Bridge',
  'Why did Reed accuse Okafor?',
  'How many dragons live in the harbour?',
];

function citationsIn(answer: Answer): readonly Citation[] {
  if (answer.status === 'not-in-coverage') return answer.nearest;
  return [...answer.points.flatMap(({ citations }) => citations), ...answer.nearest];
}

describe('every citation', () => {
  test.each(QUESTIONS)('is a slice of its file, and no furniture: %s', async (question) => {
    const coverage = coverageOf(PORT_LINDOW);
    const answer = await askOf(question, coverage);
    expect(citationsIn(answer).length).toBeGreaterThan(0);
    for (const { source, start, end, quote } of citationsIn(answer)) {
      const { text, furniture } = coverage.query.read(source);
      expect(text.slice(start, end)).toBe(quote);
      expect(furniture.filter((each) => each.start < end && start < each.end)).toEqual([]);
    }
  });

  test.each(QUESTIONS)('that comes first holds the words of its point, in brackets or not: %s', async (question) => {
    const coverage = coverageOf(PORT_LINDOW);
    const answer = await askOf(question, coverage);
    for (const { text, citations } of answer.status === 'not-in-coverage' ? [] : answer.points) {
      const [first] = citations;
      const read = first === undefined ? '' : readingOf(first, coverage.query.read(first.source));
      const said = new Set(wordsOf(read).map(({ folded }) => folded));
      expect(wordsOf(text).filter(({ folded }) => !said.has(folded))).toEqual([]);
      expect(citations.length).toBeLessThanOrEqual(12);
    }
  });
});

describe('the same question over the same coverage', () => {
  test.each(QUESTIONS)('gives the same answer again, to the letter: %s', async (question) => {
    const coverage = coverageOf(PORT_LINDOW);
    const [first, second] = [await askOf(question, coverage), await askOf(question, coverage)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  test.each(QUESTIONS)('in whatever order its files were written: %s', async (question) => {
    const turned = Object.fromEntries(Object.entries(PORT_LINDOW).toReversed());
    const [one, other] = [await askOf(question, coverageOf(PORT_LINDOW)), await askOf(question, coverageOf(turned))];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });
});

describe('whatever is typed gets an answer or a refusal with words in it', () => {
  test.each([
    ['operators of a search', 'AND OR NEAR( *'],
    ['a search by columns', 'text:fire OR "harbour" NOT -ferry ^pier*'],
    ['unbalanced quotation marks', '"who said “the bridge is "tired'],
    ['a single quotation mark', "what's the bridge' s length'"],
    ['metacharacters of patterns', '.*+?^${}()|[]\\ (fire|pier)+ [a-z'],
    ['a pattern that would run for ever', `${'(a+)+'.repeat(40)}$`],
    ['statements of a database', "'; DROP TABLE passages; -- how many people?"],
    ['emoji', '🔥🚢 how many 👩‍🚒 were hurt? 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['two thousand times one letter', 'a'.repeat(2000)],
    ['two thousand question marks', '?'.repeat(2000)],
    ['a long row of questions', 'who and what and when? '.repeat(80)],
    ['a long row of names', 'Kestrel Okafor Reed Lund '.repeat(80)],
    ['nothing', ''],
    ['white space', ' \n\t\u00a0 '],
    ['marks without letters', '…—–!?*#@'],
    ['control characters', 'how many\u0000 people\u0007 were hurt\u202e?'],
    ['half of a surrogate pair', 'how many \ud83d people were hurt?'],
    ['words from right to left', 'כמה אנשים נפצעו בשריפה?'],
    ['marks that pile up', 'h\u0301\u0302\u0303\u0304ow many people were hurt?'],
  ])('%s', async (_, question) => {
    const answer = await askOf(question, coverageOf(PORT_LINDOW));
    expect(answer.question).toBe(question);
    expect(answerText(answer).trim()).not.toBe('');
    if (answer.status !== 'not-in-coverage') expect(answer.points.length).toBeGreaterThan(0);
  });

  test('over coverage that holds nothing', async () => {
    const store = openCoverageStore(':memory:');
    onTestFinished(() => {
      store.close();
    });
    const answer = await askOf('How many people were hurt?', store);
    expect(answer).toMatchObject({ status: 'not-in-coverage', reason: 'absent', nearest: [] });
  });

  test('over coverage full of marks', async () => {
    const text =
      'The fire (at "pier* 4" AND [berth] ^2) hurt four people -- the port\'s chief said: “{no} more \\ than $4”.';
    const answer = await askOf('How many people did the fire hurt?', coverageOf({ 'a.txt': `Fire\n\n${text}\n` }));
    expect(answer).toMatchObject({ status: 'answered', points: [{ text }] });
  });

  test('in a conversation of anything', async () => {
    const history = [
      { role: 'user' as const, text: '(((“' },
      { role: 'assistant' as const, text: '*'.repeat(3000) },
      { role: 'user' as const, text: '' },
    ];
    const answer = await askOf({ question: 'and (the pier*?', history }, coverageOf(PORT_LINDOW));
    expect(answerText(answer)).not.toBe('');
  });
});
