/** Whatever a model writes, no reader is shown a sentence of it that its receipt does not carry, nor anything but plain words. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerJson } from '../../src/app/answer-json.ts';
import { briefingJson } from '../../src/app/briefing-json.ts';
import { writeAnswer } from '../../src/ask/write-answer.ts';
import { writeWordedBriefing } from '../../src/brief/write-briefing.ts';
import { answerMessage } from '../../src/chat/answer-message.ts';
import { briefingMessage } from '../../src/chat/briefing-message.ts';
import { PORT_LINDOW } from '../ask/told/port-lindow.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { printed, VIEW } from '../chat/printed.ts';
import { readOnce } from '../../src/search/read-once.ts';
import { hostileFrom, HOWS, type Hostile } from './hostile-sentences.ts';
import { commissionOf, writing, type Asked, type Given } from './scripted-writing.ts';

const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };
const RUNS = 125;
/** Hostile ones in each reply. */
const SENTENCES = 4;
/** The same everywhere, so that a failure can be looked at again. */
const SEED = 20_260_302;

/** What a reader is shown of a topic or a question, as a message and as JSON, with the hostile sentences that were put in for it. */
type Show = (
  choose: Choose,
  language: string | null,
) => Promise<{ readonly shown: string; readonly hostile: readonly Hostile[] }>;

/** Draws hostile sentences from what the model was given. */
type Choose = (evidence: readonly Given[]) => readonly Hostile[];

/** Each hostile sentence among true ones, citing anything. */
function reply({ material }: Asked, hostile: readonly Hostile[], language: string | null): object {
  const { evidence } = material;
  const ids = evidence.map(({ id }) => id);
  const point = (text: string, cites: readonly string[]): object => ({
    text,
    evidence: cites,
    speaker: 'Marta Krog',
    kind: 'claim',
    ...(language === null ? {} : { english: text }),
  });
  return {
    points: [...evidence.map(({ id, text }) => point(text, [id])), ...hostile.map(({ text }) => point(text, ids))],
  };
}

const briefing: Show = async (choose, language) => {
  const coverage = coverageOf(HARBOUR_COVERAGE);
  const told: Hostile[] = [];
  const model = writing((asked) => {
    told.push(...choose(asked.material.evidence));
    return reply(asked, told, language);
  });
  const { commission } = commissionOf(model, { language });
  const result = await writeWordedBriefing(HARBOUR_FIRE, { wanted: WANTED, commission }, coverage);
  if ('reason' in result) throw new Error('nothing found');
  expect(result.writer.model, 'the true sentences keep the model in').toBe('harbour-1');
  const message = printed(briefingMessage(result, readOnce(coverage.query), { ...VIEW, evidence: true }), {
    width: 4_000,
  });
  return { shown: `${message}\n${JSON.stringify(briefingJson(result))}`, hostile: told };
};

const answer: Show = async (choose, language) => {
  const coverage = coverageOf(PORT_LINDOW);
  const told: Hostile[] = [];
  const model = writing((asked) => {
    told.push(...choose(asked.material.evidence));
    return reply(asked, told, language);
  });
  const ask = { question: 'How many people were injured in the fire?', history: [], topic: null };
  const desk = { coverage, topics: [], zone: 'UTC', embedder: null };
  const result = await writeAnswer(ask, desk, commissionOf(model, { language }).commission);
  const message = printed(answerMessage(result, readOnce(coverage.query), { ...VIEW, evidence: true }), {
    width: 4_000,
  });
  return { shown: `${message}\n${JSON.stringify(answerJson(result))}`, hostile: told };
};

describe.each<[string, Show, string | null]>([
  ['a briefing', briefing, null],
  ['an answer', answer, null],
  ['a briefing in another language', briefing, 'French'],
  ['an answer in another language', answer, 'French'],
])('%s', (_, show, language) => {
  test('shows nothing of what a hostile model slips in', { timeout: 120_000 }, async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { shown, hostile } = await show((evidence) => {
          const sentences = evidence.map(({ text }) => text);
          return fc.sample(hostileFrom(sentences), { seed, numRuns: SENTENCES });
        }, language);
        for (const { text, how } of hostile) {
          met.add(how);
          if (bare(text) !== '') expect(bare(shown), `${how}: ${text}`).not.toContain(bare(text));
        }
        expect(shown).not.toMatch(
          /evil|Krog|Grimsvik|sk-lindow|saboteurs|hang the owners|donate|@everyone|<!channel|\u202e|\u{E0049}/u,
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(met.size).toBeGreaterThan(HOWS.length / 2);
  });
});

/** Words alone, without the stop that an attribution may come before. */
function bare(text: string): string {
  return text
    .replace(/[.!?”"]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
