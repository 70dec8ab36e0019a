/** A briefing as text: the lead first, each sentence with its marks, what sources differ on, what they do not say, and from when it is. */

import type { Briefing, Disagreement, Point, Position, Report, Standing, Update } from '../domain/briefing.ts';
import { faint, layOut, said, strong } from './lay-out.ts';
import type { Margin, Piece } from './lay-out.ts';
import type { Look } from './look.ts';
import { marksFor } from './marks.ts';
import type { ArticleOf, Marks } from './marks.ts';
import { ageInWords, momentBeside, momentInWords } from './moments.ts';
import { renderReceipts } from './render-receipts.ts';
import { sourceInWords } from './source-words.ts';

export interface BriefingLook extends Look {
  /** Shows each point's receipts under it. */
  readonly evidence: boolean;
  /** When this is read: only the age of the coverage depends on it. */
  readonly now: Temporal.Instant;
}

interface Page {
  readonly briefing: Briefing;
  readonly marks: Marks;
  readonly articleOf: ArticleOf;
  readonly look: BriefingLook;
}

const BULLET: Margin = { first: '• ', rest: '  ' };

/** Ends with a line break. */
export function renderBriefing(briefing: Briefing, articleOf: ArticleOf, look: BriefingLook): string {
  const page = { briefing, marks: marksFor(briefing.sources, articleOf), articleOf, look };
  const [lead, ...rest] = briefing.points;
  const parts = [
    ageLine(page),
    [layOut([strong(briefing.title)], look)],
    lead === undefined ? [] : point(lead, page, { first: '', rest: '' }),
    ...pointBlocks(rest, page),
    section(
      'Sources differ',
      briefing.disagreements.map((one) => disagreement(one, page)),
      look,
    ),
    section(
      'Updated',
      briefing.updates.map((one) => update(one, page)),
      look,
    ),
    section(
      'Worded differently',
      briefing.variants.map((one) => disagreement(one, page)),
      look,
    ),
    notSaid(page),
    colophon(page),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Old coverage says so before anything else. */
function ageLine({ briefing, look }: Page): readonly string[] {
  const age = briefing.asOf === null ? null : ageInWords(briefing.asOf, look.now);
  if (age === null || briefing.asOf === null) return [];
  const text = `Coverage is ${age} old (newest: ${momentInWords(briefing.asOf)}).`;
  return [layOut([{ text, role: 'alert' }], look)];
}

/** Receipts need air between the points; plain bullets stand close. */
function pointBlocks(points: readonly Point[], page: Page): readonly (readonly string[])[] {
  const blocks = points.map((one) => point(one, page, BULLET));
  return page.look.evidence ? blocks : [blocks.flat()];
}

function point(one: Point, page: Page, margin: Margin): readonly string[] {
  const { marks, look } = page;
  const role = margin.first === '' ? 'strong' : 'plain';
  const pieces: Piece[] = [{ text: one.text, role }, faint(`${marks.after(one.citations)}${labels(one)}`)];
  const line = layOut(pieces, look, margin);
  return look.evidence ? [line, renderReceipts(one.citations, page.articleOf, look)] : [line];
}

/** What a reader must know about a point that its text may not say. */
function labels(one: Point): string {
  const holder = one.speaker !== null && !names(one.text, one.speaker) ? ` · according to ${one.speaker}` : '';
  const via = one.via !== null && !names(one.text, one.via) ? ` · via ${one.via}` : '';
  return `${holder}${via}${standingLabel(one.standing)}`;
}

/** Whether the text names someone already: by the whole name or by its last word. */
function names(text: string, name: string): boolean {
  const last = name.split(/\s+/).at(-1) ?? name;
  return text.toLowerCase().includes(last.toLowerCase());
}

function standingLabel(standing: Standing): string {
  switch (standing) {
    case 'agreed':
    case 'single-source':
      return '';
    case 'disputed':
    case 'unnamed':
    case 'comment':
    case 'early':
      return ` · ${standing}`;
  }
}

function section(heading: string, lines: readonly string[], look: Look): readonly string[] {
  return lines.length === 0 ? [] : [layOut([strong(heading)], look), ...lines];
}

function disagreement({ about, positions }: Disagreement, { marks, look }: Page): string {
  const pieces = positions.flatMap((one, index) => [said(index === 0 ? ' ' : ' · '), ...position(one, marks)]);
  return layOut([said(`${about}:`), ...pieces], look, BULLET);
}

function position({ text, holder, reportedBy, citations }: Position, marks: Marks): readonly Piece[] {
  const whose = holder === null || names(text, holder) ? '' : `, ${holder}`;
  const mark = citations.length > 0 ? marks.after(citations) : marks.of(reportedBy);
  return [said(`${text}${whose}`), faint(mark)];
}

function update({ about, earlier, later }: Update, { marks, look }: Page): string {
  const side = ({ text, citations }: Report): Piece[] => [said(text), faint(marks.after(citations))];
  return layOut([said(`${about}: `), ...side(earlier), said(' → '), ...side(later)], look, BULLET);
}

function notSaid({ briefing, look }: Page): readonly string[] {
  if (briefing.unanswered.length === 0) return [];
  return [layOut([strong('Coverage does not say: '), said(briefing.unanswered.join(' '))], look)];
}

/** The two clocks, then the sources the marks stand for. */
function colophon({ briefing, marks, look }: Page): readonly string[] {
  const { asOf, newestCited } = briefing;
  const clocks = [
    asOf === null ? 'The coverage gives no date' : `As of ${momentInWords(asOf)}`,
    ...(newestCited === null
      ? []
      : [`newest cited ${asOf === null ? momentInWords(newestCited) : momentBeside(newestCited, asOf)}`]),
  ];
  const used = usedSources(briefing);
  const legend = briefing.sources
    .filter(({ source }) => used.has(source))
    .map((line) =>
      layOut([faint(`[${marks.numberOf(line.source)}]\u00A0${sourceInWords(line)}`)], look, {
        first: '',
        rest: '    ',
      }),
    );
  return [layOut([faint(clocks.join('; '))], look), ...legend];
}

/** Every source that a mark anywhere in the briefing points to. */
function usedSources({ points, disagreements, updates, variants }: Briefing): ReadonlySet<string> {
  const positions = [...disagreements, ...variants].flatMap((one) => one.positions);
  const cited = [...points, ...positions, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
  const uncited = positions.filter(({ citations }) => citations.length === 0).flatMap(({ reportedBy }) => reportedBy);
  return new Set([...cited.flatMap(({ citations }) => citations.map(({ source }) => source)), ...uncited]);
}
