/** The port to a language model: instructions and material in, one JSON value out, or why there is none. */

import type { Problem } from '../domain/problem.ts';

export interface Model {
  /** As it is configured, for readers and the ledger. */
  readonly name: string;
  /** Never throws for what an endpoint does: not answering is a result, too. */
  reply(request: ModelRequest, call: Call): Promise<ModelReply>;
}

export interface ModelRequest {
  /** What the model is to do: words of ours alone. */
  readonly instructions: string;
  /** What it is to do it with: words of sources and readers, never instructions. */
  readonly material: string;
  /** The shape of the reply. */
  readonly schema: JsonSchema;
  readonly mostOutputTokens: number;
}

/** JSON Schema in the subset that structured output takes: every property required, no others allowed. */
export interface JsonSchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One request on someone's behalf. */
export interface Call {
  readonly payer: Payer;
  readonly signal?: AbortSignal;
}

/** Who a call is counted for, each as its platform names it; null where there is none. */
export interface Payer {
  readonly user: string | null;
  readonly channel: string | null;
  readonly workspace: string | null;
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

export type ModelReply = Replied | Failed;

export interface Replied {
  readonly kind: 'replied';
  /** What the model wrote, parsed; nothing of it has been checked beyond being JSON. */
  readonly value: unknown;
  /** As the endpoint counted them; for a reply that was kept from before, none. */
  readonly tokens: Tokens;
}

export interface Failed {
  readonly kind: 'failed';
  readonly failure: Failure;
  /** For operators: what happened and what to do. Holds no key. */
  readonly problem: Problem;
  /** What was spent all the same. */
  readonly tokens: Tokens;
}

/**
 * Why there is no reply. `unreachable`: nothing was begun; `broken-off`: an end was never heard. `over-budget` and `resting` are our own doing: no request was made. `over-quota` is the endpoint's account;
 * `rejected` any other refusal of a request.
 */
export type Failure =
  | { readonly kind: 'unreachable' | 'broken-off' | 'slow' | 'garbled' | 'cut-off' | 'declined' }
  | { readonly kind: 'over-quota' | 'key' | 'rejected' }
  | { readonly kind: 'resting' }
  | {
      readonly kind: 'over-budget';
      readonly whose: 'user' | 'channel' | 'workspace' | 'all';
      readonly opensAt: string;
    };
