/** The real program with a language model: an endpoint that others wrote, on loopback, and the coverage of an invented fire. */

import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { folderOf } from '../coverage/folder-of.ts';
import { briefdeskMeanwhile, emptyFolder, type Outcome } from './run-briefdesk.ts';

const KEY = 'sk-lindow-0123456789';
const BURNED = 'The blaze lasted six hours, the fire service in Lindow said.';
const HURT = 'Four people were hurt in the fire, according to the fire service.';

interface Material {
  readonly question?: string;
  readonly evidence: readonly { readonly id: string; readonly text: string }[];
}

interface Endpoint {
  readonly mock: LLMock;
  readonly run: (words: readonly string[], variables?: Readonly<Record<string, string>>) => Promise<Outcome>;
}

/** `reply` makes the text that comes back from what the model is given. */
async function endpoint(reply: (material: Material) => unknown): Promise<Endpoint> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
  mock.onMessage(/[^]/u, ({ messages }: ChatCompletionRequest) => ({
    content: JSON.stringify(reply(JSON.parse(messages.at(-1)?.content as string) as Material)),
    usage: { prompt_tokens: 900, completion_tokens: 80 },
  }));
  await mock.start();
  onTestFinished(() => mock.stop());
  const folders = { BRIEFDESK_CACHE: emptyFolder(), BRIEFDESK_STATE: emptyFolder() };
  const named = { OPENAI_API_KEY: KEY, OPENAI_MODEL: 'harbour-1', OPENAI_BASE_URL: `${mock.url}/v1` };
  const coverage = folderOf(HARBOUR_COVERAGE);
  const run = (words: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
    briefdeskMeanwhile([...words, '--coverage', coverage], { ...folders, ...named, ...variables });
  return { mock, run };
}

function wordingTheFire({ evidence }: Material): object {
  const on = (words: string): readonly string[] =>
    evidence.filter(({ text }) => text.includes(words)).map(({ id }) => id);
  const point = (text: string, words: string): object => ({ text, evidence: on(words), speaker: null, kind: 'claim' });
  return { points: [point(HURT, 'Four people were injured'), point(BURNED, 'six hours')] };
}

const BRIEF = ['brief', 'harbour fire'];

describe('with a language model', () => {
  test('a briefing says who worded it, and its points keep their receipts', async () => {
    const { run } = await endpoint(wordingTheFire);
    const { status, out, notes } = await run([...BRIEF, '--json']);
    const briefing = JSON.parse(out) as { writer: string; notice: unknown; points: readonly Record<string, unknown>[] };
    expect([status, briefing.writer, briefing.notice]).toEqual([0, 'harbour-1', null]);
    expect(briefing.points.map(({ text }) => text)).toEqual([HURT, BURNED]);
    for (const { citations } of briefing.points) {
      for (const { source, start, end, quote } of citations as Cited[])
        expect(HARBOUR_COVERAGE[source]?.slice(start, end)).toBe(quote);
    }
    expect(notes).toMatch(/write-briefing@[0-9a-f]{8}, harbour-1: 900 \+ 80 tokens, 2 of 2 sentences passed\n/u);
    expect(notes + out).not.toContain(KEY);
  });

  test('the message says so too', async () => {
    const { run } = await endpoint(wordingTheFire);
    const { out } = await run(BRIEF);
    expect(out.replace(/\s+/gu, ' ')).toContain('worded by harbour-1, each sentence checked against its receipt');
  });

  test('an answer is worded, and the question goes nowhere but to the model', async () => {
    const { run, mock } = await endpoint(({ evidence }) => ({
      points: evidence
        .filter(({ text }) => text.includes('six hours'))
        .map(({ id }) => ({ text: BURNED, evidence: [id], speaker: null, kind: 'claim' })),
    }));
    const { out, notes } = await run(['ask', 'How long did the fire burn?', '--json']);
    expect(JSON.parse(out)).toMatchObject({ status: 'answered', writer: 'harbour-1', points: [{ text: BURNED }] });
    expect(mock.getRequests()).toHaveLength(1);
    expect(notes).toContain('answer-question@');
    expect(notes).not.toContain('How long');
  });

  test('the same is asked once: later runs are answered from what is kept', async () => {
    const { run, mock } = await endpoint(wordingTheFire);
    const first = await run([...BRIEF, '--json']);
    const second = await run([...BRIEF, '--json']);
    expect(second.out).toBe(first.out);
    expect(mock.getRequests()).toHaveLength(1);
  });

  test.each([
    [
      { error: { message: 'No such key.', type: 'invalid_api_key', code: 'invalid_api_key' }, status: 401 },
      'not available now',
    ],
    [
      { error: { message: 'No quota.', type: 'insufficient_quota', code: 'insufficient_quota' }, status: 429 },
      'not available now',
    ],
    [{ content: 'Ahoy, the fire is out!' }, 'no usable reply'],
    [{ content: '{"points": [', finishReason: 'length' }, 'no usable reply'],
  ])('a failure (%j) leaves the briefing in its sources’ words, with a line for the reader', async (reply, line) => {
    const { run, mock } = await endpoint(() => null);
    mock.clearFixtures();
    mock.onMessage(/[^]/u, reply);
    const { status, out, notes } = await run([...BRIEF, '--json']);
    const briefing = JSON.parse(out) as { writer: string; notice: string; points: readonly object[] };
    expect([status, briefing.writer]).toEqual([0, 'extractive']);
    expect(briefing.notice).toContain(line);
    expect(briefing.points.length).toBeGreaterThan(2);
    expect(notes).toContain('harbour-1');
    expect(notes + out).not.toContain(KEY);
  });

  test('another language is written on request, figures and names checked', async () => {
    const text = 'Пожежа тривала 6 годин, повідомила пожежна служба в Ліндові.';
    const { run, mock } = await endpoint(({ evidence }) => ({
      points: [{ text, english: BURNED, evidence: evidence.map(({ id }) => id), speaker: null, kind: 'claim' }],
    }));
    const { out } = await run([...BRIEF, '--language', 'uk', '--json']);
    expect(JSON.parse(out)).toMatchObject({ writer: 'harbour-1', points: [{ text, checkedAs: BURNED }] });
    expect(JSON.stringify(mock.getLastRequest())).toContain('in Ukrainian');
  });
});

describe('without a language model', () => {
  test('a language that was asked for is said to be out of reach', async () => {
    const { run } = await endpoint(() => null);
    const without = { OPENAI_API_KEY: '', OPENAI_MODEL: '', OPENAI_BASE_URL: '' };
    const { status, out } = await run([...BRIEF, '--language', 'uk', '--json'], without);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      writer: 'extractive',
      notice: 'No language model is set up here, so this is in English.',
    });
  });
});

interface Cited {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}
