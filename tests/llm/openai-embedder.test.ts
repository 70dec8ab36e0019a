/** What the embedder sends to an endpoint, and what it makes of every kind of answer. */

import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openAiEmbedder } from '../../src/llm/openai-embedder.ts';
import { freePort, loopbackEndpoint, status, vectors } from './loopback-endpoint.ts';
import type { Answer, LoopbackEndpoint } from './loopback-endpoint.ts';

const KEY = 'sk-lindow-0123456789';
const MODEL = 'harbour-embed';
const FERRY = vectors((text) => [text.length, 3, 4]);

const on = ({ baseUrl }: { readonly baseUrl: string }, key: string | null = KEY) =>
  openAiEmbedder({ baseUrl, key, model: MODEL });

const sizes = ({ received }: LoopbackEndpoint): readonly number[] => received.map(({ body }) => body.input.length);

describe('what an endpoint is sent', () => {
  test('is the model, the texts and the key, and no wish for an encoding', async () => {
    const endpoint = await loopbackEndpoint(FERRY);
    await on(endpoint).embed(['Smoke rose.']);
    const [request] = endpoint.received;
    expect(request?.path).toBe('/v1/embeddings');
    expect(request?.body).toEqual({ model: MODEL, input: ['Smoke rose.'] });
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test('holds nothing that the environment means for another endpoint', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-another');
    vi.stubEnv('OPENAI_ORG_ID', 'another-organization');
    vi.stubEnv('OPENAI_PROJECT_ID', 'another-project');
    const endpoint = await loopbackEndpoint(FERRY);
    await on(endpoint, null).embed(['Smoke rose.']);
    vi.unstubAllEnvs();
    expect(endpoint.received[0]?.headers).not.toHaveProperty('authorization');
    expect(JSON.stringify(endpoint.received[0]?.headers)).not.toContain('another');
  });

  test('is at most 32 texts a request', async () => {
    const endpoint = await loopbackEndpoint(FERRY);
    await on(endpoint).embed(Array.from({ length: 70 }, (_, index) => `Ferry ${index}`));
    expect(sizes(endpoint)).toEqual([32, 32, 6]);
  });

  test('is at most 30,000 characters a request', async () => {
    const endpoint = await loopbackEndpoint(FERRY);
    await on(endpoint).embed(Array.from({ length: 20 }, () => 'x'.repeat(2_000)));
    expect(sizes(endpoint)).toEqual([15, 5]);
  });

  test('is the opening of a long text, never half a character', async () => {
    const endpoint = await loopbackEndpoint(FERRY);
    await on(endpoint).embed([`${'x'.repeat(1_999)}🔥 and so on`]);
    expect(endpoint.received[0]?.body.input).toEqual([`${'x'.repeat(1_999)}\uFFFD`]);
  });
});

describe('an answer', () => {
  const BASE64 = vectors((text) => Buffer.from(new Float32Array([text.length, 3, 4]).buffer).toString('base64'));
  const REVERSED = vectors(
    (text) => [text.length, 3, 4],
    (data) => data.toReversed(),
  );

  test.each([
    ['in numbers', FERRY],
    ['in base64', BASE64],
    ['in another order', REVERSED],
  ])('%s gives each text its direction', async (_, answer) => {
    const read = await on(await loopbackEndpoint(answer)).embed(['a', 'bb', 'ccc']);
    const directions = [1, 2, 3].map((x) => [x, 3, 4].map((each) => Math.fround(each / Math.hypot(x, 3, 4))));
    expect(read.map((vector) => [...vector])).toEqual(directions);
  });

  test.each([
    [
      'too few vectors',
      vectors(
        () => [1],
        (data) => data.slice(1),
      ),
      '1 vectors for 2 texts',
    ],
    [
      'too many vectors',
      vectors(
        () => [1],
        (data) => [...data, data[0]],
      ),
      '3 vectors for 2 texts',
    ],
    ['no list', status(200, { vectors: [] }), 'no list "data"'],
    ['null', status(200, null), 'no list "data"'],
    [
      'an index twice',
      vectors(
        () => [1],
        (data) => data.map((each) => ({ ...each, index: 0 })),
      ),
      '"index"',
    ],
    [
      'an index out of range',
      vectors(
        () => [1],
        (data) => data.map((each, index) => ({ ...each, index: index + 1 })),
      ),
      '"index"',
    ],
    [
      'no index',
      vectors(
        () => [1],
        (data) => data.map(() => ({ embedding: [1] })),
      ),
      '"index"',
    ],
    ['vectors of zeros', vectors(() => [0, 0]), 'all zeros'],
    ['empty vectors', vectors(() => []), 'empty'],
    ['no numbers', vectors(() => ['1', null]), 'no numbers'],
    ['numbers too large', vectors(() => [1e300]), 'no numbers'],
    ['broken base64', vectors(() => 'AACAPwE='), 'empty'],
    ['vectors of different lengths', vectors((text) => (text === 'a' ? [1] : [1, 2])), 'different lengths'],
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>'), 'no list'],
    [
      'half a document',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"da'),
      'JSON',
    ],
  ] satisfies [string, Answer, string][])('of %s is refused', async (_, answer, flaw) => {
    const endpoint = await loopbackEndpoint(answer);
    const problem = await problemOf(on(endpoint).embed(['a', 'b']));
    expect(problem.message).toMatch(`The embeddings endpoint ${endpoint.host} answered with something else`);
    expect(problem.message).toContain(flaw);
    expect(problem.message).toContain('BRIEFDESK_EMBEDDINGS_MODEL');
  });

  test('of different lengths in different requests is refused', async () => {
    const endpoint = await loopbackEndpoint(
      vectors(() => [1]),
      vectors(() => [1, 2]),
    );
    const texts = Array.from({ length: 33 }, (_, index) => `Ferry ${index}`);
    expect((await problemOf(on(endpoint).embed(texts))).message).toContain('different lengths');
  });
});

describe('a failure', () => {
  test.each([
    [401, 'refuses the key (401): check BRIEFDESK_EMBEDDINGS_KEY.'],
    [403, 'refuses the key (403): check BRIEFDESK_EMBEDDINGS_KEY.'],
    [404, `knows no model "${MODEL}" at this address (404): check BRIEFDESK_EMBEDDINGS_MODEL, and BRIEFDESK`],
    [413, 'refuses the request (413): check that BRIEFDESK_EMBEDDINGS_MODEL names a model for embeddings.'],
    [429, 'takes no more requests for now (429): wait a while, or raise the limits of its account.'],
    [500, 'failed (500): try again later, or look into its log.'],
    [503, 'failed (503): try again later, or look into its log.'],
  ])('of status %i names the endpoint and the cure', async (code, cure) => {
    const endpoint = await loopbackEndpoint(status(code));
    const problem = await problemOf(on(endpoint).embed(['Smoke rose.']));
    expect(problem.code).toBe('model');
    expect(problem.message).toMatch(`The embeddings endpoint ${endpoint.host} ${cure}`);
  });

  test('for want of a key says so', async () => {
    const { message } = await problemOf(on(await loopbackEndpoint(status(401)), null).embed(['Smoke rose.']));
    expect(message).toContain('asks for a key (401): set BRIEFDESK_EMBEDDINGS_KEY.');
  });

  test.each([
    [{ error: { message: 'batch size 32 >\n maximum 10' } }, ' It says: “batch size 32 > maximum 10”'],
    [{ error: 'too long', error_type: 'Validation' }, ' It says: “too long”'],
    [{ error: { message: 'y'.repeat(900) } }, ` It says: “${'y'.repeat(200)}…”`],
    [{ detail: [] }, 'names a model for embeddings.'],
  ])('passes on what the endpoint says: %j', async (body, words) => {
    const { message } = await problemOf(on(await loopbackEndpoint(status(422, body))).embed(['Smoke rose.']));
    expect(message.endsWith(words)).toBe(true);
  });

  test.each([400, 401, 404, 429, 500])(
    'of status %i never tells the key, even where the endpoint does',
    async (code) => {
      const endpoint = await loopbackEndpoint(
        status(code, { error: { message: `Bearer ${KEY} is wrong`, param: KEY } }),
      );
      const problem = await problemOf(on(endpoint).embed(['Smoke rose.']));
      expect(problem.cause).toBeInstanceOf(Error);
      expect(everythingIn(problem)).not.toContain(KEY);
    },
  );

  test('never tells a key that cannot be sent', async () => {
    const key = `${KEY}\n${KEY}`;
    const problem = await problemOf(on(await loopbackEndpoint(FERRY), key).embed(['Smoke rose.']));
    expect(everythingIn(problem)).not.toContain(KEY);
  });

  test('that passes is not noticed', async () => {
    const endpoint = await loopbackEndpoint(status(500), status(429), FERRY);
    expect(await on(endpoint).embed(['Smoke rose.'])).toHaveLength(1);
    expect(endpoint.received).toHaveLength(3);
  });

  test.each([
    ['that nobody listens on', freePort, 'ECONNREFUSED'],
    ['that no client may use', () => 1, 'bad port'],
  ])('to reach a port %s names the address and the reason', async (_, portOf, reason) => {
    const host = `127.0.0.1:${await portOf()}`;
    const problem = await problemOf(on({ baseUrl: `http://${host}/v1` }).embed(['Smoke rose.']));
    expect(problem.message).toBe(
      `The embeddings endpoint ${host} cannot be reached (${reason}): check BRIEFDESK_EMBEDDINGS_URL, and that the endpoint runs.`,
    );
  });
});

describe('an endpoint that hangs', () => {
  const SILENT: Answer = () => undefined;
  const STALLING: Answer = (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  const PUTTING_OFF: Answer = (response) => response.writeHead(429, { 'retry-after': '50' }).end();
  const KINDS: readonly [string, Answer][] = [
    ['says nothing', SILENT],
    ['stops in the middle', STALLING],
    ['asks to come back later', PUTTING_OFF],
  ];

  test.each(KINDS)('and %s is left when the time is up', async (_, answer) => {
    const { baseUrl, host } = await loopbackEndpoint(answer);
    const embedder = openAiEmbedder({ baseUrl, key: KEY, model: MODEL }, 200);
    const signals = [undefined, new AbortController().signal];
    for (const problem of await Promise.all(
      signals.map((signal) => problemOf(embedder.embed(['Smoke rose.'], signal))),
    )) {
      expect(problem.message).toBe(
        `The embeddings endpoint ${host} gave no answer within 0.2 seconds: try again later, or name a faster endpoint or a smaller model.`,
      );
    }
  });

  test.each(KINDS)('and %s is left at once when the caller gives up', async (_, answer) => {
    const giveUp = new AbortController();
    const endpoint = await loopbackEndpoint((response, request) => {
      answer(response, request);
      giveUp.abort(new Error('the reader left'));
    });
    const problem = await problemOf(on(endpoint).embed(['Smoke rose.'], giveUp.signal));
    expect(problem.message).toContain(`${endpoint.host} was given up before it answered`);
    expect(problem.cause).toEqual(new Error('the reader left'));
    expect(endpoint.received).toHaveLength(1);
  });
});

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const outcome: unknown = await promise.catch((error: unknown) => error);
  if (outcome instanceof Problem) return outcome;
  throw new Error(`not a Problem: ${String(outcome)}`);
}

/** All that a log could show of an error. */
function everythingIn(error: Problem): string {
  return inspect(error, { depth: 20, showHidden: true });
}
