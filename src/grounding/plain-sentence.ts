/** Whether a sentence of a model is a plain sentence of a report: no markup, link or mention, and not addressed to anybody. */

import { ownVoice } from '../language/quotes.ts';

/** In UTF-16 units: about 60 words. */
const LONGEST = 420;
const SHORTEST = 12;

/**
 * Control characters, line breaks, and signs that no plain sentence needs and that some platform reads as markup, a mention or a
 * channel. Quotations and brackets of a translation are plain.
 */
const MARKUP =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029<>[\]{}|\\^`*_~=]|(?<!\p{L})[@#](?=[\p{L}\p{N}])|@(?:everyone|here)\b|^\s*[-•>+]\s|:\w+:/iu;
/** An address: with a scheme, or a name with a domain's end and perhaps a path. */
const ADDRESS =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b(?:mailto|javascript|data):|\S@\S+\.\S|\b[\p{L}\p{N}-]+\.(?:com|org|net|info|biz|io|co|ru|cn|xyz|ly|me|to|gg|tk|top|app|dev|site|online|link|click|shop|zip|ai|uk|eu|de|fr|ua)\b/iu;
/** Outside quotations a report has no "I", "we" or "you". */
const ADDRESSED = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]ours?|[Pp]lease|[Cc]lick|[Ss]ubscribe)\b/u;
const BEGINS = /^[\p{Lu}\p{N}“"„«'‘¿¡\p{Lo}]/u;
const ENDS = /[.!?…。！？।؟][”"»’')）]*$/u;

export function isPlainSentence(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || text !== text.trim()) return false;
  if (MARKUP.test(text) || ADDRESS.test(text) || !BEGINS.test(text) || !ENDS.test(text)) return false;
  return !ADDRESSED.test(ownVoice(text));
}
