/** Checks a value against the part of JSON Schema that structured output takes, so that no endpoint's word for it is needed. */

import { Problem } from '../domain/problem.ts';
import { fieldOf } from './json-fields.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What is wrong first, with its place ("points[2].text is no string"), or null. Throws a Problem for a schema that says more. */
export function flawIn(value: unknown, schema: Schema, place = 'it'): string | null {
  for (const [keyword, rule] of Object.entries(schema)) {
    const check = CHECKS[keyword];
    if (check === undefined) throw new Problem('internal', `No check for "${keyword}" of a JSON schema.`);
    const flaw = check(value, rule, { schema, place });
    if (flaw !== null) return flaw;
  }
  return null;
}

interface Where {
  readonly schema: Schema;
  readonly place: string;
}

type Check = (value: unknown, rule: unknown, where: Where) => string | null;

const none: Check = () => null;

const CHECKS: Readonly<Record<string, Check>> = {
  description: none,
  type: (value, rule, { place }) =>
    [rule].flat().some((type) => isOf(value, type)) ? null : `${place} is no ${[rule].flat().join(' or ')}`,
  enum: (value, rule, { place }) =>
    (rule as readonly unknown[]).includes(value) ? null : `${place} is none of ${JSON.stringify(rule)}`,
  anyOf(value, rule, { place }) {
    const flaws = (rule as readonly Schema[]).map((one) => flawIn(value, one, place));
    return flaws.includes(null) ? null : flaws.join(', and ');
  },
  required(value, rule, { place }) {
    if (!isObject(value)) return null;
    const missing = (rule as readonly string[]).find((name) => !Object.hasOwn(value, name));
    return missing === undefined ? null : `${place} has no "${missing}"`;
  },
  properties(value, rule, { place }) {
    if (!isObject(value)) return null;
    const present = Object.entries(rule as Record<string, Schema>).filter(([name]) => Object.hasOwn(value, name));
    return first(present, ([name, one]) => flawIn(value[name], one, place === 'it' ? name : `${place}.${name}`));
  },
  additionalProperties(value, rule, { schema, place }) {
    if (!isObject(value) || rule !== false) return null;
    const known = Object.keys(fieldOf(schema, 'properties') ?? {});
    // Its name is not told: the model chose it.
    return Object.keys(value).every((name) => known.includes(name)) ? null : `${place} has more than was asked for`;
  },
  items(value, rule, { place }) {
    if (!Array.isArray(value)) return null;
    return first(value.entries(), ([i, item]) => flawIn(item, rule as Schema, `${place}[${i}]`));
  },
  minItems: (value, rule, { place }) =>
    Array.isArray(value) && value.length < Number(rule) ? `${place} has fewer than ${Number(rule)} items` : null,
  maxItems: (value, rule, { place }) =>
    Array.isArray(value) && value.length > Number(rule) ? `${place} has more than ${Number(rule)} items` : null,
  minimum: (value, rule, { place }) =>
    typeof value === 'number' && value < Number(rule) ? `${place} is less than ${Number(rule)}` : null,
  maximum: (value, rule, { place }) =>
    typeof value === 'number' && value > Number(rule) ? `${place} is more than ${Number(rule)}` : null,
};

function isOf(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first<T>(values: Iterable<T>, flawOf: (value: T) => string | null): string | null {
  for (const value of values) {
    const flaw = flawOf(value);
    if (flaw !== null) return flaw;
  }
  return null;
}
