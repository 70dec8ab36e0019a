/** A model that is left alone for a while after its endpoint failed, so that readers do not wait for it again and again. */

import { Problem } from '../domain/problem.ts';
import { afterAsking, afterProbing, CLOSED, startProbe, turnAt } from './breaker.ts';
import type { Breaker, Outcome } from './breaker.ts';
import type { Failed, Model, ModelReply } from './model.ts';
import { NO_TOKENS } from './said.ts';

/** `now`: milliseconds of a clock that never goes back. */
export function restingModel(model: Model, now: () => number = performance.now.bind(performance)): Model {
  let breaker: Breaker = CLOSED;
  let last: Problem | null = null;
  return {
    name: model.name,
    async reply(request, call) {
      const turn = turnAt(breaker, now());
      if (turn === 'rest') return resting(model.name, last);
      if (turn === 'probe') breaker = startProbe(breaker);
      const after = turn === 'probe' ? afterProbing : afterAsking;
      try {
        const reply = await model.reply(request, call);
        if (reply.kind === 'failed') last = reply.problem;
        breaker = after(breaker, call.signal?.aborted === true ? unlessAnswered(reply) : outcomeOf(reply), now());
        return reply;
      } catch (error) {
        // A fault of ours says nothing of the endpoint, but a probe that is never over would rest for ever.
        breaker = after(breaker, 'unknown', now());
        throw error;
      }
    },
  };
}

function resting(name: string, last: Problem | null): Failed {
  const why = last === null ? '' : ` ${last.message}`;
  const problem = new Problem('model', `The language model ${name} is left alone for a while.${why}`);
  return { kind: 'failed', failure: { kind: 'resting' }, problem, tokens: NO_TOKENS };
}

/** A caller who left did not wait to see. */
function unlessAnswered(reply: ModelReply): Outcome {
  return reply.kind === 'replied' ? 'answered' : 'unknown';
}

function outcomeOf(reply: ModelReply): Outcome {
  if (reply.kind === 'replied') return 'answered';
  switch (reply.failure.kind) {
    case 'unreachable':
    case 'broken-off':
    case 'slow':
      return 'failed';
    case 'key':
    case 'over-quota':
      return 'refused';
    case 'garbled':
    case 'cut-off':
    case 'declined':
    case 'rejected':
      return 'answered';
    case 'over-budget':
    case 'resting':
      return 'unknown';
  }
}
