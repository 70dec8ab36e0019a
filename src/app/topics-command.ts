/** `topics`: what is set up in config/topics.yaml, as text or as JSON. */

import { renderMessage } from '../chat/terminal/render-message.ts';
import { topicsMessage } from '../chat/topics-message.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { readArguments, usage } from './read-arguments.ts';

export async function topicsCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches } = readArguments('topics', words, { json: 'switch' });
  if (alone.length > 0) throw usage('topics', `topics takes no words of its own ("${alone.join(' ')}").`);
  if (!switches.has('json')) return listTopics(desk, false);
  return orJsonError(desk.face, {}, () => listTopics(desk, true));
}

function listTopics({ environment, face }: Desk, json: boolean): ExitStatus {
  const { topics } = loadConfiguration(environment.root);
  if (json) printJson(face, { topics });
  else face.result(renderMessage(topicsMessage(topics, []), lookFor(face)));
  return 0;
}
