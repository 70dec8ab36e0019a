/** Says of one line, without looking at its neighbours, whether it is furniture of a known kind. */

import type { FurnitureReason } from '../domain/article.ts';
import { captionReason } from './captions.ts';
import { bylineReason } from './bylines.ts';
import { PHRASES } from './furniture-phrases.ts';
import { isDateLine } from '../language/dates.ts';

/** Longer lines are prose as far as set phrases go; it also keeps the cost of a line constant. */
const LONGEST = 320;

interface Matcher {
  readonly reason: FurnitureReason;
  readonly whole: RegExp | null;
  readonly opens: RegExp | null;
  readonly most: number;
}

const MATCHERS: readonly Matcher[] = PHRASES.map(({ reason, whole = [], opens = [], most = LONGEST }) => ({
  reason,
  whole: whole.length === 0 ? null : new RegExp(`^(?:${whole.join('|')})\\W{0,3}$`),
  opens: opens.length === 0 ? null : new RegExp(`^\\W*(?:${opens.join('|')})`),
  most,
}));

/** A line so long has one of these words if it is a set phrase; without them it is prose, which most lines are. */
const PLAIN_PROSE = 130;
const PHRASE_HINT =
  /newsletter|subscri|sign up|inbox|cookie|click|tap here|press here|appeared|published|posted|reserved|©|\(c\)|copyright|courtesy|follow|advertis|sponsor|read |watch|video|photo|pictur|galler|related|recommend|available|stories|more|original content|javascript|browser|using|account|unlock|check out|to get |support|become|comment|tags|topics|filed|categor|in this|download|opinion|explainer|updates|listen|podcast|slideshow|audio|graphic|interactive|register|log in|join|like us|message|connect|don.t miss|see also|deeper/;
const HAS_LETTER = /[\p{L}\p{N}]/u;

export function classifyLine(line: string): FurnitureReason | null {
  if (!HAS_LETTER.test(line)) return 'navigation';
  const caption = captionReason(line);
  if (caption !== null) return caption;
  if (line.length > LONGEST) return null;
  const lower = line.toLowerCase();
  if (lower.length > PLAIN_PROSE && !PHRASE_HINT.test(lower)) return bylineReason(line);
  for (const { reason, whole, opens, most } of MATCHERS) {
    if (whole?.test(lower) === true) return reason;
    if (line.length <= most && opens?.test(lower) === true && !isReporting(line, reason)) return reason;
  }
  if (isDateLine(line)) return 'date-stamp';
  return bylineReason(line);
}

/** "Watch: …" is a stub, but a line that goes on in full sentences reports something. */
function isReporting(line: string, reason: FurnitureReason): boolean {
  if (reason !== 'media-stub' && reason !== 'related-story') return false;
  return /[.!?]["”’)]*\s+\S.*[.!?]["”’)]*$/u.test(line);
}

/** Whether the line announces teasers, as "More like this" does, and is none itself. */
export function isRelatedHeader(line: string): boolean {
  if (line.length > LONGEST) return false;
  const lower = line.toLowerCase();
  return MATCHERS.some(({ reason, whole }) => reason === 'related-story' && whole?.test(lower) === true);
}
