/** Opens the language model that the environment names, with its budget, what it replied before, and a log of its calls. */

import { join } from 'node:path';
import { plain } from '../chat/plain.ts';
import { Problem } from '../domain/problem.ts';
import { openAiModel } from '../llm/openai-model.ts';
import type { Payer } from '../llm/model.ts';
import type { ModelEndpoint } from '../llm/model-endpoint.ts';
import { restingModel } from '../llm/resting-model.ts';
import { replyCache, type ReplyCache } from '../store/reply-cache.ts';
import { budgetedModel } from '../writer/budgeted-model.ts';
import type { Commission, LoggedCall, WritingDesk } from '../writer/commission.ts';
import { readPrompts } from '../writer/prompts.ts';
import { sharedModel } from '../writer/shared-model.ts';
import type { Desk } from './face.ts';
import { isModelOff } from './model-off.ts';
import { openLedger, type OpenLedger } from './open-state.ts';
import type { ModelSettings } from './validate-model-settings.ts';

export interface OpenWriter {
  /** `language`: by its English name, or null for that of the coverage. */
  commission(payer: Payer, language: string | null): Commission;
  close(): void;
}

/** Whoever sits at the terminal pays from one purse. */
export const TERMINAL: Payer = { user: null, channel: null, workspace: 'terminal' };

/** Where the environment names no model, or what it may spend cannot be kept, none is ever asked. Throws a Problem for unusable prompts. */
export function openWriter(desk: Desk, settings: ModelSettings): OpenWriter {
  const { model } = desk.environment;
  const ledger = model === null ? null : ledgerFor(desk, settings);
  if (model === null || ledger === null) return NOBODY;
  const cache = cacheFor(desk);
  const writing = writingDesk(model, { ledger, cache, settings, desk });
  return {
    commission: (payer, language) => ({ desk: isModelOff(settings, payer) ? null : writing, payer, language }),
    close() {
      cache.close();
      ledger.close();
    },
  };
}

const NOBODY: OpenWriter = {
  commission: (payer, language) => ({ desk: null, payer, language }),
  close() {
    // Nothing was opened.
  },
};

interface Means {
  readonly ledger: OpenLedger;
  readonly cache: ReplyCache;
  readonly settings: ModelSettings;
  readonly desk: Desk;
}

/** A kept reply costs nothing, so it is looked for before the budget; a call that rests takes nothing from it. */
function writingDesk(endpoint: ModelEndpoint, { ledger, cache, settings, desk }: Means): WritingDesk {
  const prompts = readPrompts(join(desk.environment.root, 'prompts'));
  const asked = openAiModel(endpoint, { reply: prompts['reply-as-json'], repair: prompts['repair-reply'] });
  return {
    model: sharedModel(budgetedModel(restingModel(asked), ledger.ledger), cache),
    prompts,
    check: settings.check,
    log: (call) => {
      desk.face.note(inWords(call));
    },
  };
}

/** Without a ledger nobody knows what was spent: then nothing is. */
function ledgerFor({ environment, face }: Desk, { tokensPerDay }: ModelSettings): OpenLedger | null {
  try {
    return openLedger(environment, tokensPerDay);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    face.note(`briefdesk: no language model is asked while its spending cannot be kept: ${plain(error.message)}`);
    return null;
  }
}

function cacheFor({ environment, face }: Desk): ReplyCache {
  try {
    return replyCache(join(environment.cacheFolder, 'replies.db'));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    face.note(
      `briefdesk: ${plain(error.message)} Until then no replies are kept. BRIEFDESK_CACHE names another folder.`,
    );
    return replyCache(':memory:');
  }
}

/** "write-briefing@3fa94c02, gpt-5-mini: 1,840 + 310 tokens, 8 of 9 sentences passed" */
function inWords({ prompt, model, tokens, problem, written, kept }: LoggedCall): string {
  const count = (tokens: number): string => tokens.toLocaleString('en-GB');
  const spent = `${count(tokens.input)} + ${count(tokens.output)} tokens`;
  const outcome = problem === null ? `${kept} of ${written} sentences passed` : plain(problem.message);
  return `briefdesk: ${prompt}, ${plain(model)}: ${spent}, ${outcome}`;
}
