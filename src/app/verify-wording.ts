/** Why the gate does not keep a saved sentence, in words for the reader. */

import type { Point } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { checkSupport } from '../grounding/check-support.ts';
import type { Gate } from '../grounding/ground-point.ts';
import { isPlainSentence } from '../grounding/plain-sentence.ts';
import { readingOf } from '../grounding/reading.ts';
import { statementOf, supports, type Shortfall } from '../grounding/supports.ts';
import { wordsOf } from '../language/words.ts';
import { placeOf } from './verify-citation.ts';
import { fails, shown, type Finding } from './verify-findings.ts';
import { withoutElsewhere } from './verify-sides.ts';

const SHORTFALLS: Readonly<Record<Shortfall, string>> = {
  'altered-quote': 'what it quotes does not stand so in its receipt',
  'unsupported-figure': 'its receipt does not hold its figures',
  'unsupported-name': 'its receipt does not hold its names',
  'wrong-speaker': 'its receipt gives the words to another speaker',
  polarity: 'it turns round what its receipt says',
  unsupported: 'its receipt does not say so',
};

/** Of a point whose first citation, the one that must carry its very words, does not. */
export function shortfallOf(point: Point, citation: Citation, gate: Gate): Finding {
  const reading = readingOf(citation, gate.article(citation.source));
  const reason = point.checkedAs === null ? ownWords(point.text, reading) : written(point.checkedAs, point, reading);
  const place = `(${placeOf(citation)})`;
  if (reason === 'translation')
    return fails('unsupported', `its text has other figures, names or quotations than its "checkedAs" ${place}`);
  if (reason === 'no-sentence') return fails('unsupported', `it is no plain sentence of a report ${place}`);
  return fails(reason, `${SHORTFALLS[reason]}${missingIn(point, reading)} ${place}`);
}

/** Of a further citation, which must make the whole claim too. */
export function furtherShortfall({ text, checkedAs }: Point, citation: Citation, gate: Gate): Finding {
  const reading = readingOf(citation, gate.article(citation.source));
  const claim = statementOf(checkedAs ?? plainBrackets(text));
  const reason = supports(statementOf(reading), claim).reason ?? 'unsupported';
  return fails(reason, `${SHORTFALLS[reason]} (its further citation ${placeOf(citation)})`);
}

function ownWords(text: string, reading: string): Shortfall {
  return supports(statementOf(reading), statementOf(plainBrackets(text))).reason ?? 'unsupported';
}

/** With the words that were put in, without the figure that another gives. */
function plainBrackets(text: string): string {
  return withoutElsewhere(text).replace(/[[\]]/g, '');
}

function written(checkedAs: string, { text }: Point, reading: string): Shortfall | 'translation' | 'no-sentence' {
  if (!isPlainSentence(withoutElsewhere(text))) return 'no-sentence';
  return checkSupport([reading], checkedAs).reason ?? 'translation';
}

const MOST_WORDS = 3;

/** The words that its receipt does not hold: of a source's own words any, of others those that name or count. */
function missingIn({ text, checkedAs }: Point, reading: string): string {
  const held = new Set(wordsOf(reading).map(({ folded }) => folded));
  const claim = checkedAs ?? withoutElsewhere(text);
  const missing = wordsOf(claim).filter(({ start, end, folded }) => {
    const names = start > 0 && /^\p{Lu}|\d/u.test(claim.slice(start, end));
    return !held.has(folded) && (checkedAs === null || names);
  });
  const words = missing.slice(0, MOST_WORDS).map(({ start, end }) => shown(claim.slice(start, end)));
  return words.length === 0 ? '' : `: not ${words.join(', ')}`;
}
