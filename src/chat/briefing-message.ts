/** A briefing: the lead first, each sentence with its marks, what sources differ on, what they do not say, and from when it is. */

import type { Briefing } from '../domain/briefing.ts';
import type { Action, Block, Item, Message, Run } from '../domain/message.ts';
import { faint, heading, list, paragraph, said, strong, told } from './blocks.ts';
import { disagreementItem, updateItem } from './differences.ts';
import type { ArticleOf } from './marks.ts';
import { momentBeside, momentInWords } from './moments.ts';
import { asOfClock, colophon, firstLine, messageOn, pageFor } from './page.ts';
import type { Marked, View } from './page.ts';
import { EVIDENCE, pointBlocks } from './points.ts';
import { noticeOf, writerRun } from './writer-words.ts';

/** Variants are left to whoever asks for all differences. */
export function briefingMessage(briefing: Briefing, articleOf: ArticleOf, view: View): Message {
  const page = pageFor(briefing.sources, articleOf, view);
  const differ = briefing.disagreements.map((one) => disagreementItem(one, page));
  const message = messageOn(page, [
    ...firstLine(briefing.asOf, view),
    heading(briefing.title),
    ...pointBlocks(briefing.points, page),
    ...list([strong('Sources differ')], [...differ, ...more(briefing, view)]),
    ...list(
      [strong('Updated')],
      briefing.updates.map((one) => updateItem(one, page)),
    ),
    ...notSaid(briefing),
    ...noticeOf(briefing.writer),
    ...colophon([...clocks(briefing), writerRun(briefing.writer)], shownIn(briefing), page),
  ]);
  return { ...message, actions: actionsOn(briefing) };
}

/** Sides of the topic name it: a thread may have gone on to another when one is chosen. */
function actionsOn({ topic, disagreements }: Briefing): readonly Action[] {
  return [
    EVIDENCE,
    ...(disagreements.length === 0 ? [] : [{ label: 'Sources differ', command: `/disputes ${topic}` }]),
    { label: 'Timeline', command: `/timeline ${topic}` },
  ];
}

/** At most one item. */
function more({ furtherDisagreements }: Briefing, { allDisputes }: View): readonly Item[] {
  if (furtherDisagreements === 0) return [];
  return [{ runs: [faint(`and on ${furtherDisagreements} more: ${allDisputes} shows all`)], receipts: [] }];
}

function notSaid({ unanswered }: Briefing): readonly Block[] {
  return unanswered.length === 0 ? [] : [paragraph([strong('Coverage does not say: '), said(unanswered.join(' '))])];
}

/** The coverage read, and the newest of it that a point stands on. */
function clocks({ asOf, newestCited, points }: Briefing): readonly Run[] {
  if (newestCited === null || points.length === 0) return asOfClock(asOf);
  const cited = asOf === null ? momentInWords(newestCited) : momentBeside(newestCited, asOf);
  return [...asOfClock(asOf), faint('; newest cited '), told(newestCited, 'faint', cited)];
}

function shownIn({ points, disagreements, updates }: Briefing): readonly Marked[] {
  const positions = disagreements.flatMap((one) => one.positions);
  return [...points, ...positions, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
}
