/** A page while its furniture is being found: blocks, and beside each the reason why it is none of the coverage. */

import type { FurnitureReason } from '../domain/article.ts';
import type { Block } from './block.ts';

export interface Page {
  readonly blocks: readonly Block[];
  readonly reasons: readonly (FurnitureReason | null)[];
}

export interface Finding {
  readonly at: number;
  readonly reason: FurnitureReason;
}

/** Looks at blocks among their neighbours. A block that has a reason keeps it. */
export type Rule = (page: Page) => readonly Finding[];

export function applyRules(page: Page, rules: readonly Rule[]): Page {
  return rules.reduce(applyRule, page);
}

function applyRule(page: Page, rule: Rule): Page {
  const findings = rule(page);
  if (findings.length === 0) return page;
  const reasons = [...page.reasons];
  for (const { at, reason } of findings) reasons[at] ??= reason;
  return { blocks: page.blocks, reasons };
}

/** A paragraph of running text: it is long, or it ends as sentences end. */
export function isProse(text: string): boolean {
  return text.length > 200 || (text.length >= 50 && endsSentence(text));
}

export function endsSentence(text: string): boolean {
  return /[.!?:…][\])"”’']*$/u.test(text);
}

/** A line such as headlines, subheadings, labels and menu entries are: short, and no sentence ends it. */
export function isHeadingLike(text: string): boolean {
  return text.length <= 160 && !/[.:;,][\])"”’']*$/u.test(text) && /[\p{L}\p{N}]/u.test(text);
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}
