/** The coverage of a service: its sources are looked at again while it runs, and what others write into its store is seen. */

import type { Coverage, LeftOut, Story } from '../domain/coverage.ts';
import { toldStories } from './recent-stories.ts';
import { isReadBy } from './is-read.ts';
import type { OpenCoverage } from './open-coverage.ts';

export interface HeldCoverage {
  /** As it is now. Throws a Problem where its sources cannot be read. */
  look(): Held;
}

/** The same object as long as nothing has changed. */
export interface Held {
  readonly coverage: Coverage;
  readonly leftOut: readonly LeftOut[];
  readonly stories: readonly Story[];
  /** Whether what brings an article is read, and can be: what it brought and is not there is withdrawn. */
  readonly isRead: (source: string) => boolean;
}

/** A look at a folder costs milliseconds; readers do not see the difference. */
const LOOK_MS = 10_000;

export function heldCoverage(
  { refresh, store, leftOut, sources }: Pick<OpenCoverage, 'refresh' | 'store' | 'leftOut' | 'sources'>,
  now: () => number,
): HeldCoverage {
  const { query, terms } = store;
  const heldNow = (left: readonly LeftOut[]): Held => ({
    ...{ coverage: { query, terms }, leftOut: left, stories: toldStories(store) },
    isRead: isReadBy(sources, query),
  });
  let held = heldNow(leftOut);
  let version = store.version;
  let lookedAt = now();
  return {
    look() {
      let left = held.leftOut;
      if (Math.abs(now() - lookedAt) >= LOOK_MS) {
        lookedAt = now();
        left = refresh();
      }
      // Others may have written too.
      const fresh = store.version;
      if (fresh === version && sameNames(left, held.leftOut)) return held;
      version = fresh;
      held = heldNow(left);
      return held;
    },
  };
}

function sameNames(a: readonly LeftOut[], b: readonly LeftOut[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
