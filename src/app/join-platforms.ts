/** Brings the platforms in, each alone: one that cannot be reached is tried again until it can be, and the others go on meanwhile. */

import { Problem } from '../domain/problem.ts';

/** One try to be heard on a platform. Throws a Problem where the platform refuses us, or cannot be reached. */
export type Join = () => Promise<void>;

export interface JoinTools {
  readonly report: (error: unknown) => void;
  /** Resolves after so long, or at once when we end. */
  readonly wait: (ms: number) => Promise<void>;
  readonly isEnding: () => boolean;
}

const FIRST_WAIT_MS = 15_000;
/** So often a network that is back is noticed soon, and Discord's thousand starts a day are never near. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Resolves once each was tried. Throws the first Problem where none of them could be joined. */
export async function joinPlatforms(joins: readonly Join[], tools: JoinTools): Promise<void> {
  const tries = await Promise.allSettled(joins.map((join) => join()));
  const failed = tries.flatMap((one, nth) =>
    one.status === 'rejected' ? [{ nth, error: one.reason as unknown }] : [],
  );
  if (failed.length === joins.length) throw failed[0]?.error;
  for (const { nth, error } of failed) {
    tools.report(error);
    const join = joins[nth];
    if (join !== undefined && isWorthAnotherTry(error)) void joinLater(join, tools);
  }
}

/** What is refused stays refused until somebody changes the configuration. */
function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unreachable';
}

async function joinLater(join: Join, { report, wait, isEnding }: JoinTools): Promise<void> {
  let said = '';
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    await wait(waitMs);
    if (isEnding()) return;
    try {
      await join();
      return;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      // Said once, not every five minutes of a long night.
      if (words !== said) report(error);
      said = words;
      if (!isWorthAnotherTry(error)) return;
    }
  }
}
