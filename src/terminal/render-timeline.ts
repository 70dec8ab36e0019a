/** A timeline as text: events under the day, night or stretch of time they are told of, what is still ahead apart, then the sources. */

import type { Standing } from '../domain/briefing.ts';
import type { Timeline, TimelineEvent } from '../domain/timeline.ts';
import { faint, layOut, said, strong } from './lay-out.ts';
import type { Margin } from './lay-out.ts';
import type { Look } from './look.ts';
import { marksFor } from './marks.ts';
import type { ArticleOf, Marks } from './marks.ts';
import { momentInWords } from './moments.ts';
import { ageLine } from './page.ts';
import { names } from './render-differences.ts';
import { renderReceipts } from './render-receipts.ts';
import { sourceInWords } from './source-words.ts';
import { clockInZones, whenHeading } from './when-words.ts';

export interface TimelineLook extends Look {
  /** The reader's own zone, a name of the IANA database. */
  readonly zone: string;
  /** Shows each event's receipts under it. */
  readonly evidence: boolean;
  /** When this is read: only the age of the coverage depends on it. */
  readonly now: Temporal.Instant;
}

interface Page {
  readonly timeline: Timeline;
  readonly marks: Marks;
  readonly articleOf: ArticleOf;
  readonly look: TimelineLook;
}

const BULLET: Margin = { first: '• ', rest: '  ' };
const HANGING: Margin = { first: '', rest: '    ' };

/** Ends with a line break. */
export function renderTimeline(timeline: Timeline, articleOf: ArticleOf, look: TimelineLook): string {
  const page = { timeline, marks: marksFor(timeline.sources, articleOf), articleOf, look };
  const ahead = timeline.events.filter((event) => event.ahead);
  const blocks = [
    ageLine(timeline.asOf, look),
    [layOut([strong(`${timeline.title} · timeline`)], look)],
    timeline.events.length === 0 ? [layOut([said('The coverage dates no event of this topic.')], look)] : [],
    ...groups(
      timeline.events.filter((event) => !event.ahead),
      page,
    ),
    ahead.length === 0 ? [] : [layOut([strong('Ahead')], look)],
    ...groups(ahead, page),
    colophon(page),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function groups(events: readonly TimelineEvent[], page: Page): readonly (readonly string[])[] {
  return [...Map.groupBy(events, ({ when }) => whenHeading(when))].map(([heading, own]) => [
    layOut([strong(heading.replaceAll(' ', '\u00A0'))], page.look),
    ...own.flatMap((event) => eventLines(event, page)),
  ]);
}

function eventLines(event: TimelineEvent, { marks, articleOf, look }: Page): readonly string[] {
  const clock = clockInZones(event.when, look.zone);
  const pieces = [
    ...(clock === null ? [] : [strong(clock.replaceAll(' ', '\u00A0')), said(' · ')]),
    said(event.text),
    faint(`${marks.after(event.citations)}${labels(event)}`),
  ];
  const line = layOut(pieces, look, BULLET);
  return look.evidence ? [line, renderReceipts(event.citations, articleOf, look)] : [line];
}

/** The source's own words for the time, and what a reader must know that the text may not say. */
function labels({ text, when, speaker, via, standing, inferred }: TimelineEvent): string {
  const words = when.words === null ? '' : ` · “${when.words}”`;
  const doubt = inferred ? ' · date inferred' : '';
  const holder = speaker !== null && !names(text, speaker) ? ` · according to ${speaker}` : '';
  const through = via !== null && !names(text, via) ? ` · via ${via}` : '';
  return `${words}${doubt}${holder}${through}${standingLabel(standing)}`;
}

function standingLabel(standing: Standing): string {
  return standing === 'agreed' || standing === 'single-source' ? '' : ` · ${standing}`;
}

function colophon({ timeline, marks, look }: Page): readonly string[] {
  const { asOf, sources } = timeline;
  const clock = asOf === null ? 'The coverage gives no date' : `As of ${momentInWords(asOf)}`;
  const resolved = timeline.events.some(({ when }) => when.words !== null)
    ? '; words in “…” are counted from when the source told them'
    : '';
  return [
    layOut([faint(`${clock}${resolved}`)], look),
    ...sources.map((line) =>
      layOut([faint(`[${marks.numberOf(line.source)}]\u00A0${sourceInWords(line)}`)], look, HANGING),
    ),
  ];
}
