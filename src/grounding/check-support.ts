/** Whether evidence, taken together, supports a sentence that a language model worded itself. */

import { align, claimOf, type Alignment } from './alignment.ts';
import { losesSpeaker } from './checks/check-attribution.ts';
import { editIn } from './edits/check-edits.ts';
import { strayFigure } from './checks/check-figure-company.ts';
import { unsupportedFigure } from './checks/check-figures.ts';
import { tellsGravely } from './checks/check-grave.ts';
import { invents } from './checks/check-invention.ts';
import { unnamedIn } from './checks/check-names.ts';
import { wrongOffice } from './checks/check-offices.ts';
import { turnsOrder } from './checks/check-order.ts';
import { swapsParts } from './checks/check-parts.ts';
import { turnsRound } from './checks/check-polarity.ts';
import { misgendered } from './checks/check-pronouns.ts';
import { overclaims } from './checks/check-reality.ts';
import { misquoted } from './checks/check-quoted.ts';
import { wrongSpeaker } from './checks/check-speakers.ts';
import { stretches } from './checks/check-stretch.ts';
import { unsupportedTime } from './checks/check-times.ts';
import { likelihoodOf, LIKELY } from './likelihood/likelihood.ts';
import { quotesStand, type Shortfall, type Verdict } from './supports.ts';
import { tellingOf } from './telling.ts';

/** A verdict with what is wrong. */
export interface Judged extends Verdict {
  /** What of the sentence the evidence does not carry: words, a figure's value, an id; or the speaker it leaves out. Null where no one thing is at fault. */
  readonly fault: string | null;
}

/** Each tells what is at fault, or null; the plainest faults first. */
const CHECKS: readonly (readonly [Shortfall, (alignment: Alignment) => string | null])[] = [
  ['unsupported-name', unnamedIn],
  ['unsupported-name', wrongOffice],
  ['wrong-speaker', wrongSpeaker],
  ['wrong-speaker', misquoted],
  ['unsupported-figure', unsupportedFigure],
  ['unsupported-figure', strayFigure],
  ['unsupported-figure', unsupportedTime],
  ['polarity', turnsRound],
  ['unsupported', misgendered],
  ['unsupported', overclaims],
  ['wrong-speaker', losesSpeaker],
  ['unsupported', swapsParts],
  ['unsupported', turnsOrder],
  ['unsupported', stretches],
  ['unsupported', invents],
  ['unsupported', tellsGravely],
];

/** What a fault leaves of the likelihood: it is a certain sign, but no check is without error. */
const LEFT = 0.5;

export function checkSupport(evidence: readonly string[], sentence: string): Judged {
  const told = evidence.flatMap((text) => tellingOf(mended(text)));
  const alignment = align(told, claimOf(sentence, told));
  const score = likelihoodOf(alignment);
  const faulty = (reason: Shortfall, fault: string | null): Judged => ({ reason, fault, score: score * LEFT });
  if (!quotesStand(evidence.join('\n'), sentence)) return faulty('altered-quote', null);
  for (const [reason, check] of CHECKS) {
    const fault = check(alignment);
    if (fault !== null) return faulty(reason, fault);
  }
  const edit = editIn(alignment);
  if (edit !== null) return faulty(edit.reason, edit.fault);
  return { reason: score < LIKELY ? 'unsupported' : null, fault: null, score };
}

/** The text with figures whole whose comma or point the source tore off: "235, 000", "98. 7 per cent". */
function mended(text: string): string {
  return text
    .replace(/(?<![\d,.])(\d{1,3}), (?=\d{3}(?!\d))/gu, '$1,')
    .replace(/(?<![\d,.])(\d{1,3})\. (?=\d{1,2}\s?(?:%|per cent|percent|[mb]illion)\b)/gu, '$1.');
}

/** The verdict on a sentence with the ids it cites; an id that names no evidence, or no id at all, supports nothing. */
export function checkCited(
  { text, cites }: { readonly text: string; readonly cites: readonly string[] },
  evidence: ReadonlyMap<string, string>,
): Omit<Judged, 'reason'> & { readonly reason: Shortfall | 'unknown-citation' | null } {
  const cited = cites.flatMap((id) => evidence.get(id) ?? []);
  if (cited.length === 0 || cited.length < cites.length) {
    return { reason: 'unknown-citation', fault: cites.find((id) => !evidence.has(id)) ?? null, score: 0 };
  }
  return checkSupport(cited, text);
}
