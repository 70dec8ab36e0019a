/** Opens what digests are asked about and written with on the command line, where whoever has the state file may do everything. */

import type { TeamDesk } from '../chat/team/turn.ts';
import { describeError } from './describe-error.ts';
import type { Desk } from './face.ts';
import { heldCoverage } from './held-coverage.ts';
import type { Configuration } from './load-configuration.ts';
import { openParts } from './open-parts.ts';
import { teamDesk } from './team-desk.ts';

export interface OpenDigests {
  readonly desk: TeamDesk;
  /** Tells whoever runs it of a fault. */
  readonly report: (fault: unknown) => void;
  close(): void;
}

/** `named` is the folder of `--coverage`. Throws a Problem where something cannot be used. */
export function openDigests(configuration: Configuration, named: string | undefined, desk: Desk): OpenDigests {
  const { environment, face } = desk;
  const parts = openParts(configuration, named, desk);
  const { state, coverage, vectors, writer, health } = parts;
  const report = (fault: unknown): void => {
    for (const line of describeError(fault, environment.debug)) face.note(line);
  };
  return {
    report,
    desk: teamDesk({
      ...{ configuration, state, writer, embedder: vectors?.embedder ?? null },
      held: heldCoverage(coverage, Date.now),
      health: () => health.look(),
      platforms: {
        mayModerate: () => Promise.resolve(true),
        mayManage: () => Promise.resolve('granted'),
        hears: () => null,
      },
      // Of whoever sits there; who reads a channel elsewhere goes by other clocks.
      zoneOf: ({ platform }) => Promise.resolve(platform === 'terminal' ? environment.zone : null),
      report,
    }),
    close: () => {
      parts.close();
    },
  };
}
