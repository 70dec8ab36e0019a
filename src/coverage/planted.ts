/** Sets apart what was planted in a page to steer machines or readers: the article is then read as if it were not there. */

import type { Furniture } from '../domain/article.ts';
import { ownVoice } from '../language/quotes.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { Block } from './block.ts';
import { part } from './block.ts';
import { hasControlMarkup, hasTurn, opensTurn } from './control-markup.ts';
import { loneTasks } from './lone-tasks.ts';
import { ordersMachine } from './machine-talk.ts';
import { glance } from './glance.ts';
import { isCode, isCodeComment } from './program-code.ts';
import { unmasked } from './unmasked.ts';

export interface Sorted {
  readonly own: readonly Block[];
  readonly planted: readonly Block[];
}

/** A text so long was never one paragraph. */
const UNPARTED = 2000;
/** How far apart the turns of one planted conversation stand, in blocks. */
const CONVERSATION = 6;

/**
 * Whoever could write an order into a paragraph could write the rest of it: the paragraph goes as a whole. Of a text without
 * paragraphs only the sentences go, so that one line cannot take an article with it.
 */
export function setApart(read: readonly Block[]): Sorted {
  const blocks = read.flatMap(parted);
  const suspects = blocks.flatMap(({ text, mark }, at) => (isRead(mark) && isSuspect(text) ? [at] : []));
  if (suspects.length === 0) return { own: read, planted: [] };
  const found = new Set(suspects.filter((at) => isPlanted(blocks[at]?.text ?? '')));
  const all = new Set([
    ...found,
    ...conversations(blocks, found),
    ...programs(blocks, suspects),
    ...loneTasks(blocks, suspects),
  ]);
  if (all.size === 0) return { own: read, planted: [] };
  return { own: blocks.filter((_, at) => !all.has(at)), planted: blocks.filter((_, at) => all.has(at)) };
}

export function plantedFurniture(blocks: readonly Block[], source: string): Furniture[] {
  return blocks.map(({ start, end }) => ({ source, start, end, reason: 'planted' }));
}

/** Whether a text gives orders to machines or carries their markup. */
export function isPlanted(text: string): boolean {
  const { isOdd, tells, orders } = glance(text);
  if (!isOdd && !tells && !orders) return false;
  return hasControlMarkup(text, isOdd) || speaksToMachine(isOdd ? unmasked(text) : text);
}

/** In its writer's own voice; where everything stands between quotation marks nobody is quoted. */
function speaksToMachine(text: string): boolean {
  const own = ownVoice(text);
  const voice = /\p{L}{2}/u.test(own) ? own : text.replace(/^["“'‘„«]+/u, '');
  const { tells, orders } = glance(voice);
  return (tells || orders) && ordersMachine(voice);
}

/** Runs of the article's own sentences and the planted ones between them; the block itself where it has a paragraph's length. */
function parted(block: Block): readonly Block[] {
  if (block.text.length <= UNPARTED || !isPlanted(block.text)) return [block];
  const runs: { start: number; end: number; planted: boolean }[] = [];
  for (const { start, end } of sentencesOf(block.text)) {
    const planted = isPlanted(block.text.slice(start, end));
    const open = runs.at(-1);
    if (open?.planted === planted) open.end = end;
    else runs.push({ start, end, planted });
  }
  return runs.flatMap(({ start, end }) => part(block, start, end) ?? []);
}

/** A turn that stands alone on its line opens what follows, to the next turn near it. */
function conversations(blocks: readonly Block[], found: ReadonlySet<number>): readonly number[] {
  return [...found].flatMap((from) => {
    if (!opensTurn(blocks[from]?.text ?? '')) return [];
    const next = blocks.findIndex(({ text }, at) => at > from && at <= from + CONVERSATION && hasTurn(text));
    const to = next === -1 ? Math.min(from + 2, blocks.length) : next;
    return Array.from({ length: to - from - 1 }, (_, more) => from + 1 + more);
  });
}

/** A statement stands alone on its line; beside one, comments and what looks less like code count too. */
function programs(blocks: readonly Block[], suspects: readonly number[]): readonly number[] {
  const code = new Set(suspects.filter((at) => isCode(blocks[at]?.text ?? '')));
  if (code.size === 0) return [];
  const rest = blocks.flatMap(({ text }, at) => {
    const [before, after] = [code.has(at - 1) || code.has(at - 2), code.has(at + 1) || code.has(at + 2)];
    const belongs = (before || after) && (isCode(text) || isCodeComment(text));
    return belongs || (before && after && isFragment(text)) ? [at] : [];
  });
  return [...code, ...rest];
}

/** Too short for a paragraph, and ends no sentence. */
function isFragment(text: string): boolean {
  return text.length < 60 && !/[.!?]["”’)]*$/u.test(text);
}

/** What the markup has already called furniture nobody reads. */
function isRead(mark: Block['mark']): boolean {
  return mark === null || mark === 'title' || mark === 'heading' || mark === 'bullet';
}

function isSuspect(text: string): boolean {
  const { isOdd, tells, orders } = glance(text);
  return isOdd || tells || orders || text.slice(-3).includes('?');
}
