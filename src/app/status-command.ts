/** `status`: how the service, its digests and its deliveries stand, everywhere, as text or as JSON. */

import { renderMessage } from '../chat/terminal/render-message.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { readKept } from './open-state.ts';
import { readArguments, usage } from './read-arguments.ts';
import { statusMessage } from './status-message.ts';
import { nothingKept, statusView } from './status-view.ts';
import { webHealthNow } from './web-health.ts';

export async function statusCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches } = readArguments('status', words, { json: 'switch' });
  if (alone.length > 0) throw usage('status', `status takes no words of its own ("${alone.join(' ')}").`);
  if (!switches.has('json')) return showStatus(desk, false);
  return orJsonError(desk.face, {}, () => showStatus(desk, true));
}

function showStatus({ environment, face }: Desk, json: boolean): ExitStatus {
  const { topics, sources } = loadConfiguration(environment.root);
  const health = webHealthNow(sources, environment);
  const now = Date.now();
  const view = readKept(environment, (state) => statusView({ state, topics, health }, now)) ?? nothingKept(health, now);
  if (json) printJson(face, view);
  else face.result(renderMessage(statusMessage(view), lookFor(face)));
  return 0;
}
