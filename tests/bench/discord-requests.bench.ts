/**
 * Whether Discord's own description of its web API takes every request of a day in Discord. Runs where DISCORD_OPENAPI
 * names that description: an OpenAPI document, as JSON.
 */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { discordDay } from '../journeys/discord-day.ts';
import type { Call } from '../journeys/discord-front.ts';
import { flawsIn } from '../journeys/discord-requests.ts';

type Json = Readonly<Record<string, unknown>>;

const PATH = process.env['DISCORD_OPENAPI'];

test.runIf(PATH !== undefined)('requests as Discord describes them', { timeout: 180_000 }, async () => {
  const describe = described(PATH ?? '');
  const { front } = await discordDay();
  const sent = front.calls.map((call) => ({ call, ...describe(call) }));
  const flaws = sent.flatMap(({ call, valid, fields }) => {
    const what = `${call.method} ${call.route}`;
    const unknown = Object.keys(call.body).filter((name) => !fields.has(name));
    const own = flawsIn(call);
    return valid(call.body) && unknown.length === 0 && own.length === 0
      ? []
      : [{ what, unknown, own, errors: valid.errors }];
  });
  expect(flaws).toEqual([]);
  // The description must be able to refuse: each request with each of its fields spoilt in turn.
  const spoilt = sent.flatMap(({ call, valid }) =>
    Object.keys(call.body).map((name) => ({ name, taken: valid({ ...call.body, [name]: [['Lindow']] }) })),
  );
  const taken = spoilt.filter((one) => one.taken).map(({ name }) => name);
  expect([...new Set(taken)]).toEqual([]);
  print(`${sent.length} of ${sent.length} requests are as described; of ${spoilt.length} spoilt ones none is.`);
  for (const [what, count] of kindsOf(sent.map(({ path }) => path))) print(`${count} x ${what}`);
});

interface Description {
  readonly path: string;
  readonly valid: ValidateFunction;
  /** Names of the fields at the top; the description allows others, too. */
  readonly fields: ReadonlySet<string>;
}

function described(file: string): (call: Call) => Description {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
  ajv.addSchema(document, 'discord');
  const at = (pointer: readonly string[]): Json =>
    pointer.reduce<Json>((node, name) => (node[name] ?? {}) as Json, document);
  const fieldsOf = (node: Json): readonly string[] => [
    ...Object.keys(node['properties'] ?? {}),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((name) => ((node[name] ?? []) as readonly Json[]).flatMap(fieldsOf)),
    ...(typeof node['$ref'] === 'string' ? fieldsOf(at(node['$ref'].split('/').slice(1))) : []),
  ];
  const known = new Map<string, Description>();
  return ({ method, route }) => {
    const template = templateOf(`/${route}`, Object.keys(at(['paths'])));
    const path = `${method} ${template}`;
    const pointer = ['paths', template, method.toLowerCase()];
    if (Object.keys(at(pointer)).length === 0) throw new Error(`DISCORD_OPENAPI describes no ${path}.`);
    const body = [...pointer, 'requestBody', 'content', 'application/json', 'schema'];
    const schema = at(body);
    const $ref = `discord#/${body.map(inPointer).join('/')}`;
    const description = known.get(path) ?? {
      path,
      valid: ajv.compile(Object.keys(schema).length === 0 ? NO_BODY : { $ref }),
      fields: new Set(fieldsOf(schema)),
    };
    known.set(path, description);
    return description;
  };
}

const NO_BODY = { type: 'object', maxProperties: 0 };

function inPointer(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The one that names most: `@original` is no `{message_id}`. */
function templateOf(path: string, templates: readonly string[]): string {
  const fitting = templates.filter((one) => new RegExp(`^${one.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
  const [best] = fitting.toSorted((a, b) => a.split('{').length - b.split('{').length);
  if (best === undefined) throw new Error(`DISCORD_OPENAPI describes no ${path}.`);
  return best;
}

function kindsOf(paths: readonly string[]): readonly (readonly [string, number])[] {
  const kinds = Map.groupBy(paths, (path) => path);
  return [...kinds].map(([path, all]): readonly [string, number] => [path, all.length]);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
