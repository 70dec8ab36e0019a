/** Everything the sources of a topic differ on, bring up to date, or word differently. */

import type { Briefing } from '../domain/briefing.ts';
import { layOut, said, strong } from './lay-out.ts';
import { marksFor, type ArticleOf } from './marks.ts';
import { colophon, firstLine, section, type BriefingLook, type Marked } from './page.ts';
import { disagreementLines, updateLines } from './render-differences.ts';

/** Finding no difference is less than agreement: one source may be alone, or tell it in words that are not understood. */
const NONE = 'No difference between the sources was found. That is no proof that they agree.';

/** Ends with a line break. */
export function renderDisputes(briefing: Briefing, articleOf: ArticleOf, look: BriefingLook): string {
  const page = { briefing, marks: marksFor(briefing.sources, articleOf), articleOf, look };
  const { disagreements, updates, variants } = briefing;
  const none = disagreements.length + updates.length + variants.length === 0;
  const parts = [
    firstLine(page),
    [layOut([strong(`${briefing.title} · where sources differ`)], look)],
    none ? [layOut([said(NONE)], look)] : [],
    section(
      'Sources differ',
      disagreements.map((one) => disagreementLines(one, page)),
      look,
    ),
    section(
      'Updated',
      updates.map((one) => updateLines(one, page)),
      look,
    ),
    section(
      'Worded differently',
      variants.map((one) => disagreementLines(one, page)),
      look,
    ),
    colophon(page, shownIn(briefing)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function shownIn({ disagreements, updates, variants }: Briefing): readonly Marked[] {
  const positions = [...disagreements, ...variants].flatMap((one) => one.positions);
  return [...positions, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
}
