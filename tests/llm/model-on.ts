/** A model on a loopback endpoint, through either API, and what it replies to the request of these tests. */

import { chatApi } from '../../src/llm/chat-api.ts';
import type { Call, Failed, ModelReply } from '../../src/llm/model.ts';
import { modelThrough } from '../../src/llm/openai-model.ts';
import type { Limits } from '../../src/llm/patience.ts';
import { responsesApi } from '../../src/llm/responses-api.ts';
import { REQUEST, speakChat, speakResponses } from './model-streams.ts';
import type { Speak } from './model-streams.ts';

export const KEY = 'sk-lindow-0123456789';
export const MODEL = 'harbour-1';
export const PROMPTS = { reply: 'Write JSON by {{schema}}.', repair: 'That was wrong: {{flaw}}.' };
export const CALL: Call = { payer: { user: null, channel: null, workspace: null } };
export const PATIENT: Limits = { idleMs: 10_000, totalMs: 20_000 };

export interface Through {
  readonly api: typeof chatApi;
  readonly speak: Speak;
  readonly path: string;
}

export const CHAT: Through = { api: chatApi, speak: speakChat, path: '/v1/chat/completions' };
export const RESPONSES: Through = { api: responsesApi, speak: speakResponses, path: '/v1/responses' };
export const BOTH: readonly [string, Through][] = [
  ['chat completions', CHAT],
  ['responses', RESPONSES],
];

export interface At {
  readonly baseUrl: string;
  readonly key?: string | null;
  readonly limits?: Limits;
}

export const modelAt = ({ baseUrl, key = KEY, limits = PATIENT }: At, { api }: Through) =>
  modelThrough(api, { endpoint: { baseUrl, key, model: MODEL }, prompts: PROMPTS, limits });

export const ask = (at: At, through: Through, call: Call = CALL): Promise<ModelReply> =>
  modelAt(at, through).reply(REQUEST, call);

export async function failureOf(reply: Promise<ModelReply>): Promise<Failed> {
  const settled = await reply;
  if (settled.kind === 'replied') throw new Error(`a reply came: ${JSON.stringify(settled.value)}`);
  return settled;
}
