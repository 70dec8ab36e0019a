/** The small validator of ours says the same as a large one, and where the first flaw is. */

import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { flawIn } from '../../src/llm/schema-flaw.ts';

type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const FERRIES = object({
  port: { type: 'string', description: 'Where they lie.' },
  ferries: {
    type: 'array',
    minItems: 1,
    maxItems: 2,
    items: object({
      name: { type: 'string' },
      aboard: { type: ['integer', 'null'], minimum: 0, maximum: 900 },
      state: { type: 'string', enum: ['afloat', 'ashore'] },
    }),
  },
});
const FERRY = { name: 'Dana', aboard: 40, state: 'afloat' };

describe('a flaw is told with its place', () => {
  test.each([
    [{ port: 'Lindow', ferries: [FERRY] }, null],
    [{ port: 'Lindow', ferries: [{ ...FERRY, aboard: null }] }, null],
    ['Lindow', 'it is no object'],
    [null, 'it is no object'],
    [[], 'it is no object'],
    [{ port: 'Lindow' }, 'it has no "ferries"'],
    [{ port: 7, ferries: [FERRY] }, 'port is no string'],
    [{ port: 'Lindow', ferries: {} }, 'ferries is no array'],
    [{ port: 'Lindow', ferries: [] }, 'ferries has fewer than 1 items'],
    [{ port: 'Lindow', ferries: [FERRY, FERRY, FERRY] }, 'ferries has more than 2 items'],
    [{ port: 'Lindow', ferries: [FERRY, { ...FERRY, aboard: 1.5 }] }, 'ferries[1].aboard is no integer or null'],
    [{ port: 'Lindow', ferries: [{ ...FERRY, aboard: -1 }] }, 'ferries[0].aboard is less than 0'],
    [{ port: 'Lindow', ferries: [{ ...FERRY, aboard: 901 }] }, 'ferries[0].aboard is more than 900'],
    [{ port: 'Lindow', ferries: [{ ...FERRY, state: 'lost' }] }, 'ferries[0].state is none of ["afloat","ashore"]'],
    [{ port: 'Lindow', ferries: [{ ...FERRY, captain: 'Reed' }] }, 'ferries[0] has more than was asked for'],
    [JSON.parse('{"port":"Lindow","ferries":[],"__proto__":{}}'), 'ferries has fewer than 1 items'],
  ])('%j: %s', (value, flaw) => {
    expect(flawIn(value, FERRIES)).toBe(flaw);
  });

  test('of none of several shapes is told for each', () => {
    const schema = object({ depth: { anyOf: [{ type: 'number' }, { type: 'null' }] } });
    expect(flawIn({ depth: 2.5 }, schema)).toBeNull();
    expect(flawIn({ depth: null }, schema)).toBeNull();
    expect(flawIn({ depth: 'deep' }, schema)).toBe('depth is no number, and depth is no null');
  });
});

test('a schema that says more than is checked is a fault of ours, never passed over', () => {
  expect(() => flawIn('Lindow', { type: 'string', pattern: '^L' })).toThrow(Problem);
});

test('says of any value and schema what a whole validator says', () => {
  const ajv = new Ajv({ strict: false });
  const verdicts = new Set<boolean>();
  fc.assert(
    fc.property(
      schemas().chain((schema) => fc.tuple(fc.constant(schema), valueFor(schema))),
      ([schema, value]) => {
        const expected = ajv.compile(schema)(value);
        verdicts.add(expected);
        expect(flawIn(value, schema) === null).toBe(expected);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(verdicts).toEqual(new Set([true, false]));
});

const NAMES = ['port', 'ferry', 'toString'];

function schemas(): fc.Arbitrary<Schema> {
  return fc.letrec<{ any: Schema }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'schema' },
      fc.constantFrom(...['string', 'boolean', 'null', 'integer', 'number'].map((type) => ({ type }))),
      fc.record({ type: fc.constant(['integer', 'null']), minimum: fc.integer({ min: -2, max: 2 }) }),
      fc.record({ type: fc.constant('number'), maximum: fc.integer({ min: -2, max: 2 }) }),
      fc.constant({ type: 'string', enum: ['afloat', 'ashore'] }),
      fc.record({ anyOf: fc.array(tie('any'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ type: fc.constant('array'), items: tie('any'), minItems: fc.nat(1), maxItems: fc.nat(2) }),
      fc.dictionary(fc.constantFrom(...NAMES), tie('any'), { maxKeys: 2, noNullPrototype: true }).map(object),
    ),
  })).any;
}

/** What often fits, so that not only the outermost type is put to the test. */
function valueFor(schema: Schema): fc.Arbitrary<unknown> {
  const any = fc.oneof(
    fc.constantFrom(null, true, 'afloat', 'Lindow', 0, 1, -3, 2.5),
    fc.array(fc.constantFrom(1, 'ashore', null), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(1, 'Lindow', null), { maxKeys: 2, noNullPrototype: true }),
  );
  const { properties, items, anyOf } = schema as {
    properties?: Record<string, Schema>;
    items?: Schema;
    anyOf?: readonly Schema[];
  };
  if (anyOf !== undefined) return fc.oneof(any, ...anyOf.map(valueFor));
  if (items !== undefined) return fc.oneof(any, fc.array(valueFor(items), { maxLength: 2 }));
  if (properties === undefined) return any;
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valueFor(one)]));
  return fc.oneof(any, fc.record(fields, { noNullPrototype: true }), fc.record(fields, { requiredKeys: [] }));
}
