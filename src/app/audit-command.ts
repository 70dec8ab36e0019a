/** `audit`: who withdrew, restored or followed what and where, and what was forgotten, as text or as JSON. */

import { renderMessage } from '../chat/terminal/render-message.ts';
import { listDeeds } from '../store/audit.ts';
import { auditMessage } from './audit-message.ts';
import { auditView } from './audit-view.ts';
import type { ExitStatus } from './command-line.ts';
import type { Period } from './costs-view.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { beginningOf, lastDays } from './last-days.ts';
import { lookFor } from './look-for.ts';
import { readKept } from './open-state.ts';
import { readArguments, usage } from './read-arguments.ts';

const FLAGS = { days: 'a number of days', json: 'switch' } as const;
const DAYS = 30;

export async function auditCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches, values } = readArguments('audit', words, FLAGS);
  if (alone.length > 0) throw usage('audit', `audit takes no words of its own ("${alone.join(' ')}").`);
  const period = lastDays('audit', values.get('days'), DAYS);
  if (!switches.has('json')) return showAudit(period, desk, false);
  return orJsonError(desk.face, {}, () => showAudit(period, desk, true));
}

function showAudit(period: Period, { environment, face }: Desk, json: boolean): ExitStatus {
  const deeds = readKept(environment, (state) => listDeeds(state, beginningOf(period))) ?? [];
  const view = auditView(deeds, period);
  if (json) printJson(face, view);
  else face.result(renderMessage(auditMessage(view), lookFor(face)));
  return 0;
}
