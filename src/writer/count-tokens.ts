/** Counts the tokens of a request before it is made. */

import type { ModelRequest } from '../llm/model.ts';

/**
 * Signs counted at once: the time for one run of letters grows with the square of its length, and material may hold anything. Cuts
 * add tokens rather than hide any, about one in a thousand; but a cut through a pair of surrogates would hide some.
 */
const PIECES = /[^]{1,1000}/gu;
/** What marks who speaks, and what a model is told of JSON besides. */
const FRAME_TOKENS = 100;
/** Models whose tokens are those counted here: OpenAI's since GPT-4o. */
const SAME_TOKENS = /^(?:gpt-(?:4o|4\.1|4\.5|[5-9]|oss)|chatgpt-|o\d)/;
/**
 * Others know fewer words: of English, 32,000 to 130,000 tokens in place of 200,000 take up to a fifth more; of other languages more
 * yet, which our material holds little of.
 */
const MARGIN = 1.5;

/** Rather too many than too few. `model` is its name; the schema counts too, for it is told or enforced through tokens. */
export async function countInput(model: string, request: ModelRequest): Promise<number> {
  // The table of tokens takes a quarter of a second and some 90 MB: only those who ask a model pay for it.
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  const { instructions, material, schema } = request;
  const pieces = [instructions, material, JSON.stringify(schema)].flatMap((text) => text.match(PIECES) ?? []);
  const tokens = pieces.reduce((sum, piece) => sum + countTokens(piece, AS_WORDS), 0);
  return Math.ceil(tokens * (SAME_TOKENS.test(model) ? 1 : MARGIN)) + FRAME_TOKENS;
}

/** Marks that end a text for a model are mere words here. */
const AS_WORDS = { disallowedSpecial: new Set<string>() };
