/** A process of readers for the bench of the budget: each asks the model one question after another, all of them at once. */

import { openAiModel } from '../../src/llm/openai-model.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import { openState } from '../../src/store/open-state.ts';
import { replyCache } from '../../src/store/reply-cache.ts';
import { budgetedModel } from '../../src/writer/budgeted-model.ts';
import { sharedModel } from '../../src/writer/shared-model.ts';

/** What a process is told, as JSON in its only argument. */
export interface Readers {
  readonly statePath: string;
  readonly repliesPath: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly prompts: { readonly reply: string; readonly repair: string };
  readonly limits: { readonly user: number; readonly all: number };
  readonly users: readonly number[];
  readonly questions: number;
  readonly mostOutputTokens: number;
}

/** What it tells when it is done, as JSON on its standard output. */
export interface Told {
  /** Replies by their kind, or that of the failure. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How long each reservation took. */
  readonly reserveMs: readonly number[];
}

const SCHEMA = {
  name: 'answer',
  schema: {
    type: 'object',
    properties: { text: { type: 'string' } },
    required: ['text'],
    additionalProperties: false,
  },
};

async function askAll(readers: Readers): Promise<Told> {
  const { statePath, repliesPath, baseUrl, prompts, limits, users, questions, mostOutputTokens } = readers;
  const reserveMs: number[] = [];
  const ledger = timed(stateLedger(openState(statePath), { ...limits, channel: null, workspace: null }), reserveMs);
  const asked = openAiModel({ baseUrl, key: null, model: readers.model }, prompts);
  const model = sharedModel(budgetedModel(asked, ledger), replyCache(repliesPath));
  const outcomes: Record<string, number> = {};
  const askOf = async (user: number): Promise<void> => {
    for (let question = 0; question < questions; question += 1) {
      const material = JSON.stringify({ user, question, evidence: evidenceFor(user, question) });
      const reply = await model.reply(
        { instructions: 'Answer from the evidence.', material, schema: SCHEMA, mostOutputTokens },
        { payer: { user: `reader ${user}`, channel: 'quay', workspace: 'lindow' } },
      );
      const kind = reply.kind === 'replied' ? reply.kind : reply.failure.kind;
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
    }
  };
  await Promise.all(users.map(askOf));
  return { outcomes, reserveMs };
}

function timed(ledger: Ledger, tookMs: number[]): Ledger {
  return {
    ...ledger,
    reserve(call) {
      const began = performance.now();
      const reserved = ledger.reserve(call);
      tookMs.push(performance.now() - began);
      return reserved;
    },
  };
}

/** Of many lengths. */
function evidenceFor(user: number, question: number): string {
  return `Ferry ${user} left quay ${question} of Port Lindow. `.repeat(1 + ((user * 7 + question * 13) % 40));
}

const told = await askAll(JSON.parse(process.argv[2] ?? '') as Readers);
process.stdout.write(JSON.stringify(told), () => process.exit());
