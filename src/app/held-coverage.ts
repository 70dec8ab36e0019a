/** The coverage of a service: its folder is looked at again while it runs, and each article is parsed once. */

import type { Article } from '../domain/article.ts';
import type { Coverage, LeftOut } from '../domain/coverage.ts';
import { refreshCoverage } from '../coverage/refresh.ts';
import type { OpenCoverage } from './open-coverage.ts';

export interface HeldCoverage {
  /** As it is now. Throws a Problem where its folder cannot be read. */
  look(): Held;
}

/** The same object as long as nothing has changed. */
export interface Held {
  readonly coverage: Coverage;
  readonly leftOut: readonly LeftOut[];
}

/** A look at a folder costs milliseconds; readers do not see the difference. */
const LOOK_MS = 10_000;

export function heldCoverage({ folder, store, leftOut }: OpenCoverage, now: () => number): HeldCoverage {
  let held: Held = { coverage: parsedOnce(store), leftOut };
  let stamps = stampsOf(store);
  let lookedAt = now();
  return {
    look() {
      if (Math.abs(now() - lookedAt) < LOOK_MS) return held;
      lookedAt = now();
      const left = refreshCoverage(folder, store);
      const fresh = stampsOf(store);
      if (fresh === stamps && sameNames(left, held.leftOut)) return held;
      stamps = fresh;
      held = { coverage: parsedOnce(store), leftOut: left };
      return held;
    },
  };
}

function stampsOf(store: OpenCoverage['store']): string {
  return JSON.stringify([...store.known()].map(([source, { stamp }]) => [source, stamp]));
}

function sameNames(a: readonly LeftOut[], b: readonly LeftOut[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parsedOnce({ query, terms }: OpenCoverage['store']): Coverage {
  const articles = new Map<string, Article>();
  return {
    terms,
    query: {
      heads: () => query.heads(),
      search: (words, most) => query.search(words, most),
      read(source) {
        const article = articles.get(source) ?? query.read(source);
        articles.set(source, article);
        return article;
      },
    },
  };
}
