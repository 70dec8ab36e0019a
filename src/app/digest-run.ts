/** `digest run`: does what is due in the terminal, once; what is due on platforms is left to the service that posts there. */

import { randomUUID } from 'node:crypto';
import type { TeamDesk } from '../chat/team/turn.ts';
import { stateUpkeep } from '../store/inbox-upkeep.ts';
import { dropOlderThan } from '../store/keep-for.ts';
import { writeState } from '../store/open-state.ts';
import { stateSubscriptions } from '../store/subscriptions.ts';
import type { ExitStatus } from './command-line.ts';
import type { DigestRequest } from './digest-request.ts';
import { digestFaces } from './digest-faces.ts';
import type { Desk, Face } from './face.ts';
import { printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { openDigests } from './open-digests.ts';
import { aloneAtTerminal } from './print-editions.ts';
import { followConfigured } from './reconcile-digests.ts';
import { tickDigests } from './run-digests.ts';
import { settleEditions } from './settle-editions.ts';

/** 1 where one of them could not be written. */
export async function runDue(
  { coverage, json }: Extract<DigestRequest, { readonly kind: 'run' }>,
  desk: Desk,
): Promise<ExitStatus> {
  const configuration = loadConfiguration(desk.environment.root);
  const open = openDigests(configuration, coverage, desk);
  try {
    const { state, now } = open.desk;
    const editions: string[] = [];
    const print = json ? (text: string) => void editions.push(text) : desk.face.result;
    const faults = await aloneAtTerminal(state, () => {
      followConfigured(configuration, state, now());
      dropOld(open.desk, configuration.settings.keepDays);
      return comeDue(open.desk, { ...desk.face, result: print });
    });
    const left = stateSubscriptions(state).due(PLATFORMS, now() - SOON_MS).length;
    if (left > 0) desk.face.note(leftInWords(left));
    if (json)
      printJson(desk.face, { editions: editions.map((text) => ({ channel: 'terminal', text })), dueElsewhere: left });
    faults.forEach(open.report);
    return faults.length === 0 ? 0 : 1;
  } finally {
    open.close();
  }
}

const PLATFORMS = ['slack', 'discord'];
/** A service that runs is never so late. */
const SOON_MS = 60_000;

const DAY_MS = 24 * 60 * 60_000;

/** Where no service runs, nobody else does. */
function dropOld({ state, now }: TeamDesk, keepDays: number): void {
  stateUpkeep(state, { worker: randomUUID(), now }).prune();
  writeState(state, () => {
    dropOlderThan(state.db, now() - keepDays * DAY_MS);
  });
}

/** What could not be written. One digest after the other: what the first told is no news for the second. */
async function comeDue(desk: TeamDesk, face: Face): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  const report = (fault: unknown): void => void faults.push(fault);
  const digesting = { desk, faces: await digestFaces(['terminal'], face), posted: () => undefined, report };
  await settleEditions(desk, face);
  do {
    // What fails is tried again with the rest.
    faults.length = 0;
    await tickDigests(digesting);
  } while ((await settleEditions(desk, face)) > 0);
  return faults;
}

function leftInWords(left: number): string {
  const some = left === 1 ? 'A digest of Slack or Discord is' : `${left} digests of Slack and Discord are`;
  return `briefdesk: ${some} overdue. The service posts those: npm start. See: npm run status`;
}
