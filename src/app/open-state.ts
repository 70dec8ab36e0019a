/** Opens what is kept for good: the ledger of what language models took, and what chats remember. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stateLedger } from '../store/ledger.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Limits } from '../store/limits.ts';
import { openState } from '../store/open-state.ts';
import type { State } from '../store/open-state.ts';
import type { Environment } from './environment.ts';

export interface OpenLedger {
  readonly ledger: Ledger;
  close(): void;
}

/** Throws a Problem where the state cannot be used: it is never made anew. */
export function openLedger(environment: Environment, limits: Limits): OpenLedger {
  const state = openStateFile(environment);
  return {
    ledger: stateLedger(state, limits),
    close() {
      state.db.close();
    },
  };
}

/** Closing it is the caller's. Throws a Problem where it cannot be used. */
export function openStateFile(environment: Environment): State {
  return openState(statePath(environment));
}

/** Runs `act` on what is kept; null where nothing ever was: whoever only looks leaves no file behind. */
export function readKept<Result>(environment: Environment, act: (state: State) => Result): Result | null {
  if (!hasState(environment)) return null;
  const state = openStateFile(environment);
  try {
    return act(state);
  } finally {
    state.db.close();
  }
}

/** Whether anything was ever kept. */
export function hasState(environment: Environment): boolean {
  return existsSync(statePath(environment));
}

function statePath({ stateFolder }: Environment): string {
  return join(stateFolder, 'state.db');
}
