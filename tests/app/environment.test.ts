/** What the surroundings may say. */

import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { environmentFrom } from '../../src/app/environment.ts';
import type { Variables } from '../../src/app/environment.ts';

const from = (variables: Variables) =>
  environmentFrom(variables, { root: '/desk', home: '/home/ada', zone: 'Asia/Tokyo' });

describe('the environment', () => {
  test.each([
    [{}, '/home/ada/.cache/briefdesk'],
    [{ XDG_CACHE_HOME: '/var/cache' }, '/var/cache/briefdesk'],
    [{ XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/briefdesk'],
    [{ BRIEFDESK_CACHE: '/elsewhere', XDG_CACHE_HOME: '/var/cache' }, '/elsewhere'],
    [{ BRIEFDESK_CACHE: 'kept' }, '/desk/kept'],
    [{ BRIEFDESK_CACHE: '' }, '/home/ada/.cache/briefdesk'],
  ])('with %j keeps its cache in %s', (variables, folder) => {
    expect(from(variables).cacheFolder).toBe(folder);
  });

  test.each([
    [{}, null],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
  ])('with %j decides on colour: %s', (variables, colour) => {
    expect(from(variables).colour).toBe(colour);
  });

  test('shows stacks only to those who ask', () => {
    expect([{}, { BRIEFDESK_DEBUG: '0' }, { BRIEFDESK_DEBUG: '1' }].map((one) => from(one).debug)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('keeps the zone of the reader as it is told', () => {
    expect(from({ TZ: 'Europe/Oslo' }).zone).toBe('Asia/Tokyo');
  });
});

describe('the endpoint for embeddings', () => {
  const URL_SET = { BRIEFDESK_EMBEDDINGS_URL: 'https://models.lindow.example/v1' };
  const MODEL_SET = { BRIEFDESK_EMBEDDINGS_MODEL: 'harbour-embed' };
  const KEY_SET = { BRIEFDESK_EMBEDDINGS_KEY: 'sk-lindow' };
  const BASE = { baseUrl: 'https://models.lindow.example/v1', model: 'harbour-embed' };

  test.each([
    [{}, null],
    [
      {
        BRIEFDESK_EMBEDDINGS_URL: '',
        BRIEFDESK_EMBEDDINGS_KEY: ' ',
        OPENAI_API_KEY: 'sk-other',
        OPENAI_MODEL: 'harbour-1',
      },
      null,
    ],
    [
      { ...URL_SET, ...MODEL_SET },
      { ...BASE, key: null },
    ],
    [
      { ...URL_SET, ...MODEL_SET, ...KEY_SET },
      { ...BASE, key: 'sk-lindow' },
    ],
    [
      { ...URL_SET, ...MODEL_SET, BRIEFDESK_EMBEDDINGS_KEY: ' sk-lindow\n' },
      { ...BASE, key: 'sk-lindow' },
    ],
  ])('with %j is %j', (variables, endpoint) => {
    expect(from(variables).embeddings).toEqual(endpoint);
  });

  test.each([
    [URL_SET, ['BRIEFDESK_EMBEDDINGS_MODEL is missing: name a model']],
    [MODEL_SET, ['BRIEFDESK_EMBEDDINGS_URL is missing: write the address']],
    [KEY_SET, ['BRIEFDESK_EMBEDDINGS_URL is missing', 'BRIEFDESK_EMBEDDINGS_MODEL is missing']],
    [{ ...MODEL_SET, BRIEFDESK_EMBEDDINGS_URL: 'models.lindow.example' }, ['_URL is no http or https address']],
    [{ ...MODEL_SET, BRIEFDESK_EMBEDDINGS_URL: 'file:///models' }, ['_URL is no http or https address']],
    [{ ...MODEL_SET, BRIEFDESK_EMBEDDINGS_URL: 'localhost:11434/v1' }, ['_URL is no http or https address']],
    [{ ...MODEL_SET, BRIEFDESK_EMBEDDINGS_URL: 'https://ada:lovelace@models.example/v1' }, ['take it out']],
    [{ ...URL_SET, ...MODEL_SET, BRIEFDESK_EMBEDDINGS_KEY: 'sk-one sk-two' }, ['_KEY holds blanks']],
    [
      { BRIEFDESK_EMBEDDINGS_URL: 'nowhere', BRIEFDESK_EMBEDDINGS_KEY: 'sk-é' },
      ['_URL is no', '_KEY holds', '_MODEL is'],
    ],
  ])('with %j is a Problem that names what to do', (variables, cures) => {
    const { code, message } = problemWith(variables);
    expect(code).toBe('configuration');
    for (const cure of cures) expect(message).toContain(cure);
    expect(message.split('\n')).toHaveLength(cures.length + 2);
  });

  test('is never told with what may be a secret', () => {
    const { message } = problemWith({ BRIEFDESK_EMBEDDINGS_URL: 'sk-lindow', BRIEFDESK_EMBEDDINGS_KEY: 'https://a b' });
    expect(message).not.toMatch(/sk-lindow|a b/);
  });
});

describe('the language model', () => {
  const KEY_SET = { OPENAI_API_KEY: 'sk-lindow' };
  const MODEL_SET = { OPENAI_MODEL: 'harbour-1' };
  const URL_SET = { OPENAI_BASE_URL: 'http://localhost:11434/v1' };
  const BASE = { baseUrl: null, key: 'sk-lindow', model: 'harbour-1' };

  test.each([
    [{}, null],
    [{ OPENAI_API_KEY: '', OPENAI_MODEL: ' ', BRIEFDESK_EMBEDDINGS_KEY: '' }, null],
    [{ ...KEY_SET, ...MODEL_SET }, BASE],
    [{ OPENAI_API_KEY: ' sk-lindow\n', OPENAI_MODEL: '\tharbour-1 ' }, BASE],
    [
      { ...URL_SET, ...MODEL_SET },
      { ...BASE, baseUrl: 'http://localhost:11434/v1', key: null },
    ],
    [
      { ...URL_SET, ...MODEL_SET, ...KEY_SET },
      { ...BASE, baseUrl: 'http://localhost:11434/v1' },
    ],
    [
      { ...MODEL_SET, ...KEY_SET, OPENAI_BASE_URL: 'https://api.openai.com/v1' },
      { ...BASE, baseUrl: 'https://api.openai.com/v1' },
    ],
  ])('with %j is %j', (variables, endpoint) => {
    expect(from(variables).model).toEqual(endpoint);
  });

  test.each([
    [KEY_SET, ['OPENAI_MODEL is missing: name a model that the endpoint serves.']],
    [MODEL_SET, ['OPENAI_API_KEY is missing: OpenAI asks for one']],
    [URL_SET, ['OPENAI_MODEL is missing']],
    [{ ...MODEL_SET, OPENAI_BASE_URL: 'https://api.openai.com/v1' }, ['OPENAI_API_KEY is missing']],
    [{ ...MODEL_SET, OPENAI_BASE_URL: 'localhost:11434/v1' }, ['OPENAI_BASE_URL is no http or https address']],
    [{ ...MODEL_SET, OPENAI_BASE_URL: 'https://ada:lovelace@models.example' }, ['a key belongs in OPENAI_API_KEY']],
    [{ ...MODEL_SET, OPENAI_API_KEY: 'sk-one sk-two' }, ['OPENAI_API_KEY holds blanks']],
    [
      { OPENAI_BASE_URL: 'nowhere', OPENAI_API_KEY: 'sk-é' },
      ['OPENAI_BASE_URL is no', 'OPENAI_API_KEY holds', 'OPENAI_MODEL is'],
    ],
  ])('with %j is a Problem that names what to do', (variables, cures) => {
    const { code, message } = problemWith(variables);
    expect(code).toBe('configuration');
    for (const cure of cures) expect(message).toContain(cure);
    expect(message.split('\n')).toHaveLength(cures.length + 2);
    expect(message).toContain('Or leave out OPENAI_API_KEY, OPENAI_MODEL and OPENAI_BASE_URL.');
  });

  test('is never told with what may be a secret', () => {
    const { message } = problemWith({ OPENAI_BASE_URL: 'sk-lindow', OPENAI_API_KEY: 'https://a b' });
    expect(message).not.toMatch(/sk-lindow|a b/);
  });

  test('is told of together with the endpoint for embeddings', () => {
    const { message } = problemWith({ ...KEY_SET, BRIEFDESK_EMBEDDINGS_MODEL: 'harbour-embed' });
    expect(message).toMatch(
      /^the endpoint for embeddings cannot be used .*\n(?: {2}.*\n)+the language model cannot be/,
    );
  });
});

function problemWith(variables: Variables): Problem {
  try {
    from(variables);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no Problem');
}
