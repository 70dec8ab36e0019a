/** The processes that work on inbox and outbox, as far as they have not ended in good order: looked at without being one. */

import type { Heard } from './inbox-upkeep.ts';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';

/** The one heard last first. Throws a Problem where SQLite fails. */
export function heardWorkers(state: State): readonly Heard[] {
  return readState(state, () =>
    state.db.prepare('SELECT id AS worker, heard_at AS heardAt FROM worker ORDER BY heard_at DESC, id').all(),
  ) as unknown as readonly Heard[];
}
