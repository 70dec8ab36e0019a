/** What the errors of an endpoint mean, whatever shape they come in. */

import { APIConnectionError, APIError } from 'openai';
import { describe, expect, test } from 'vitest';
import { failed, isOutOfQuota } from '../../src/llm/endpoint-errors.ts';

const OPENAI = { baseUrl: null, key: 'sk-lindow-0123456789', model: 'harbour-1' };
const OWN = { ...OPENAI, baseUrl: 'http://localhost:11434/v1' };

const answered = (status: number, error: object = {}) =>
  APIError.generate(status, { error }, 'words of the package', new Headers());
/** As the package throws it for an error in the middle of a stream. */
const inStream = (error: unknown) => new APIError(undefined, error as object, undefined, new Headers());

describe('an answer in place of a reply', () => {
  test.each([
    [400, 'rejected'],
    [401, 'key'],
    [402, 'over-quota'],
    [403, 'key'],
    [404, 'rejected'],
    [408, 'slow'],
    [409, 'rejected'],
    [413, 'rejected'],
    [422, 'rejected'],
    [429, 'over-quota'],
    [500, 'unreachable'],
    [502, 'unreachable'],
    [503, 'unreachable'],
    [529, 'unreachable'],
  ])('with status %i is %s', (status, kind) => {
    expect(failed(OPENAI, answered(status)).failure).toEqual({ kind });
  });

  test.each([
    [429, 'insufficient_quota', 'over-quota'],
    [400, 'billing_hard_limit_reached', 'over-quota'],
    [403, 'billing_not_active', 'over-quota'],
    [429, 'rate_limit_exceeded', 'over-quota'],
    [400, 'content_filter', 'declined'],
    [400, 'content_policy_violation', 'declined'],
    [400, 'invalid_prompt', 'declined'],
    [400, 'context_length_exceeded', 'rejected'],
  ])('with status %i and code %s is %s', (status, code, kind) => {
    expect(failed(OPENAI, answered(status, { code })).failure).toEqual({ kind });
  });

  test('is for good where money is wanted, and not where patience is', () => {
    const forGood = (status: number, code?: string) => isOutOfQuota(answered(status, { code }));
    expect([forGood(429, 'insufficient_quota'), forGood(402)]).toEqual([true, true]);
    expect([forGood(429, 'rate_limit_exceeded'), forGood(429), forGood(503)]).toEqual([false, false, false]);
  });
});

describe('an error in the middle of a reply', () => {
  test.each([
    [inStream({ code: 'server_error', message: 'The crane fell.' }), 'broken-off'],
    [inStream({ code: 'rate_limit_exceeded' }), 'over-quota'],
    [inStream({ code: 429, message: 'Full.' }), 'over-quota'],
    [inStream({ code: 502, message: 'Gone.' }), 'unreachable'],
    [inStream({ code: 'insufficient_quota' }), 'over-quota'],
    [inStream('The crane fell.'), 'broken-off'],
    [inStream({}), 'broken-off'],
    [{ error: { code: 'server_error', message: 'The crane fell.' }, code: 'server_error' }, 'broken-off'],
    [{ error: null, code: undefined }, 'broken-off'],
    [new SyntaxError('no JSON'), 'garbled'],
  ])('%j is %s', (error, kind) => {
    const { failure, problem } = failed(OPENAI, error);
    expect(failure).toEqual({ kind });
    expect(problem.message).toMatch(/^The language model harbour-1 at api\.openai\.com .*: (try|wait|add|name) /);
    expect(problem.message).not.toContain('cannot be reached');
  });
});

describe('an endpoint that cannot be reached', () => {
  const error = new APIConnectionError({
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) }),
  });

  test.each([
    [OPENAI, 'api.openai.com cannot be reached (ECONNREFUSED): check the network.'],
    [OWN, 'localhost:11434 cannot be reached (ECONNREFUSED): check OPENAI_BASE_URL, and that the endpoint runs.'],
  ])('is told with the innermost reason and the cure', (endpoint, words) => {
    const { failure, problem } = failed(endpoint, error);
    expect(failure).toEqual({ kind: 'unreachable' });
    expect(problem.message).toBe(`The language model harbour-1 at ${words}`);
  });
});

test('a model that is not known there is told with what may be wrong', () => {
  expect(failed(OPENAI, answered(404)).problem.message).toMatch(/\(404\): check OPENAI_MODEL\.$/);
  expect(failed(OWN, answered(404)).problem.message).toContain('OPENAI_BASE_URL, which ends before /chat/completions');
});
