/** Everything the sources of a topic differ on, bring up to date, or word differently. */

import { OWN_WORDS, type Briefing } from '../domain/briefing.ts';
import type { Message } from '../domain/message.ts';
import { heading, list, paragraph, said, strong } from './blocks.ts';
import { disagreementItem, updateItem } from './differences.ts';
import type { ArticleOf } from './marks.ts';
import { asOfClock, colophon, firstLine, messageOn, pageFor } from './page.ts';
import type { Marked, View } from './page.ts';
import { writerRun } from './writer-words.ts';

/** Finding no difference is less than agreement: one source may be alone, or tell it in words that are not understood. */
const NONE = 'No difference between the sources was found. That is no proof that they agree.';

export function disputesMessage(briefing: Briefing, articleOf: ArticleOf, view: View): Message {
  const page = pageFor(briefing.sources, articleOf, view);
  const { disagreements, updates, variants } = briefing;
  const differ = disagreements.map((one) => disagreementItem(one, page));
  const updated = updates.map((one) => updateItem(one, page));
  const worded = variants.map((one) => disagreementItem(one, page));
  const none = differ.length + updated.length + worded.length === 0;
  return messageOn(page, [
    ...firstLine(briefing.asOf, view),
    heading(`${briefing.title} · where sources differ`),
    ...(none ? [paragraph([said(NONE)])] : []),
    ...list([strong('Sources differ')], differ),
    ...list([strong('Updated')], updated),
    ...list([strong('Worded differently')], worded),
    ...colophon([...asOfClock(briefing.asOf), writerRun(OWN_WORDS)], shownIn(briefing), page),
  ]);
}

function shownIn({ disagreements, updates, variants }: Briefing): readonly Marked[] {
  const positions = [...disagreements, ...variants].flatMap((one) => one.positions);
  return [...positions, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
}
