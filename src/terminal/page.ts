/** What every part of a page about a topic needs, its first line where the coverage is old, and its last lines. */

import type { Moment } from '../domain/article.ts';
import type { Briefing, Position } from '../domain/briefing.ts';
import { faint, layOut, strong } from './lay-out.ts';
import type { Look } from './look.ts';
import type { ArticleOf, Marks } from './marks.ts';
import { ageInWords, dayInWords, momentBeside, momentInWords } from './moments.ts';
import { sourceInWords } from './source-words.ts';

export interface BriefingLook extends Look {
  /** Shows the receipts under what stands on them. */
  readonly evidence: boolean;
  /** When this is read: only the age of the coverage depends on it. */
  readonly now: Temporal.Instant;
  /** Set where the coverage is shown as it stood then. */
  readonly knownAsOf: Moment | null;
}

export interface Page {
  readonly briefing: Briefing;
  readonly marks: Marks;
  readonly articleOf: ArticleOf;
  readonly look: BriefingLook;
}

export const BULLET = { first: '• ', rest: '  ' } as const;

/** What a reader must know before anything else: that this is how things stood, or that the coverage is old. */
export function firstLine({ briefing: { asOf }, look }: Page): readonly string[] {
  return look.knownAsOf === null ? ageLine(asOf, look) : [asKnown(look.knownAsOf, look)];
}

/** Old coverage says so. */
export function ageLine(asOf: Moment | null, look: Look & Pick<BriefingLook, 'now'>): readonly string[] {
  const age = asOf === null ? null : ageInWords(asOf, look.now);
  if (age === null || asOf === null) return [];
  return [layOut([{ text: `Coverage is ${age} old (newest: ${momentInWords(asOf)}).`, role: 'alert' }], look)];
}

/** How things stood at a moment; the last second of a day stands for the whole of it. */
export function asKnown(at: Moment, look: Look): string {
  const when = at.endsWith(LAST_SECOND) ? `at the end of ${dayInWords(at)}, UTC` : `on ${momentInWords(at)}`;
  return layOut([{ text: `As known ${when}.`, role: 'alert' }], look);
}

const LAST_SECOND = 'T23:59:59Z';

/** Nothing where there are no items. Receipts need air between the items; plain lines stand close. */
export function section(heading: string, items: readonly (readonly string[])[], look: BriefingLook): readonly string[] {
  if (items.length === 0) return [];
  const apart = items.flatMap((item, index) => (look.evidence && index > 0 ? ['', ...item] : item));
  return [layOut([strong(heading)], look), ...apart];
}

/** Something that marks stand after. */
export type Marked = Pick<Position, 'citations'> & Partial<Pick<Position, 'reportedBy' | 'inLine'>>;

/** The two clocks of the coverage, read and cited; then the sources that the marks of what is shown stand for. */
export function colophon({ briefing, marks, look }: Page, shown: readonly Marked[]): readonly string[] {
  const { asOf, newestCited, points, sources } = briefing;
  const cited = points.some((point) => shown.includes(point)) ? newestCited : null;
  const clocks = [
    asOf === null ? 'The coverage gives no date' : `As of ${momentInWords(asOf)}`,
    ...(cited === null ? [] : [`newest cited ${asOf === null ? momentInWords(cited) : momentBeside(cited, asOf)}`]),
  ];
  const marked = new Set(shown.flatMap(sourcesBehind));
  const legend = sources
    .filter(({ source }) => marked.has(source))
    .map((line) =>
      layOut([faint(`[${marks.numberOf(line.source)}]\u00A0${sourceInWords(line)}`)], look, {
        first: '',
        rest: '    ',
      }),
    );
  return [layOut([faint(clocks.join('; '))], look), ...legend];
}

function sourcesBehind({ citations, reportedBy = [], inLine = [] }: Marked): readonly string[] {
  return [...(citations.length > 0 ? citations.map(({ source }) => source) : reportedBy), ...inLine];
}
