/** A model that writes what a test says, and keeps what it was asked. */

import { join } from 'node:path';
import { Problem } from '../../src/domain/problem.ts';
import type { Failure, Model, ModelReply, ModelRequest } from '../../src/llm/model.ts';
import type { Commission, LoggedCall } from '../../src/writer/commission.ts';
import { readPrompts } from '../../src/writer/prompts.ts';

export const PROMPTS = readPrompts(join(import.meta.dirname, '../../prompts'));

/** What the model was told, taken apart. */
export interface Asked {
  readonly request: ModelRequest;
  readonly material: Readonly<Record<string, unknown>> & { readonly evidence: readonly Given[] };
  /** The id of the evidence that holds the words. */
  readonly idOf: (words: string) => string;
}

export interface Given {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly kind?: string;
}

export interface Writing {
  readonly model: Model;
  readonly requests: ModelRequest[];
}

/** `write` gives the value of a reply, or a `Failing`. */
export function writing(write: (asked: Asked) => unknown): Writing {
  const requests: ModelRequest[] = [];
  const reply = (request: ModelRequest): ModelReply => {
    requests.push(request);
    const material = JSON.parse(request.material) as Asked['material'];
    const idOf = (words: string): string => material.evidence.find(({ text }) => text.includes(words))?.id ?? 'none';
    const value = write({ request, material, idOf });
    return value instanceof Failing ? value.reply : { kind: 'replied', value, tokens: { input: 100, output: 20 } };
  };
  return { model: { name: 'harbour-1', reply: (request) => Promise.resolve(reply(request)) }, requests };
}

export class Failing extends Error {
  readonly reply: ModelReply;
  constructor(failure: Failure) {
    super(failure.kind);
    const problem = new Problem('model', `The endpoint at harbour.test failed: ${failure.kind}.`);
    this.reply = { kind: 'failed', failure, problem, tokens: { input: 0, output: 0 } };
  }
}

/** A point as a model returns it. */
export function written(text: string, evidence: readonly string[], rest: object = {}): object {
  return { text, evidence, speaker: null, kind: 'report', ...rest };
}

export interface Commissioned {
  readonly commission: Commission;
  readonly log: LoggedCall[];
}

export function commissionOf(
  { model }: Writing,
  { language = null, check = false }: { readonly language?: string | null; readonly check?: boolean } = {},
): Commissioned {
  const log: LoggedCall[] = [];
  const desk = { model, prompts: PROMPTS, check, log: (call: LoggedCall) => log.push(call) };
  return { commission: { desk, payer: { user: null, channel: null, workspace: 'terminal' }, language }, log };
}
