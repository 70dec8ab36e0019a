/** What a model is asked to word, for whom, and what came of it. */

import type { Point, Writer } from '../domain/briefing.ts';
import type { Problem } from '../domain/problem.ts';
import type { Model, Payer, Tokens } from '../llm/model.ts';
import type { Prompts } from './prompts.ts';

/** A model to word things with. */
export interface WritingDesk {
  readonly model: Model;
  readonly prompts: Prompts;
  /** Whether the model judges each kept point once more. */
  readonly check: boolean;
  /** Is told of every call, for operators: no keys, nothing that readers or sources wrote. */
  readonly log: (call: LoggedCall) => void;
}

export interface LoggedCall {
  /** Name and hash. */
  readonly prompt: string;
  readonly model: string;
  readonly tokens: Tokens;
  /** Why there was no reply; null where there was one. */
  readonly problem: Problem | null;
  /** Sentences in the reply, and those of them that passed the gate. */
  readonly written: number;
  readonly kept: number;
}

/** One request of a reader. */
export interface Commission {
  /** Null where no model is set up, or it is switched off for this reader: then none is asked. */
  readonly desk: WritingDesk | null;
  readonly payer: Payer;
  /** A language by its English name, or null for English. */
  readonly language: string | null;
}

export interface Worded {
  readonly points: readonly Point[];
  readonly writer: Writer;
}

/** Nobody asks for more than the sources' own words. */
export const NO_MODEL: Commission = {
  desk: null,
  payer: { user: null, channel: null, workspace: null },
  language: null,
};
