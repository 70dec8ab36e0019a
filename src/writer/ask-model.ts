/** One call of a model, told to the log with its prompt's version, its tokens and what became of its sentences. */

import type { Call, Failed, ModelRequest, Replied } from '../llm/model.ts';
import type { WritingDesk } from './commission.ts';

export interface Counts {
  readonly written: number;
  readonly kept: number;
}

/** Whoever asked says how much of it could be kept: only then the call is logged. */
export interface Answered extends Replied {
  readonly judged: (counts: Counts) => void;
}

export async function ask(
  { model, log }: WritingDesk,
  { version, ...request }: ModelRequest & { readonly version: string },
  call: Call,
): Promise<Answered | Failed> {
  const reply = await model.reply(request, call);
  const about = { prompt: version, model: model.name, tokens: reply.tokens };
  if (reply.kind === 'failed') {
    log({ ...about, problem: reply.problem, written: 0, kept: 0 });
    return reply;
  }
  return {
    ...reply,
    judged: (counts) => {
      log({ ...about, problem: null, ...counts });
    },
  };
}
