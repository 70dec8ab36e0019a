/** A model that is only asked where the budget allows it: the most a call can take is counted before, what it took after. */

import { Problem } from '../domain/problem.ts';
import type { Failed, Model, ModelReply, ModelRequest, Tokens } from '../llm/model.ts';
import type { Ledger, PlannedCall, Refused, Reserved } from '../store/ledger.ts';
import { countInput } from './count-tokens.ts';
import { givenUp } from './given-up.ts';

const NONE: Tokens = { input: 0, output: 0 };

/** Where nothing can be counted, nothing is asked: the model rests, and the Problem says why. */
export function budgetedModel(model: Model, ledger: Ledger): Model {
  const { name } = model;
  return {
    name,
    async reply(request, call) {
      const most = mostOf(request, await countInput(name, request));
      // What nobody waits for any more is not begun.
      if (call.signal?.aborted === true) return givenUp(name, call.signal.reason);
      const reserved = reserve(ledger, { model: name, payer: call.payer, most });
      if (reserved.kind === 'failed') return reserved;
      if (reserved.kind === 'refused') return overBudget(reserved);
      const reply = await model.reply(request, call);
      if (isCounted(reply)) settle(ledger, reserved, reply.tokens);
      return reply;
    },
  };
}

/** A model may be asked once more, to repair its reply; then it reads its first reply as well. */
function mostOf({ mostOutputTokens }: ModelRequest, input: number): Tokens {
  return { input: 2 * input + mostOutputTokens, output: 2 * mostOutputTokens };
}

function reserve(ledger: Ledger, call: PlannedCall): Reserved | Refused | Failed {
  try {
    return ledger.reserve(call);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'failed', failure: { kind: 'resting' }, problem: error, tokens: NONE };
  }
}

/** Where it fails, the call stays counted at its most, and the reply is none the worse. */
function settle(ledger: Ledger, { reservation }: Reserved, tokens: Tokens): void {
  try {
    ledger.settle(reservation, tokens);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/** Whether the tokens of a reply are all that was spent. Not a single one means that the endpoint does not count. */
function isCounted(reply: ModelReply): boolean {
  const { input, output } = reply.tokens;
  if (reply.kind === 'replied') return input + output > 0;
  switch (reply.failure.kind) {
    // Refused before the model read anything; what went before, of the same call, is counted.
    case 'unreachable':
    case 'over-quota':
    case 'key':
    case 'rejected':
    case 'resting':
    case 'over-budget':
      return true;
    case 'garbled':
    case 'cut-off':
    case 'declined':
      return input + output > 0;
    // The model may have written until nobody listened any more.
    case 'slow':
    case 'broken-off':
      return false;
  }
}

function overBudget({ whose, opensAt }: Refused): Failed {
  const limit = whose === 'all' ? 'of all together' : `of one ${whose}`;
  return {
    kind: 'failed',
    failure: { kind: 'over-budget', whose, opensAt },
    problem: new Problem(
      'model',
      `The language model was not asked: what it may take today on behalf ${limit} is used up or held by calls under way. It opens at ${opensAt}; config/briefdesk.yaml sets the limit (model, tokensPerDay, ${whose}).`,
    ),
    tokens: NONE,
  };
}
