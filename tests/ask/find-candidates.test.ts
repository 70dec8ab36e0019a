import { describe, expect, test } from 'vitest';
import { findCandidates, type Candidate, type Sought } from '../../src/ask/find-candidates.ts';
import { rank } from '../../src/ask/rank.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { questionOf } from './told/one-sentence.ts';

const STORM: Readonly<Record<string, string>> = {
  'storm.txt': `Storm at the port of Lindow

March 2, 2026

The ferry Kestrel sank off Lindow. She was carrying 40 sheep. The crew swam home.

The Kestrel Prize for poetry went to a nurse.

Oslo paid for two tugs.

The prize of the Kestrel race was a boat.
`,
};

function seek(question: string, files = STORM): Sought {
  return findCandidates(questionOf(question), coverageOf(files));
}

function candidate(start: string, { candidates }: Sought): Candidate {
  const found = candidates.find(({ sentence }) => sentence.text.startsWith(start));
  if (found === undefined) throw new Error(`no candidate begins with "${start}"`);
  return found;
}

/** How far the sentence that begins so holds a word of the question. */
function held(question: string, word: string, start: string): number {
  const place = questionOf(question).terms.findIndex(({ shown }) => shown === word);
  return candidate(start, seek(question)).held[place] ?? NaN;
}

describe('a sentence holds a word of the question', () => {
  const asked = 'How many sheep was the ferry Kestrel carrying?';

  test('wholly where it says it, less where the one before does, less again where only the one behind does', () => {
    const own = held(asked, 'sheep', 'She was');
    const before = held(asked, 'ferry', 'She was');
    const behind = held(asked, 'sheep', 'The ferry');
    expect(own).toBe(1);
    expect(before).toBeLessThan(own);
    expect(behind).toBeLessThan(before);
    expect(behind).toBeGreaterThan(0);
  });

  test('by its heading, where nothing nearer says it', () => {
    const question = 'Who wrote a poem at the port?';
    expect(held(question, 'port', 'The Kestrel Prize')).toBeGreaterThan(0);
    expect(held(question, 'port', 'The Kestrel Prize')).toBeLessThan(1);
  });

  test('by another word that may stand for it, less than by itself', () => {
    expect(held('Where did the ship sink?', 'ship', 'The ferry')).toBeGreaterThan(0);
    expect(held('Where did the ship sink?', 'ship', 'The ferry')).toBeLessThan(1);
    expect(held('Where did the ferry sink?', 'ferry', 'The ferry')).toBe(1);
  });

  test('by the seat of its government, for a country', () => {
    const kin = held('What did Norway pay for?', 'Norway', 'Oslo paid');
    expect(kin).toBeGreaterThan(0);
    expect(kin).toBeLessThan(1);
  });

  test('not across another passage', () => {
    expect(held('Did the crew swim to Oslo?', 'crew', 'Oslo paid')).toBe(0);
  });
});

describe('words that stand together in the question', () => {
  test('count more where they do so in the sentence', () => {
    const sought = seek('Who got the Kestrel Prize?');
    const [prize, race] = [candidate('The Kestrel Prize', sought), candidate('The prize of', sought)];
    expect([prize.paired, race.paired]).toEqual([1, 0]);
    expect(prize.match).toBeGreaterThan(race.match);
  });

  test('are no matter where the question has none', () => {
    expect(candidate('The ferry', seek('where did the ferry sink?')).paired).toBe(1);
  });
});

test('words that the question quotes count where they stand word for word', () => {
  const match = (question: string): number => candidate('The crew', seek(question)).match;
  expect(match('Who said on deck “the crew swam home”?')).toBeGreaterThan(
    match('Who said on deck “home swam the crew”?'),
  );
});

test('a word that the coverage never uses is told apart, and a country by its kin is not', () => {
  expect(seek('Where did the zeppelin sink?').unknown.map(({ shown }) => shown)).toEqual(['zeppelin']);
  // "Pay for" is a phrase of its own, which "paid for" holds.
  expect(seek('What did Norway pay for?').unknown).toEqual([]);
});

test('a rare word tells more than one that stands everywhere', () => {
  const everywhere = Array.from({ length: 20 }, (_, i) => `The ferry was late on day ${i} of the storm.`).join('\n\n');
  const files = { 'a.txt': `Ferry news\n\n${everywhere}\n\nThe ferry carried a walrus.\n` };
  const question = questionOf('Which ferry carried the walrus?');
  const { weights } = findCandidates(questionOf('Did the ferry carry a walrus?'), coverageOf(files));
  expect(weights.at(-1)).toBeGreaterThan(weights[0] ?? Infinity);
  expect(rank(findCandidates(question, coverageOf(files)).candidates, question)[0]?.sentence.text).toContain('walrus');
});

test('what shares no word with the question is no candidate', () => {
  expect(seek('Who tickled the zeppelin?').candidates).toEqual([]);
});
