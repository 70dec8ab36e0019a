/**
 * Whether OpenAI's own description of its APIs takes every kind of request that we send. Runs where OPENAI_OPENAPI names
 * that description: an OpenAPI document, as JSON.
 */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { openAiEmbedder } from '../../src/llm/openai-embedder.ts';
import { loopbackEndpoint, status, vectors } from '../llm/loopback-endpoint.ts';
import { ask, CHAT, RESPONSES } from '../llm/model-on.ts';
import type { Through } from '../llm/model-on.ts';
import { FERRY_JSON, stream } from '../llm/model-streams.ts';

type Json = Readonly<Record<string, unknown>>;

interface Sent {
  readonly what: string;
  /** As the description calls the request. */
  readonly schema: 'CreateResponse' | 'CreateChatCompletionRequest' | 'CreateEmbeddingRequest';
  readonly body: Json;
}

const PATH = process.env['OPENAI_OPENAPI'];

test.runIf(PATH !== undefined)('requests as OpenAI describes them', { timeout: 120_000 }, async () => {
  const { validatorOf, fieldsOf } = described(PATH ?? '');
  const sent = await everythingSent();
  expect(sent).toHaveLength(7);
  const flaws = sent.flatMap(({ what, schema, body }) => {
    const unknown = Object.keys(body).filter((name) => !fieldsOf(schema).has(name));
    const valid = validatorOf(schema);
    return valid(body) && unknown.length === 0 ? [] : [{ what, unknown, errors: valid.errors }];
  });
  expect(flaws).toEqual([]);
  // The description must be able to refuse: each request with each of its fields spoilt in turn.
  const spoilt = sent.flatMap(({ schema, body }) =>
    Object.keys(body).map((name) => ({ name, taken: validatorOf(schema)({ ...body, [name]: [['Lindow']] }) })),
  );
  const taken = spoilt.filter((one) => one.taken).map(({ name }) => name);
  expect(taken).toEqual([]);
  print(`${sent.length} of ${sent.length} requests are as described; of ${spoilt.length} spoilt ones none is.`);
});

async function everythingSent(): Promise<readonly Sent[]> {
  const responses = await loopbackEndpoint(says(RESPONSES, 'At sea.'), says(RESPONSES));
  await ask(responses, RESPONSES);
  const chat = await loopbackEndpoint(status(400), status(400), says(CHAT, 'At sea.'), says(CHAT));
  await ask(chat, CHAT);
  const embeddings = await loopbackEndpoint(vectors(() => [3, 4]));
  await openAiEmbedder({ ...embeddings, key: null, model: 'harbour-embed' }).embed(['Smoke rose.', 'Ferries stopped.']);
  return [
    ...named(['responses', 'responses, repaired'], 'CreateResponse', responses.received),
    ...named(
      ['chat, held to the schema', 'chat, held to JSON', 'chat, told', 'chat, told, repaired'],
      'CreateChatCompletionRequest',
      chat.received,
    ),
    ...named(['embeddings'], 'CreateEmbeddingRequest', embeddings.received),
  ];
}

function says({ speak }: Through, text = FERRY_JSON) {
  return stream(speak({ text }));
}

function named(
  names: readonly string[],
  schema: Sent['schema'],
  received: readonly { readonly body: Json }[],
): readonly Sent[] {
  expect(received).toHaveLength(names.length);
  return received.map(({ body }, i) => ({ what: names[i] ?? '', schema, body }));
}

interface Described {
  readonly validatorOf: (schema: Sent['schema']) => ValidateFunction;
  /** Names of the fields at the top; the description allows others, too. */
  readonly fieldsOf: (schema: Sent['schema']) => ReadonlySet<string>;
}

function described(path: string): Described {
  const document = inJsonSchema(JSON.parse(readFileSync(path, 'utf8'))) as Json;
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false, discriminator: false });
  ajv.addSchema(document, 'openai');
  const at = (pointer: string): Json =>
    pointer
      .split('/')
      .slice(1)
      .reduce((node, name) => node[name] as Json, document);
  const fields = (node: Json): readonly string[] => [
    ...Object.keys(node['properties'] ?? {}),
    ...((node['allOf'] ?? []) as readonly Json[]).flatMap(fields),
    ...(typeof node['$ref'] === 'string' ? fields(at(node['$ref'].slice(1))) : []),
  ];
  return {
    validatorOf: (schema) => ajv.getSchema(`openai#/components/schemas/${schema}`) ?? refuse(schema),
    fieldsOf: (schema) => new Set(fields(at(`/components/schemas/${schema}`))),
  };
}

/** An OpenAPI document has a few words that JSON Schema lost or never had. */
function inJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node)
      .filter(([name, value]) => !(name.startsWith('exclusive') && typeof value === 'boolean'))
      .map(([name, value]) => [name, inJsonSchema(value)]),
  ) as Json;
  return nullable === true
    ? { anyOf: [rest, { type: 'null' }] }
    : nullable === undefined
      ? rest
      : { ...rest, nullable };
}

function refuse(schema: string): never {
  throw new Error(`OPENAI_OPENAPI describes no ${schema}.`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
