/** The gate for disagreements, updates and variants: each side stands word for word in its receipts, and two sides must be left. */

import type { Disagreement, Position, Report, Update } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { STOP_WORDS } from '../language/data/stop-words.ts';
import { figureValues } from '../language/figures.ts';
import { wordsOf } from '../language/words.ts';
import type { Gate } from './ground-point.ts';
import { readingOf } from './reading.ts';
import { stands } from './stands.ts';

export function groundDisagreements(all: readonly Disagreement[], gate: Gate): readonly Disagreement[] {
  return all.flatMap(({ about, positions }) => {
    const left = positions.flatMap((position) => groundPosition(position, gate) ?? []);
    const different = left.filter(({ text }, i) => left.findIndex((each) => plain(each.text) === plain(text)) === i);
    return different.length < 2 ? [] : [{ about, positions: different }];
  });
}

export function groundUpdates(all: readonly Update[], gate: Gate): readonly Update[] {
  return all.flatMap(({ about, earlier, later }) => {
    const [before, after] = [groundReport(earlier, gate), groundReport(later, gate)];
    return before === null || after === null ? [] : [{ about, earlier: before, later: after }];
  });
}

function groundPosition(position: Position, gate: Gate): Position | null {
  const citations = carrying(position.text, position.citations, gate);
  if (citations[0] === undefined || !isKnownTo(position.holder, citations[0], gate)) return null;
  const cited = new Set(citations.map(({ source }) => source));
  return { ...position, citations, reportedBy: position.reportedBy.filter((source) => cited.has(source)) };
}

function groundReport(report: Report, gate: Gate): Report | null {
  const citations = carrying(report.text, report.citations, gate);
  return citations.length === 0 ? null : { ...report, citations };
}

/** The first citation holds the very words, the others at least every figure of them; without the first nothing is left. */
function carrying(text: string, citations: readonly Citation[], gate: Gate): readonly Citation[] {
  const figures = figureValues(text);
  const kept = citations.filter((citation, place) => {
    if (!stands(citation, gate)) return false;
    const reading = readingOf(citation, gate.article(citation.source));
    if (place === 0 || figures.size === 0) return ` ${plain(reading)} `.includes(` ${plain(text)} `);
    return figures.isSubsetOf(figureValues(reading));
  });
  return plain(text) !== '' && kept[0] !== undefined && kept[0] === citations[0] ? kept : [];
}

/** Whoever is named for a position is told of in the article that prints it. */
function isKnownTo(holder: string | null, { source }: Citation, { article }: Gate): boolean {
  if (holder === null) return true;
  const { text } = article(source);
  return wordsOf(holder).some(
    ({ start, end, folded }) => !STOP_WORDS.has(folded) && text.includes(holder.slice(start, end)),
  );
}

function plain(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
