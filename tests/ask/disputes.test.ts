import { describe, expect, test } from 'vitest';
import { answerText } from '../../src/ask/answer-text.ts';
import { answered, textsOf } from './told/asking.ts';

describe('sources that differ on what is asked', () => {
  const differing = (first: string, second: string): Readonly<Record<string, string>> => ({
    'a.txt': `Report\n\n${first}\n`,
    'b.txt': `Another report\n\n${second}\n`,
    'sources.yaml': [
      'sources:',
      '  - {file: a.txt, publisher: The Tribune, published: 2026-06-19}',
      '  - {file: b.txt, publisher: Lindow Courier, published: 2026-06-19}',
    ].join('\n'),
  });

  test('are shown as positions, each with its speaker', async () => {
    const answer = await answered('How many sailings did the strike cancel on its first day?');
    expect(answer.status).toBe('disputed');
    expect(answer.points.map(({ speaker, standing }) => [speaker, standing])).toEqual(
      expect.arrayContaining([
        ['Nordlinie', 'disputed'],
        ['the union', 'disputed'],
      ]),
    );
    expect(answer.points).toHaveLength(2);
    expect(answerText(answer)).toMatch(/^Sources differ\. /);
  });

  test('so that a columnist does not become a third', async () => {
    const answer = await answered('How many sailings did the strike cancel on its first day?');
    expect(textsOf(answer).join(' ')).not.toContain('99');
  });

  test('are shown when a reader asks whether they agree', async () => {
    const answer = await answered('How many sailings did the strike cancel, and do the sources agree?');
    expect(answer.status).toBe('disputed');
    expect(textsOf(answer)).toHaveLength(2);
  });

  test.each([
    [
      'When was the Gull Bridge built?',
      'The Gull Bridge was built in 1931 by the roads office.',
      'The Gull Bridge, which was built in 1935, was closed on Thursday.',
    ],
    [
      'Who won the Gull Cup?',
      'Ida Holm won the Gull Cup on Sunday, ahead of two others.',
      'The Gull Cup was won by Per Lund on Sunday in strong winds.',
    ],
    [
      'How high is the Gull Tower?',
      'The Gull Tower is 82 metres high.',
      'The Gull Tower, which was built by Berg & Sons, is 95 metres high.',
    ],
  ])('are named by their publishers where nobody speaks: %s', async (question, first, second) => {
    const answer = await answered(question, differing(first, second));
    expect(answer.status).toBe('disputed');
    expect(textsOf(answer).toSorted()).toEqual([first, second].toSorted());
    expect(answerText(answer)).toContain(`The Tribune: ${first}`);
    expect(answerText(answer)).toContain(`Lindow Courier: ${second}`);
  });

  test.each([
    [
      'How many people were hurt in the fire?',
      'Four people were hurt in the fire at the port of Lindow, the fire service said.',
      'The fire at the port of Lindow injured four people, according to the fire service.',
    ],
    [
      'Who won the Gull Cup?',
      'Ida Holm won the Gull Cup on Sunday, ahead of two others.',
      'The Gull Cup was won by Ida Holm on Sunday in strong winds.',
    ],
    [
      'How much will the repairs to the pier cost?',
      'Repairs to the pier will cost 5 million euros, the port said.',
      'Repairs to the pier will cost about 5.1 million euros, according to the port.',
    ],
    [
      'How high is the Gull Tower?',
      'The Gull Tower is 82 metres high.',
      'The Gull Tower, which was built by Berg & Sons, is 84 metres high.',
    ],
    [
      'When was the Gull Bridge opened?',
      'The Gull Bridge was opened in 1931 by the mayor.',
      'The Gull Bridge, which was opened on 4 May 1931, is closed.',
    ],
  ])('do not differ where they say the same in other words: %s', async (question, first, second) => {
    expect((await answered(question, differing(first, second))).status).toBe('answered');
  });
});
