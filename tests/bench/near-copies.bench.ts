/**
 * Whether copies count once: near copies that should be taken for one origin with their originals, and pairs that should not, be they
 * about different events or independent reports of one.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originsOf } from '../../src/claims/origins/origins.ts';
import { sameWords } from '../../src/claims/origins/same-words.ts';
import type { Article } from '../../src/domain/article.ts';
import { quotedIn } from '../../src/language/quotes.ts';
import { articleOf } from '../coverage/article-of.ts';
import { ROOT } from '../source-files.ts';
import { generatedArticles } from './generated-coverage.ts';
import { nearCopyOf, type Edits } from './near-copy.ts';

const UNRELATED = 1000;
/** Of each base and strength. */
const COPIES = 10;
const STRENGTHS: Readonly<Record<string, Edits>> = {
  'every 25th word changed, a fifth of the paragraphs cut': { words: 1 / 25, cut: 0.2, added: 0 },
  'every 15th word changed, two fifths cut, order changed, a paragraph added': { words: 1 / 15, cut: 0.4, added: 1 },
  'every 10th word changed, half cut, order changed, a paragraph added': { words: 1 / 10, cut: 0.5, added: 1 },
};
/** Shortest piece of a seed, in UTF-16 units: as long as a short report. */
const PIECE = 1200;

const seeds = readdirSync(join(ROOT, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => articleOf(readFileSync(join(ROOT, 'seeds', name), 'utf8'), {}, name));
const pieces = seeds.flatMap(piecesOf);
const generated = [...generatedArticles(60)].map(([name, text]) => articleOf(text, {}, name));

test.each(Object.entries(STRENGTHS))('near copies: %s', (strength, edits) => {
  const bases = [...seeds, ...pieces, ...generated];
  const verdicts = bases.flatMap((base, i) =>
    Array.from({ length: COPIES }, (_, n) => {
      const local = generated[(i + n) % generated.length] ?? base;
      return oneOrigin(base, nearCopyOf(base, { ...edits, seed: i * COPIES + n, local }));
    }),
  );
  const found = verdicts.filter((one) => one).length;
  print(`${strength}: ${found} of ${verdicts.length} taken for one origin (${(found / verdicts.length).toFixed(3)})`);
  expect(found / verdicts.length).toBeGreaterThanOrEqual(0.95);
});

test('pairs of articles about different events', () => {
  const pairs = pairsOf(generated)
    .filter(([a, b]) => a.title.split(':')[0] !== b.title.split(':')[0])
    .slice(0, UNRELATED);
  expect(pairs).toHaveLength(UNRELATED);
  expect(report('unrelated pairs', pairs)).toBe(0);
});

test('independent reports of one story', () => {
  const apart = (pair: readonly [Article, Article]): boolean =>
    pair[0].source.slice(0, 3) !== pair[1].source.slice(0, 3);
  expect(
    report('pairs of sources on one story, whole or in pieces', [...pairsOf(seeds), ...pairsOf(pieces).filter(apart)]),
  ).toBe(0);
});

test('independent reports that quote the same words at length and explain the background alike', () => {
  const shared = [...quotations(), BACKGROUND].join('\n\n');
  const told = pieces.map(({ text, source }) => articleOf(`${text}\n\n${shared}\n`, {}, source));
  expect(report('pairs that share quotations and background', pairsOf(told).filter(apart))).toBe(0);
});

test('sentences of different sources', () => {
  const told = seeds.map(({ passages }) => passages.filter(({ role }) => role === 'prose').map(({ text }) => text));
  let [asked, same] = [0, 0];
  for (const [a, b] of pairsOf(told)) {
    for (const one of a) {
      for (const other of b) {
        asked++;
        if (sameWords(one, other)) same++;
      }
    }
  }
  print(`pairs of paragraphs on one story taken for the same words: ${same} of ${asked}`);
  expect(same).toBe(0);
});

const BACKGROUND =
  'The harbour was built in the last century and handles about a third of the fish that is landed on the coast. It has been closed ' +
  'twice since the storm that broke its outer wall, and the council has argued about the costs of a new one ever since.';

/** What the seeds quote at length, each said by somebody. */
function quotations(): readonly string[] {
  return seeds
    .flatMap(({ passages }) =>
      passages.flatMap(({ text }) => quotedIn(text).map(({ start, end }) => text.slice(start, end))),
    )
    .filter((quote) => quote.length > 120 && !/["“”]/u.test(quote))
    .slice(0, 8)
    .map((quote) => `“${quote}” said the mayor.`);
}

/** Whole paragraphs of an article, each piece an article of its own. */
function piecesOf(article: Article): readonly Article[] {
  const found: Article[] = [];
  let open: string[] = [];
  for (const { role, text } of article.passages) {
    if (role !== 'headline') open.push(text);
    if (open.join('').length < PIECE) continue;
    found.push(articleOf(open.join('\n\n'), { title: 'A piece' }, `${article.source}-${found.length}`));
    open = [];
  }
  return found;
}

/** Pieces of different seeds, whose names begin with a number. */
function apart([a, b]: readonly [Article, Article]): boolean {
  return a.source.slice(0, 3) !== b.source.slice(0, 3);
}

function oneOrigin(a: Article, b: Article): boolean {
  return originsOf(['a', 'b'], (source) => (source === 'a' ? a : b)).sameOrigin('a', 'b');
}

function report(what: string, pairs: readonly (readonly [Article, Article])[]): number {
  const merged = pairs.filter(([a, b]) => oneOrigin(a, b)).length;
  print(`${what}: ${merged} of ${pairs.length} taken for one origin`);
  return merged;
}

function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
