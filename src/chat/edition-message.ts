/** An edition of a digest: what is new, what became of what was told before, where nothing is new, and from when it is. */

import type { Point } from '../domain/briefing.ts';
import type { Edition, EditionSection } from '../domain/edition.ts';
import type { Action, Block, Item, Message } from '../domain/message.ts';
import { faint, heading, list, paragraph, said, strong } from './blocks.ts';
import type { Shown } from './conversation.ts';
import { disagreementItem } from './differences.ts';
import { withLost } from './lost-articles.ts';
import type { ArticleOf } from './marks.ts';
import { asOfClock, colophon, firstLine, messageOn, pageFor, type Marked, type Page, type View } from './page.ts';
import { EVIDENCE, pointItem } from './points.ts';
import { correctionItem, settlementItem, updateItem } from './told-changes.ts';
import { windowRuns } from './window-words.ts';
import { noticeOf, writerRun } from './writer-words.ts';

export interface EditionToShow {
  readonly edition: Edition;
  /** What the digest is called. */
  readonly title: string;
  /** A line each: which sources are amiss. */
  readonly amiss: readonly string[];
  /** How a briefing is asked for: `/brief`. */
  readonly brief: string;
}

/** `view.zone` is the digest's own, in which the window is told. */
export function editionMessage(of: EditionToShow, articleOf: ArticleOf, view: View): Message {
  const { edition, title, amiss, brief } = of;
  const page = pageFor(edition.sources, withLost(edition, articleOf), view);
  const { sections, writer, asOf } = edition;
  const alone = sections.length === 1 && edition.quiet.length === 0 && sections[0]?.title === title;
  const body = sections.flatMap((section) => [
    ...(alone ? [] : [heading(section.title)]),
    ...sectionBlocks(section, brief, page),
  ]);
  const message = messageOn(page, [
    ...(sections.length === 0 ? [] : firstLine(asOf, view)),
    heading(title),
    paragraph(windowRuns(edition.window, view.zone)),
    ...body,
    ...nothingNew(edition),
    ...noticeOf(writer),
    ...list(
      [],
      amiss.map((line) => ({ runs: [faint(line)], receipts: [] })),
      'lines',
    ),
    ...(sections.length === 0
      ? []
      : colophon([...asOfClock(asOf), writerRun(writer)], sections.flatMap(markedIn), page)),
  ]);
  return { ...message, actions: actionsOn(edition) };
}

/** What the thread under it is about: the points in their order, and where sources differ. Null where it has no points. */
export function shownOf({ edition: { sections }, title }: Pick<EditionToShow, 'edition' | 'title'>): Shown | null {
  const points = sections.flatMap(pointsIn);
  const disagreements = sections.flatMap(({ disputed, stillDisputed }) => [...disputed, ...stillDisputed]);
  return points.length === 0 ? null : { title, points, disagreements };
}

function pointsIn({ fresh, updated, corrected }: EditionSection): readonly Point[] {
  return [
    ...fresh,
    ...updated.map(({ later }) => later),
    ...corrected.flatMap((one) => (one.why === 'changed' ? [one.later] : [])),
  ];
}

function sectionBlocks(section: EditionSection, brief: string, page: Page): readonly Block[] {
  const { fresh, updated, corrected, disputed, settled } = section;
  const items = <T>(all: readonly T[], itemOf: (one: T, page: Page) => Item): readonly Item[] =>
    all.map((one) => itemOf(one, page));
  return [
    ...list([strong('New')], [...fresh.map((one) => pointItem(one, 'plain', page)), ...moreOf(section, brief)]),
    ...list([strong('Updated')], items(updated, updateItem)),
    ...list([strong('Corrected or withdrawn by the source')], items(corrected, correctionItem)),
    ...list([strong('Sources differ')], items(disputed, disagreementItem)),
    ...list([strong('No longer disputed')], items(settled, settlementItem)),
    ...stillOpen(section, page),
  ];
}

/** At most one item. */
function moreOf({ more, topic }: EditionSection, brief: string): readonly Item[] {
  return more === 0 ? [] : [{ runs: [faint(`and ${more} more: ${brief} ${topic} tells all`)], receipts: [] }];
}

/** In one line: what it was is told already. */
function stillOpen({ stillDisputed }: EditionSection, { marks }: Page): readonly Block[] {
  if (stillDisputed.length === 0) return [];
  const each = stillDisputed.flatMap(({ about, positions }, index) => [
    said(`${index === 0 ? '' : '; '}${about}`),
    faint(marks.of([...new Set(positions.flatMap(sourcesBehind))])),
  ]);
  return [paragraph([strong('Still disputed: '), ...each])];
}

function sourcesBehind({
  citations,
  reportedBy,
}: Edition['sections'][number]['disputed'][number]['positions'][number]): readonly string[] {
  return citations.length > 0 ? citations.map(({ source }) => source) : reportedBy;
}

function nothingNew({ quiet, sections }: Edition): readonly Block[] {
  if (quiet.length === 0) return [];
  const what = sections.length === 0 ? 'Nothing new on: ' : 'Nothing else new on: ';
  return [paragraph([strong(what), said(quiet.join(' · '))])];
}

function markedIn({ fresh, updated, corrected, disputed, stillDisputed, settled }: EditionSection): readonly Marked[] {
  return [
    ...fresh,
    ...updated.flatMap(({ earlier, later }) => [earlier, later]),
    ...corrected.flatMap((one) => (one.why === 'changed' ? [one.earlier, one.later] : [one.earlier])),
    ...[...disputed, ...stillDisputed].flatMap(({ positions }) => positions),
    ...settled.flatMap(({ dropped, left }) => [...dropped, left]),
  ];
}

function actionsOn({ sections }: Edition): readonly Action[] {
  const points = sections.flatMap(pointsIn);
  const [one, ...others] = sections;
  return [
    ...(points.length === 0 ? [] : [EVIDENCE]),
    ...(one === undefined || others.length > 0 ? [] : [{ label: 'Full briefing', command: `/brief ${one.topic}` }]),
  ];
}
