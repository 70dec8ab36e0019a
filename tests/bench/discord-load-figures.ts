/** How a load in Discord is told: who was answered how often, and how long they waited. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../source-files.ts';
import type { Account } from './discord-load-town.ts';

export function topicSlugs(): readonly string[] {
  const { topics } = parse(readFileSync(join(ROOT, 'config/topics.yaml'), 'utf8')) as { topics: { slug: string }[] };
  return topics.map(({ slug }) => slug);
}

export function unanswered(names: readonly string[], { edited, told }: Account): number {
  return names.filter((name) => !edited.has(name) && !told.has(name)).length;
}

/** How many commands were answered not at all, once, more than once. */
export function answersTo(names: readonly string[], { edited, told }: Account): Readonly<Record<string, number>> {
  return tally(names.map((name) => (edited.get(name) ?? 0) + (told.get(name) ?? 0)));
}

/** How many commands were put off not at all, once, more than once. */
export function deferralsOf(names: readonly string[], { deferred }: Account): Readonly<Record<string, number>> {
  return tally(names.map((name) => (deferred.has(name) ? 1 : 0)));
}

function tally(times: readonly number[]): Readonly<Record<string, number>> {
  const words = ['none', 'once'] as const;
  const groups = Object.groupBy(times, (each) => words[each] ?? 'more than once');
  return Object.fromEntries(Object.entries(groups).map(([word, all]) => [word, all.length]));
}

/** Messages of a nonce that were sent again: Discord would show but one of them. */
export function sentAgain({ posts }: Account): number {
  return [...posts.values()].filter((times) => times > 1).length;
}

/** Of times in milliseconds, in order. */
export function mostInASecond(times: readonly number[]): number {
  return Math.max(0, ...times.map((from, nth) => times.findLastIndex((time) => time < from + 1_000) - nth + 1));
}

export function mean(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0) / values.length;
}

/** Of values in order. */
export function at(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? NaN) * 10) / 10;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
