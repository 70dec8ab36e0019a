import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/ask/find-candidates.ts';
import { answerMeant } from '../../src/ask/nearness.ts';
import { rank, type Ranked } from '../../src/ask/rank.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { questionOf } from './told/one-sentence.ts';

function ranked(question: string, files: Readonly<Record<string, string>>): readonly Ranked[] {
  const asked = questionOf(question);
  return rank(findCandidates(asked, coverageOf(files)).candidates, asked);
}

function best(question: string, ...paragraphs: readonly string[]): string | undefined {
  return ranked(question, { 'a.txt': `News of the day\n\n${paragraphs.join('\n\n')}\n` })[0]?.sentence.text;
}

describe('first comes', () => {
  test('what holds the kind of answer that is asked for', () => {
    const [told, bare] = ['The fire hurt four people at the pier.', 'The fire hurt people at the pier.'];
    expect(best('How many people did the fire at the pier hurt?', bare, told)).toBe(told);
  });

  test('what says it close to the words of the question', () => {
    const near = 'The ferry was built in 1931 by Berg & Sons.';
    const far =
      'Built by Berg & Sons, who had gone bankrupt and had been bought by the port, as records of 1902 show, the ferry is slow.';
    expect(best('When was the ferry built?', far, near)).toBe(near);
  });

  test('who did it, not to whom it was done', () => {
    const did = 'Dana Reed dismissed the captain of the ferry.';
    const bore = 'The captain of the ferry dismissed Dana Reed.';
    expect(best('Who dismissed the captain of the ferry?', bore, did)).toBe(did);
  });

  test('a sentence before the headline that says the same', () => {
    const files = { 'a.txt': 'Fire hurts four people\n\nThe fire has hurt four people at the pier, the port said.\n' };
    expect(ranked('How many people did the fire hurt?', files)[0]?.sentence.passage.role).toBe('prose');
  });

  test('what more sources say', () => {
    const ahead = (third: string): number => {
      const all = ranked('Who won the race on Sunday?', {
        'a.txt': 'Race\n\nOla Lund won the race on Sunday.\n',
        'b.txt': 'Races\n\nIda Holm won the race on Sunday.\n',
        'c.txt': `Race day\n\nOn a fine Sunday ${third} won the race at the port.\n`,
      });
      const [holm = 0, lund = 0] = ['b.txt', 'a.txt'].map(
        (source) => all.find(({ sentence }) => sentence.passage.source === source)?.score,
      );
      return holm / lund;
    };
    expect(ahead('Ida Holm')).toBeGreaterThan(1);
    expect(ahead('Ola Lund')).toBeLessThan(1);
  });

  test('the newer, and surely so where the newest is asked for', () => {
    const text = 'The pier was closed by the port because of cracks.';
    const files = {
      'a.txt': `Pier\n\n${text}\n`,
      'b.txt': `Pier\n\n${text.replace('cracks', 'storms')}\n`,
      'sources.yaml': 'sources:\n  - {file: a.txt, published: 2024-03-02}\n  - {file: b.txt, published: 2026-03-02}\n',
    };
    const ratio = (question: string): number => {
      const [first, second] = ranked(question, files).filter(({ sentence }) => sentence.passage.role === 'prose');
      expect(first?.sentence.passage.source).toBe('b.txt');
      return (second?.score ?? 0) / (first?.score ?? 1);
    };
    expect(ratio('Why was the pier closed recently?')).toBeLessThan(ratio('Why was the pier closed?'));
  });
});

test('a comment never answers', () => {
  const column = 'I have told the port for years that I will never board the ferry again, and I blame the port.';
  const files = {
    'a.txt': `Opinion: the ferry\n\nBy Marta Holm\n\n${column}\n`,
    'b.txt': 'Ferry\n\nThe ferry left the port at noon.\n',
  };
  const all = ranked('Who will board the ferry?', files);
  expect(all.map(({ sentence }) => sentence.passage.source)).not.toContain('a.txt');
  expect(all.length).toBeGreaterThan(0);
});

describe('of several names in a sentence, who is meant', () => {
  const meant = (question: string, text: string): string | undefined => {
    const [first] = ranked(question, { 'a.txt': `News of the day\n\n${text}\n` });
    return first === undefined ? undefined : answerMeant(first, questionOf(question))?.key;
  };

  test.each([
    ['Who won the race?', 'Ida Holm won the race before Per Lund of Oslo.', 'ida'],
    ['Who won the race?', 'The race in Nordby was won by Ola Lund.', 'ola'],
    ['Who won the race?', 'The race was won.', undefined],
  ])('%s %s', (question, text, key) => {
    expect(meant(question, text)).toBe(key);
  });

  test('of several times, the one beside what was asked', () => {
    const text =
      'The Gull Bridge was built in 1931, and after long and costly works its third arch was repaired in 1987.';
    expect(meant('When was the Gull Bridge built?', text)).toMatch(/1931/);
    expect(meant('When was the third arch repaired?', text)).toMatch(/1987/);
  });
});
