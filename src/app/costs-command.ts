/** `costs`: what the language model took by day and by whom, and what is left of today's limits, as text or as JSON. */

import { renderMessage } from '../chat/terminal/render-message.ts';
import type { Spending } from '../store/ledger.ts';
import type { Limits } from '../store/limits.ts';
import type { ExitStatus } from './command-line.ts';
import { costsMessage } from './costs-message.ts';
import { costsView } from './costs-view.ts';
import type { Period } from './costs-view.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { lastDays } from './last-days.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { hasState, openLedger } from './open-state.ts';
import { readArguments, usage } from './read-arguments.ts';

const FLAGS = { days: 'a number of days', json: 'switch' } as const;
const DAYS = 7;

export async function costsCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches, values } = readArguments('costs', words, FLAGS);
  if (alone.length > 0) throw usage('costs', `costs takes no words of its own ("${alone.join(' ')}").`);
  const period = lastDays('costs', values.get('days'), DAYS);
  if (!switches.has('json')) return showCosts(period, desk, false);
  return orJsonError(desk.face, {}, () => showCosts(period, desk, true));
}

function showCosts(period: Period, desk: Desk, json: boolean): ExitStatus {
  const { model } = loadConfiguration(desk.environment.root).settings;
  const view = costsView(readLedger(period, desk, model.tokensPerDay), period, model);
  if (json) printJson(desk.face, view);
  else desk.face.result(renderMessage(costsMessage(view), lookFor(desk.face)));
  return 0;
}

/** Whoever only looks leaves no file behind. */
function readLedger({ from }: Period, { environment }: Desk, limits: Limits): readonly Spending[] {
  if (!hasState(environment)) return [];
  const open = openLedger(environment, limits);
  try {
    return open.ledger.spent(from);
  } finally {
    open.close();
  }
}
