/** What a model's endpoint is sent, and how its replies become values of the schema. */

import { describe, expect, test, vi } from 'vitest';
import { isOpenAi } from '../../src/llm/model-endpoint.ts';
import { loopbackEndpoint, status } from './loopback-endpoint.ts';
import { ask, BOTH, CALL, CHAT, failureOf, KEY, MODEL, modelAt, RESPONSES } from './model-on.ts';
import { FERRY, FERRY_JSON, REQUEST, speakChat, stream } from './model-streams.ts';

const SCHEMA = JSON.stringify(REQUEST.schema.schema);
const GOOD = stream(speakChat({ text: FERRY_JSON }));
const says = (text: string, tokens: readonly [number, number] = [11, 7]) => stream(speakChat({ text, tokens }));

test.each([
  [null, true],
  ['https://api.openai.com/v1', true],
  ['https://eu.api.openai.com/v1', true],
  ['https://api.openai.com.lindow.example/v1', false],
  ['https://not-api.openai.com/v1', false],
  ['http://localhost:11434/v1', false],
])('the endpoint %s is OpenAI itself: %s', (baseUrl, expected) => {
  expect(isOpenAi({ baseUrl, key: KEY, model: MODEL })).toBe(expected);
});

describe('an endpoint is sent', () => {
  test('by the responses API what to do, the material and the schema, with nothing to be kept', async () => {
    const endpoint = await loopbackEndpoint(stream(RESPONSES.speak({ text: FERRY_JSON })));
    await ask(endpoint, RESPONSES);
    const [{ path, headers, body } = fail()] = endpoint.received;
    expect(path).toBe('/v1/responses');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(body).toEqual({
      model: MODEL,
      instructions: REQUEST.instructions,
      input: [{ role: 'user', content: REQUEST.material }],
      text: { format: { type: 'json_schema', ...REQUEST.schema, strict: true } },
      max_output_tokens: 300,
      store: false,
      stream: true,
    });
  });

  test('by chat completions the same, and the schema in words too', async () => {
    const endpoint = await loopbackEndpoint(GOOD);
    await ask(endpoint, CHAT);
    const [{ path, body } = fail()] = endpoint.received;
    expect(path).toBe('/v1/chat/completions');
    expect(body).toEqual({
      model: MODEL,
      messages: [
        { role: 'system', content: `${REQUEST.instructions}\n\nWrite JSON by ${SCHEMA}.` },
        { role: 'user', content: REQUEST.material },
      ],
      response_format: { type: 'json_schema', json_schema: { ...REQUEST.schema, strict: true } },
      max_tokens: 300,
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test.each(BOTH)('by %s nothing that the environment means for another endpoint', async (_, through) => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-another');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-another-admin');
    vi.stubEnv('OPENAI_BASE_URL', 'http://another.example');
    vi.stubEnv('OPENAI_ORG_ID', 'another-organization');
    vi.stubEnv('OPENAI_PROJECT_ID', 'another-project');
    const endpoint = await loopbackEndpoint(stream(through.speak({ text: FERRY_JSON })));
    await ask({ ...endpoint, key: null }, through);
    vi.unstubAllEnvs();
    expect(endpoint.received[0]?.headers).not.toHaveProperty('authorization');
    expect(JSON.stringify(endpoint.received[0]?.headers)).not.toContain('another');
  });
});

describe.each(BOTH)('a reply by %s', (_, through) => {
  const answers = (text: string, tokens: readonly [number, number] = [11, 7]) =>
    stream(through.speak({ text, tokens }));

  test('is the value that the model wrote, with the tokens it took', async () => {
    const endpoint = await loopbackEndpoint(answers(FERRY_JSON));
    expect(await ask(endpoint, through)).toEqual({
      kind: 'replied',
      value: FERRY,
      tokens: { input: 11, output: 7 },
    });
    expect(endpoint.received).toHaveLength(1);
  });

  test.each([
    ['a code fence', `\`\`\`json\n${FERRY_JSON}\n\`\`\``],
    ['words around it', `Here it is:\n${FERRY_JSON}\nI hope {this} helps!`],
    ['an earlier try', `<think>{"place": "sea"} will not do</think>${FERRY_JSON}`],
  ])('is read from %s without asking again', async (_name, text) => {
    const endpoint = await loopbackEndpoint(answers(text));
    expect(await ask(endpoint, through)).toMatchObject({ kind: 'replied', value: FERRY });
    expect(endpoint.received).toHaveLength(1);
  });

  test.each([
    ['no JSON', 'The ferry is at sea.', 'no JSON object'],
    ['JSON of another shape', '{"place": 7, "aboard": 40}', 'place is no string'],
    ['too much', '{"place": "sea", "aboard": 40, "sk": 1}', 'it has more than was asked for'],
  ])('that is %s is asked for once more, and both are paid for', async (_name, text, flaw) => {
    const endpoint = await loopbackEndpoint(answers(text), answers(FERRY_JSON, [30, 9]));
    expect(await ask(endpoint, through)).toEqual({
      kind: 'replied',
      value: FERRY,
      tokens: { input: 41, output: 16 },
    });
    const { input, messages = input } = endpoint.received[1]?.body as Record<string, unknown>;
    expect((messages as readonly object[]).slice(-3)).toEqual([
      { role: 'user', content: REQUEST.material },
      { role: 'assistant', content: text },
      { role: 'user', content: `That was wrong: ${flaw}.` },
    ]);
  });

  test('that is wrong twice is none', async () => {
    const endpoint = await loopbackEndpoint(answers('At sea.'), answers('{"place": "sea"}', [30, 9]));
    const { failure, problem, tokens } = await failureOf(ask(endpoint, through));
    expect(failure).toEqual({ kind: 'garbled' });
    expect(problem.message).toBe(
      `The language model ${MODEL} at ${endpoint.host} replied with something else than was asked for (it has no "aboard"): name a model in OPENAI_MODEL that keeps to a JSON schema.`,
    );
    expect(tokens).toEqual({ input: 41, output: 16 });
    expect(endpoint.received).toHaveLength(2);
  });
});

describe('a server that takes no schemas', () => {
  const REFUSED = status(400, { error: { message: 'response_format json_schema is not supported' } });
  const formats = (received: readonly { body: Record<string, unknown> }[]) =>
    received.map(({ body }) => [(body['response_format'] as { type?: string } | undefined)?.type ?? 'none']);

  test('is asked for plain JSON, and from then on only for that', async () => {
    const endpoint = await loopbackEndpoint(REFUSED, GOOD);
    const model = modelAt(endpoint, CHAT);
    expect(await model.reply(REQUEST, CALL)).toMatchObject({ kind: 'replied', value: FERRY });
    expect(await model.reply(REQUEST, CALL)).toMatchObject({ kind: 'replied', value: FERRY });
    expect(formats(endpoint.received)).toEqual([['json_schema'], ['json_object'], ['json_object']]);
  });

  test('nor any format is asked in words alone, also for the repair of a reply', async () => {
    const endpoint = await loopbackEndpoint(status(422), REFUSED, says('At sea.'), GOOD);
    expect(await ask(endpoint, CHAT)).toMatchObject({ kind: 'replied', value: FERRY });
    expect(formats(endpoint.received)).toEqual([['json_schema'], ['json_object'], ['none'], ['none']]);
    expect(endpoint.received[2]?.body).not.toHaveProperty('stream_options');
    expect(JSON.stringify(endpoint.received[2]?.body)).toContain('Write JSON by');
  });

  test('nor the request in any other way has refused the request, as it said at first', async () => {
    const tooLong = status(400, { error: { message: 'too long for the quay' } });
    const endpoint = await loopbackEndpoint(tooLong, status(400), status(400), tooLong);
    const model = modelAt(endpoint, CHAT);
    const { failure, problem } = await failureOf(model.reply(REQUEST, CALL));
    expect(failure.kind).toBe('rejected');
    expect(problem.message).toContain('It says: “too long for the quay”');
    await model.reply(REQUEST, CALL);
    expect(formats(endpoint.received).slice(3, 4)).toEqual([['json_schema']]);
  });

  test('is no reason to ask again where it is the model that is unknown', async () => {
    const endpoint = await loopbackEndpoint(status(404));
    expect((await failureOf(ask(endpoint, CHAT))).failure.kind).toBe('rejected');
    expect(endpoint.received).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('nothing was received');
}
