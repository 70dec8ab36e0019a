/** What every language model promises, whatever stands before the endpoint that replies. */

import { inspect } from 'node:util';
import { LLMock } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { Call, Model, ModelReply, ModelRequest } from '../../src/llm/model.ts';
import { restingModel } from '../../src/llm/resting-model.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import { replyCache } from '../../src/store/reply-cache.ts';
import { budgetedModel } from '../../src/writer/budgeted-model.ts';
import { sharedModel } from '../../src/writer/shared-model.ts';
import { CHAT, KEY, modelAt, RESPONSES } from '../llm/model-on.ts';
import type { Through } from '../llm/model-on.ts';
import { openedState } from '../store/state-file.ts';

const SCHEMA = {
  type: 'object',
  properties: { heard: { type: 'string' } },
  required: ['heard'],
  additionalProperties: false,
};
const DANA: Call = { payer: { user: 'dana', channel: 'harbour', workspace: 'lindow' } };

/** The words of the material decide what the endpoint does. */
const request = (material: string): ModelRequest => ({
  instructions: 'Say what you heard.',
  material,
  schema: { name: 'heard', schema: SCHEMA },
  mostOutputTokens: 300,
});

const MODELS: Readonly<Record<string, () => Model | Promise<Model>>> = {
  'asked by chat completions': () => onMock(CHAT),
  'asked by responses': () => onMock(RESPONSES),
  'that rests': async () => restingModel(await onMock(CHAT)),
  'with a budget': async () => {
    const noLimits = { user: null, channel: null, workspace: null, all: null };
    return budgetedModel(await onMock(CHAT), stateLedger(openedState(), noLimits));
  },
  'whose replies are kept': async () => {
    const cache = replyCache(':memory:');
    onTestFinished(() => {
      cache.close();
    });
    return sharedModel(await onMock(CHAT), cache);
  },
};

describe.each(Object.entries(MODELS))('a model %s', (_, open) => {
  test('bears the name that is configured', async () => {
    expect((await open()).name).toBe('harbour-1');
  });

  test('gives a value of the schema, with whole tokens', async () => {
    const reply = await (await open()).reply(request('The ferry left at noon.'), DANA);
    expect(reply).toEqual({
      kind: 'replied',
      value: { heard: 'The ferry left at noon.' },
      tokens: { input: 21, output: 9 },
    });
  });

  test('gives each of many at once what it asked for', async () => {
    const model = await open();
    const texts = Array.from({ length: 20 }, (_each, index) => `Ferry number ${index} arrived.`);
    const replies = await Promise.all(texts.map((text) => model.reply(request(text), DANA)));
    expect(replies).toMatchObject(texts.map((heard) => ({ kind: 'replied', value: { heard } })));
  });

  test.each([
    ['long', 'The quay was closed. '.repeat(3_000)],
    ['in another script', 'Пором не вийшов у море 🔥'],
    ['that looks like JSON', '{"heard": "{{schema}} $& \\" \u2028"}'],
    ['with a control sign', 'smoke \u0000\u001b[31m'],
  ])('takes material %s as it is', async (_name, material) => {
    expect(await (await open()).reply(request(material), DANA)).toMatchObject({ value: { heard: material } });
  });

  test.each([
    ['WRONG KEY', 'key'],
    ['NO QUOTA', 'over-quota'],
    ['BROKEN OFF', 'unreachable'],
    ['CUT OFF', 'cut-off'],
    ['NONSENSE', 'garbled'],
  ])('tells of %s as a result, for operators and without the key', async (material, kind) => {
    const reply = await (await open()).reply(request(material), DANA);
    if (reply.kind === 'replied') throw new Error('it replied');
    expect(reply.failure).toEqual({ kind });
    expect(reply.problem).toBeInstanceOf(Problem);
    expect(reply.problem.code).toBe('model');
    expect(reply.problem.message).toMatch(/^The language model harbour-1 at 127\.0\.0\.1:\d+ .+: .+/);
    expect(inspect(reply, { depth: null, showHidden: true })).not.toContain(KEY);
  });

  test('asks nothing for a caller who left', async () => {
    const reply = await (await open()).reply(request('Smoke rose.'), { ...DANA, signal: AbortSignal.abort() });
    expect(reply).toMatchObject({ kind: 'failed', failure: { kind: 'slow' }, tokens: { input: 0, output: 0 } });
  });

  test('ends promptly for a caller who leaves', async () => {
    const caller = new AbortController();
    const reply: Promise<ModelReply> = (await open()).reply(request('SILENCE'), { ...DANA, signal: caller.signal });
    caller.abort();
    const began = performance.now();
    expect(await reply).toMatchObject({ kind: 'failed', failure: { kind: 'slow' } });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

async function onMock(through: Through): Promise<Model> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
  const took = { usage: { prompt_tokens: 21, completion_tokens: 9, input_tokens: 21, output_tokens: 9 } };
  const refusal = (code: string) => ({ error: { message: 'The crane fell.', type: code, code } });
  mock.onMessage('WRONG KEY', { ...refusal('invalid_api_key'), status: 401 });
  mock.onMessage('NO QUOTA', { ...refusal('insufficient_quota'), status: 429 });
  mock.onMessage('BROKEN OFF', { content: '{"heard": "half of it', ...took }, { truncateAfterChunks: 2 });
  mock.onMessage('CUT OFF', { content: '{"heard": "half of it', finishReason: 'length', ...took });
  mock.onMessage('SILENCE', { content: '{}' }, { latency: 20_000 });
  mock.onMessage(/NONSENSE|That was wrong/, { content: 'Ahoy!', ...took });
  mock.onMessage(/[^]/, ({ messages }) => ({
    content: JSON.stringify({ heard: messages.at(-1)?.content }),
    ...took,
  }));
  await mock.start();
  onTestFinished(() => mock.stop());
  return modelAt({ baseUrl: `${mock.url}/v1` }, through);
}
