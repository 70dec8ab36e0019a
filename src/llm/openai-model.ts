/** A language model on an endpoint that speaks one of OpenAI's APIs: a hosted one, or a server of one's own. */

import type OpenAI from 'openai';
import { chatApi } from './chat-api.ts';
import { findJson } from './find-json.ts';
import { hearOut } from './hear-out.ts';
import type { Heard, Line } from './hear-out.ts';
import { fieldOf } from './json-fields.ts';
import type { Failed, Model, ModelReply, ModelRequest, Replied, Tokens } from './model.ts';
import { isOpenAi } from './model-endpoint.ts';
import type { ModelEndpoint } from './model-endpoint.ts';
import { garbled } from './model-faults.ts';
import type { Fault } from './model-faults.ts';
import { openAiClient } from './openai-client.ts';
import { startPatience } from './patience.ts';
import type { Limits } from './patience.ts';
import { responsesApi } from './responses-api.ts';
import type { Asked, Format, ModelApi } from './said.ts';

/** What a model is told of JSON beside its instructions. */
export interface JsonPrompts {
  /** Where its endpoint may not hold it to the schema; with a hole `{{schema}}`. */
  readonly reply: string;
  /** After a reply that could not be used; with a hole `{{flaw}}`. */
  readonly repair: string;
}

/** A reader waits 20 seconds for an answer; when a model has used up its own, there is time left to do without it. */
export const LIMITS: Limits = { idleMs: 10_000, totalMs: 17_000 };

export function openAiModel(endpoint: ModelEndpoint, prompts: JsonPrompts, limits = LIMITS): Model {
  return modelThrough(isOpenAi(endpoint) ? responsesApi : chatApi, { endpoint, prompts, limits });
}

export interface Means {
  readonly endpoint: ModelEndpoint;
  readonly prompts: JsonPrompts;
  readonly limits: Limits;
}

export function modelThrough(
  apiOf: (client: OpenAI, model: string) => ModelApi,
  { endpoint, prompts, limits }: Means,
): Model {
  let opened: Promise<ModelApi> | null = null;
  let known: Format | null = null;
  return {
    name: endpoint.model,
    async reply(request, { signal }) {
      const patience = startPatience(limits, signal);
      opened ??= openAiClient(endpoint).then((client) => apiOf(client, endpoint.model));
      const line: Line = { api: await opened, endpoint, patience };
      const ask = async (turns: readonly string[]): Promise<Heard> => {
        const { heard, format } = await askStrictly(askedOf(request, turns, { prompts, line }), known, line);
        if (heard.kind === 'said') known = format;
        return heard;
      };
      return inJson(request, { ask, endpoint, prompts });
    },
  };
}

interface Telling {
  readonly prompts: JsonPrompts;
  readonly line: Line;
}

function askedOf(request: ModelRequest, turns: readonly string[], { prompts, line }: Telling): Asked {
  const { instructions, schema, mostOutputTokens } = request;
  if (line.api.formats.length === 1) return { instructions, turns, schema, mostOutputTokens };
  // Told even where it is asked for: servers that know nothing of schemas often take them without a word.
  const told = prompts.reply.replaceAll('{{schema}}', () => JSON.stringify(schema.schema));
  return { instructions: `${instructions}\n\n${told}`, turns, schema, mostOutputTokens };
}

/** In the strictest format that the endpoint takes, as far as is known. Why it refuses one it says in many ways: the next will tell. */
async function askStrictly(asked: Asked, known: Format | null, line: Line): Promise<{ heard: Heard; format: Format }> {
  const [strictest, ...rest] = line.api.formats.slice(known === null ? 0 : line.api.formats.indexOf(known));
  let format = strictest ?? line.api.formats[0];
  const first = await hearOut(asked, format, line);
  let heard = first;
  for (const next of rest) {
    if (!mayRefuseFormat(heard)) break;
    format = next;
    heard = await hearOut(asked, format, line);
  }
  return { heard: mayRefuseFormat(heard) ? first : heard, format };
}

function mayRefuseFormat(heard: Heard): boolean {
  if (heard.kind === 'said' || heard.fault.failure.kind !== 'rejected') return false;
  const status = fieldOf(heard.error, 'status');
  return status === 400 || status === 422;
}

interface Round {
  readonly ask: (turns: readonly string[]) => Promise<Heard>;
  readonly endpoint: ModelEndpoint;
  readonly prompts: JsonPrompts;
}

/** With one more round where the first reply is no JSON of the schema. */
async function inJson(request: ModelRequest, { ask, endpoint, prompts }: Round): Promise<ModelReply> {
  const { material, schema } = request;
  const first = await ask([material]);
  if (first.kind === 'fault') return failing(first.fault, first.tokens);
  const found = findJson(first.text, schema.schema);
  if (found.kind === 'found') return replied(found.value, first.tokens);
  const repair = prompts.repair.replaceAll('{{flaw}}', () => found.flaw);
  const second = await ask([material, first.text, repair]);
  const tokens = sum(first.tokens, second.tokens);
  if (second.kind === 'fault') return failing(second.fault, tokens);
  const mended = findJson(second.text, schema.schema);
  return mended.kind === 'found' ? replied(mended.value, tokens) : failing(garbled(endpoint, mended.flaw), tokens);
}

function replied(value: unknown, tokens: Tokens): Replied {
  return { kind: 'replied', value, tokens };
}

function failing({ failure, problem }: Fault, tokens: Tokens): Failed {
  return { kind: 'failed', failure, problem, tokens };
}

function sum(one: Tokens, other: Tokens): Tokens {
  return { input: one.input + other.input, output: one.output + other.output };
}
