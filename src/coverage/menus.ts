/** Finds menus, breadcrumbs and section labels: lists of names that news sites give their sections. */

import type { Block } from './block.ts';
import type { Finding, Page } from './page.ts';
import { isHeadingLike, isProse, wordCount } from './page.ts';
import { SITE_SECTIONS } from './site-sections.ts';

const SHORTEST_MENU = 4;
/** A list of countries or of victims has none of these names; a menu has many. */
const SECTIONS_AT_LEAST = 3;
const SECTIONS_SHARE = 0.2;

export function menus({ blocks, reasons }: Page): Finding[] {
  const findings: Finding[] = [];
  let run: number[] = [];
  const close = (): void => {
    const named = run.filter((at) => isSection(entryOf(blocks[at])));
    if (run.length >= SHORTEST_MENU && named.length >= Math.max(SECTIONS_AT_LEAST, run.length * SECTIONS_SHARE)) {
      findings.push(...run.map((at) => ({ at, reason: 'navigation' as const })));
    }
    run = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (reasons[at] !== null) continue;
    const entry = entryOf(block);
    if (isTrail(entry)) findings.push({ at, reason: 'navigation' });
    else if (entry.length <= 45 && wordCount(entry) <= 5 && !/[.!?"“”:]/u.test(entry)) run.push(at);
    else close();
  }
  close();
  return findings;
}

function entryOf(block: Block | undefined): string {
  return block === undefined ? '' : block.text.replace(/^[-*•·–—>»]\s*/u, '').slice(0, 200);
}

function isSection(entry: string): boolean {
  return SITE_SECTIONS.has(entry.toLowerCase());
}

/** "Home > News > Europe", "World | Politics | Sport". */
function isTrail(entry: string): boolean {
  if (entry.length > 160) return false;
  const steps = entry.split(/\s*[>»›|/·•]\s*/u).filter((step) => step !== '');
  return steps.length >= 3 && steps.filter(isSection).length * 2 >= steps.length;
}

/** A section's name alone on its line; any one or two words above a headline. */
export function labels({ blocks, reasons }: Page): Finding[] {
  const firstProse = blocks.findIndex(({ text }, at) => reasons[at] === null && isProse(text));
  const headline = blocks.findLastIndex(
    ({ text }, at) => at < firstProse && reasons[at] === null && wordCount(text) > 3,
  );
  return blocks.flatMap(({ text, mark }, at) => {
    if (reasons[at] !== null || mark === 'title' || text.length > 60) return [];
    const above = at < headline && wordCount(text) <= 2 && isHeadingLike(text);
    return above || (blocks.length > 1 && isSection(text)) ? [{ at, reason: 'navigation' as const }] : [];
  });
}
