/** A model for tests: it replies as it is told, and keeps what it was asked and for whom. */

import type { Call, Failed, Failure, Model, ModelReply, ModelRequest, Replied, Tokens } from '../../src/llm/model.ts';
import { Problem } from '../../src/domain/problem.ts';

export interface Asked {
  readonly request: ModelRequest;
  readonly call: Call;
}

export interface ScriptedModel extends Model {
  readonly asked: readonly Asked[];
}

export const TOOK: Tokens = { input: 11, output: 7 };
export const NONE: Tokens = { input: 0, output: 0 };

export const REQUEST: ModelRequest = {
  instructions: 'Say where the ferry is.',
  material: 'The ferry left Port Lindow at noon with 40 people aboard.',
  schema: { name: 'ferry', schema: { type: 'object', properties: { place: { type: 'string' } } } },
  mostOutputTokens: 300,
};

export const DANA: Call = { payer: { user: 'dana', channel: 'harbour', workspace: 'lindow' } };
export const IVO: Call = { payer: { user: 'ivo', channel: 'quay', workspace: 'lindow' } };

export function scriptedModel(
  reply: (asked: Asked) => ModelReply | Promise<ModelReply> = () => replied('at sea'),
  name = 'gpt-5-harbour',
): ScriptedModel {
  const asked: Asked[] = [];
  return {
    name,
    asked,
    async reply(request, call) {
      asked.push({ request, call });
      return reply({ request, call });
    },
  };
}

export function replied(value: unknown, tokens = TOOK): Replied {
  return { kind: 'replied', value, tokens };
}

export function failing(failure: Failure, tokens = NONE): Failed {
  return { kind: 'failed', failure, problem: new Problem('model', 'the crane fell'), tokens };
}
