/** Each way in which an endpoint lets a reader down: what it is called, what operators read of it, and that it is over in time. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { FaultKind } from '../../src/llm/model-faults.ts';
import type { Limits } from '../../src/llm/patience.ts';
import { freePort, loopbackEndpoint, status } from './loopback-endpoint.ts';
import type { Answer } from './loopback-endpoint.ts';
import { ask, BOTH, failureOf, KEY, MODEL, PATIENT } from './model-on.ts';
import { begin, FERRY_JSON, start, stream } from './model-streams.ts';
import type { Speak } from './model-streams.ts';

/** So short that a test need not wait; the first bounds silence, the second the whole. */
const NO_SILENCE: Limits = { idleMs: 80, totalMs: 20_000 };
const NO_TIME: Limits = { idleMs: 10_000, totalMs: 150 };
/** Far less than the limits of a patient model. */
const IN_TIME_MS = 5_000;

const HTML = '<html><head><title>502 Bad Gateway</title></head><body>harbour-proxy</body></html>';
const page =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code, { 'content-type': 'text/html' }).end(HTML);
const raw =
  (text: string): Answer =>
  (response) =>
    start(response).end(text);
const destroy: Answer = (response) => response.destroy();
const fault = (code: number, error: object): Answer => status(code, { error });
/** One event after the other, none of which is the last. */
const drip =
  (events: readonly object[]): Answer =>
  (response) => {
    start(response);
    const timer = setInterval(() => response.write(`data: ${JSON.stringify(events[1])}\n\n`), 10);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

interface Case {
  readonly kind: FaultKind;
  /** What follows the model and its host. */
  readonly says: string;
  readonly answer: (speak: Speak) => Answer;
  readonly tokens?: readonly [number, number];
  readonly limits?: Limits;
}

const half = (speak: Speak): readonly object[] => speak({ text: FERRY_JSON }).slice(0, 3);

const CASES: Readonly<Record<string, Case>> = {
  'closes the door': {
    kind: 'unreachable',
    says: 'cannot be reached (UND_ERR_SOCKET): check OPENAI_BASE_URL',
    answer: () => destroy,
  },
  'never begins to reply': {
    kind: 'slow',
    says: 'said nothing for 0.08 seconds: try again later, or name a faster model in OPENAI_MODEL.',
    answer: () => () => undefined,
    limits: NO_SILENCE,
  },
  'begins, but never says a word': {
    kind: 'slow',
    says: 'said nothing for 0.08 seconds: ',
    answer: () => begin([]),
    limits: NO_SILENCE,
  },
  'falls silent in the middle': {
    kind: 'slow',
    says: 'said nothing for 0.08 seconds: ',
    answer: (speak) => begin(half(speak)),
    limits: NO_SILENCE,
  },
  'goes on without an end': {
    kind: 'slow',
    says: 'did not finish within 0.15 seconds: try again later',
    answer: (speak) => drip(half(speak)),
    limits: NO_TIME,
  },
  'has used up its tokens': {
    kind: 'cut-off',
    says: 'had not finished after 300 tokens: name a model in OPENAI_MODEL that writes or reasons less.',
    answer: (speak) => stream(speak({ text: '{"place":', finish: 'length', tokens: [12, 300] })),
    tokens: [12, 300],
  },
  'has used up its tokens with a whole reply': {
    kind: 'cut-off',
    says: 'had not finished after 300 tokens',
    answer: (speak) => stream(speak({ text: FERRY_JSON, finish: 'length' })),
    tokens: [11, 7],
  },
  'is cut in the middle': {
    kind: 'broken-off',
    says: 'broke off before the end of its reply: try again later',
    answer: (speak) => begin(half(speak), (response) => response.destroy()),
  },
  'stops in the middle as if it were done': {
    kind: 'broken-off',
    says: 'broke off before the end of its reply: ',
    answer: (speak) => stream(speak({ text: FERRY_JSON }).slice(0, -2)),
  },
  'talks nonsense': {
    kind: 'garbled',
    says: 'replied with something else than was asked for (no JSON object): name a model in OPENAI_MODEL that keeps',
    answer: (speak) => stream(speak({ text: 'Ahoy! ⚓ {{{ …', tokens: [10, 3] })),
    // It was asked twice.
    tokens: [20, 6],
  },
  'says nothing at all': {
    kind: 'garbled',
    says: 'replied with something else than was asked for (no text): ',
    answer: (speak) => stream(speak({ text: '', tokens: [10, 3] })),
    tokens: [10, 3],
  },
  'sends events that are no JSON': {
    kind: 'garbled',
    says: 'replied with something else than was asked for (an event that is no JSON): ',
    answer: () => raw('data: {{{\n\n'),
  },
  'sends a page in place of a stream': {
    kind: 'garbled',
    says: 'answered with something else than a stream of events: check that OPENAI_BASE_URL is the address',
    answer: () => page(200),
  },
  'refuses in the model’s words': {
    kind: 'declined',
    says: 'declined to reply: if it does so often, name another model in OPENAI_MODEL. It says: “I will not.”',
    answer: (speak) => stream(speak({ refusal: 'I will not.', tokens: [9, 4] })),
    tokens: [9, 4],
  },
  'filters the reply away': {
    kind: 'declined',
    says: 'declined to reply: ',
    answer: (speak) => stream(speak({ text: '{"place":', finish: 'content_filter', tokens: [9, 4] })),
    tokens: [9, 4],
  },
  'filters the request away': {
    kind: 'declined',
    says: 'declined to reply: ',
    answer: () => fault(400, { code: 'content_filter', message: 'The harbour is closed.' }),
  },
  'has no money left': {
    kind: 'over-quota',
    says: 'is refused for want of quota: add credit to its account, or raise its limits. It says: “Pay the fare.”',
    answer: () => fault(429, { code: 'insufficient_quota', message: 'Pay the fare.' }),
  },
  'is asked too often': {
    kind: 'over-quota',
    says: 'takes no more requests for now (429): wait a while, or raise the limits of its account.',
    answer: () => fault(429, { code: 'rate_limit_exceeded', message: 'Too many ferries.' }),
  },
  'is sent a wrong key': {
    kind: 'key',
    says: 'refuses the key (401): check OPENAI_API_KEY, and that it may use this model.',
    answer: () => fault(401, { code: 'invalid_api_key', message: 'Incorrect API key provided: sk-li*****789.' }),
  },
  'does not let the key in': {
    kind: 'key',
    says: 'refuses the key (403): check OPENAI_API_KEY',
    answer: () => fault(403, { message: 'Not aboard.' }),
  },
  'is a proxy before nothing': {
    kind: 'unreachable',
    says: 'failed (502): try again later, or look into the endpoint’s log.',
    answer: () => page(502),
  },
  'fails in the middle': {
    kind: 'broken-off',
    says: 'failed while it replied: try again later, or look into the endpoint’s log. It says: “The crane fell.”',
    answer: (speak) => begin([...half(speak), { error: { message: 'The crane fell.' } }], (response) => response.end()),
  },
  'is asked too often in the middle': {
    kind: 'over-quota',
    says: 'takes no more requests for now (429): ',
    answer: (speak) =>
      begin([...half(speak), { error: { code: 429, message: 'Full.' } }], (response) => response.end()),
  },
  'ends in failure': {
    kind: 'broken-off',
    says: 'failed while it replied (',
    answer: (speak) => stream(speak({ text: '{"place":', finish: 'abort', tokens: [9, 4] })),
    tokens: [9, 4],
  },
  'knows no such model': {
    kind: 'rejected',
    says: 'is not known there (404): check OPENAI_MODEL, and OPENAI_BASE_URL, which ends before /chat/completions.',
    answer: () => status(404),
  },
  'refuses what is too long': {
    kind: 'rejected',
    says: 'refuses the request (413): check that OPENAI_MODEL names a model for chat that can write JSON.',
    answer: () => status(413),
  },
};

describe.each(BOTH)('by %s an endpoint that', (_, through) => {
  test.each(Object.entries(CASES))('%s', async (_name, { kind, says, answer, tokens = [0, 0], limits = PATIENT }) => {
    const endpoint = await loopbackEndpoint(answer(through.speak));
    const began = performance.now();
    const failed = await failureOf(ask({ ...endpoint, limits }, through));
    expect(performance.now() - began).toBeLessThan(IN_TIME_MS);
    expect(failed.failure).toEqual({ kind });
    expect(failed.problem.code).toBe('model');
    expect(failed.problem.message).toContain(`The language model ${MODEL} at ${endpoint.host} ${says}`);
    expect(failed.tokens).toEqual({ input: tokens[0], output: tokens[1] });
    expect(endpoint.received[0]?.headers.authorization).toContain(KEY);
    expect(inspect(failed, { depth: null, showHidden: true })).not.toContain(KEY);
  });

  test.each([
    ['down', async () => `127.0.0.1:${await freePort()}`, 'ECONNREFUSED'],
    // Longer than any name can be, so that no name server is asked.
    ['nowhere', () => `${'lindow'.repeat(12)}.example`, 'ENOTFOUND'],
  ])('is %s', async (_name, hostOf, reason) => {
    const host = await hostOf();
    const began = performance.now();
    const { failure, problem, tokens } = await failureOf(ask({ baseUrl: `http://${host}/v1` }, through));
    expect(performance.now() - began).toBeLessThan(IN_TIME_MS);
    expect(failure).toEqual({ kind: 'unreachable' });
    expect(problem.message).toBe(
      `The language model ${MODEL} at ${host} cannot be reached (${reason}): check OPENAI_BASE_URL, and that the endpoint runs.`,
    );
    expect(tokens).toEqual({ input: 0, output: 0 });
  });

  test('repeats the key, or a page without end, is not repeated', async () => {
    const endpoint = await loopbackEndpoint((response, { headers }) => {
      const message = `${headers.authorization ?? ''} is aboard. ${'Smoke 🔥. '.repeat(5_000)}`;
      status(418, { error: { message } })(response, { path: '', headers, body: { model: '', input: [] } });
    });
    const failed = await failureOf(ask(endpoint, through));
    expect(failed.problem.message).toContain('It says: “Bearer [key] is aboard. Smoke 🔥.');
    expect(failed.problem.message.length).toBeLessThan(500);
    const shown = inspect(failed, { depth: null, showHidden: true, maxStringLength: null });
    expect(shown).not.toContain(KEY);
    expect(shown.length).toBeLessThan(5_000);
  });

  test('asks for a key where none is set says so', async () => {
    const endpoint = await loopbackEndpoint(status(401));
    const { failure, problem } = await failureOf(ask({ ...endpoint, key: null }, through));
    expect(failure.kind).toBe('key');
    expect(problem.message).toContain('asks for a key (401): set OPENAI_API_KEY.');
  });
});
