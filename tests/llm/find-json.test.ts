/** JSON in what a model wrote, and what is wrong with it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJson } from '../../src/llm/find-json.ts';
import { REQUEST } from './model-streams.ts';

const { schema } = REQUEST.schema;
const FERRY = { place: 'Port Lindow', aboard: 40 };
const FERRY_JSON = JSON.stringify(FERRY);
const find = (text: string) => findJson(text, schema);

describe('JSON of the schema', () => {
  test.each([
    ['alone', FERRY_JSON],
    ['over several lines', `\n\n${JSON.stringify(FERRY, null, 2)}\n`],
    ['in a code fence', `\`\`\`json\n${FERRY_JSON}\n\`\`\``],
    ['in a fence of another kind', `~~~\n${FERRY_JSON}\n~~~ as asked`],
    ['after words with braces', `Of {place} and {aboard} I say: ${FERRY_JSON}`],
    ['after a brace that is never closed', `:-{ ${FERRY_JSON}`],
    ['after a quote that is never closed', `The "Lindow: {5" ferry {it"s} ${FERRY_JSON}`],
    ['after an object of another shape', `{"place": "sea"} no: ${FERRY_JSON}`],
    ['before another', `${FERRY_JSON} or {"place": "sea", "aboard": null}`],
    ['inside another', `{"ferry": ${FERRY_JSON}, "sure": true}`],
    ['in a list', `[${FERRY_JSON}]`],
    ['after a byte order mark', `\uFEFF${FERRY_JSON}`],
  ])('is found %s', (_, text) => {
    expect(find(text)).toEqual({ kind: 'found', value: FERRY });
  });

  test('is found with any words in it and around it', () => {
    const words = fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[{}"]/g, ' '));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words, words, (place, before, after) => {
        const value = { place, aboard: null };
        expect(find(`${before}${JSON.stringify(value)}${after}`)).toEqual({ kind: 'found', value });
      }),
    );
  });
});

describe('what is no JSON of the schema', () => {
  test.each([
    ['', 'no JSON object'],
    ['The ferry is at sea.', 'no JSON object'],
    ['[1, 2]', 'no JSON object'],
    ['"Port Lindow"', 'no JSON object'],
    ['{"place": "Port Lin', 'no JSON object'],
    ["{'place': 'Port Lindow', 'aboard': 40}", 'no JSON object'],
    ['{"place": "Port Lindow"}', 'it has no "aboard"'],
    ['{"place": "Port Lindow", "aboard": "40"}', 'aboard is no integer or null'],
    ['{"place": "sea", "aboard": 40, "crew": 4} {"place": 1, "aboard": 1}', 'it has more than was asked for'],
  ])('%j is told by its first flaw', (text, flaw) => {
    expect(find(text)).toEqual({ kind: 'none', flaw });
  });

  test.each([
    ['opening braces', '{'.repeat(30_000)],
    ['objects in objects', '{"a":'.repeat(6_000)],
    ['quotes that are never closed', `${'{'.repeat(100)}"${String.raw`\"`.repeat(10_000)}`],
    ['one long word', `{"place": "${'a'.repeat(30_000)}`],
    // More than any reply is allowed to take.
  ])('is found out quickly in %s', (_, text) => {
    const began = performance.now();
    expect(find(text).kind).toBe('none');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
