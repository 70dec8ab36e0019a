/** What an endpoint has said so far in a stream, and the port to the two APIs in which it says it. */

import type { JsonSchema, Tokens } from './model.ts';

export interface Said {
  readonly text: string;
  /** The model's own words where it declines. */
  readonly refusal: string;
  /** Null until the end was seen: a stream that merely stops has not ended. */
  readonly end: End | null;
  readonly tokens: Tokens;
}

export type End =
  | { readonly kind: 'complete' | 'cut-off' | 'declined' }
  /** `error` has the fields of the package's own errors. */
  | { readonly kind: 'failed'; readonly error: unknown };

export const NO_TOKENS: Tokens = { input: 0, output: 0 };
export const NOTHING_SAID: Said = { text: '', refusal: '', end: null, tokens: NO_TOKENS };

/** How an endpoint is made to write JSON: held to the schema, held to JSON, or only told. */
export type Format = 'schema' | 'json' | 'told';

export interface Asked {
  readonly instructions: string;
  /** Ours and the model's in turn, ours first. */
  readonly turns: readonly string[];
  readonly schema: JsonSchema;
  readonly mostOutputTokens: number;
}

export interface ModelApi {
  /** What can be asked for, the strictest first. Where there is a choice, a model may know nothing of the schema unless told. */
  readonly formats: readonly [Format, ...Format[]];
  open(asked: Asked, format: Format, signal: AbortSignal): Promise<AsyncIterable<unknown>>;
  /** `said` with one more event. */
  hear(said: Said, event: unknown): Said;
}
