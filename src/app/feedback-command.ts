/** `feedback`: what readers said was helpful or not, message by message, as text or as JSON. */

import { renderMessage } from '../chat/terminal/render-message.ts';
import { listFeedback } from '../store/feedback.ts';
import type { ExitStatus } from './command-line.ts';
import type { Period } from './costs-view.ts';
import type { Desk } from './face.ts';
import { feedbackMessage } from './feedback-message.ts';
import { feedbackView } from './feedback-view.ts';
import { orJsonError, printJson } from './json-output.ts';
import { beginningOf, lastDays } from './last-days.ts';
import { lookFor } from './look-for.ts';
import { readKept } from './open-state.ts';
import { readArguments, usage } from './read-arguments.ts';

const FLAGS = { days: 'a number of days', json: 'switch' } as const;
/** As long as chats are kept, unless set up otherwise. */
const DAYS = 30;

export async function feedbackCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches, values } = readArguments('feedback', words, FLAGS);
  if (alone.length > 0) throw usage('feedback', `feedback takes no words of its own ("${alone.join(' ')}").`);
  const period = lastDays('feedback', values.get('days'), DAYS);
  if (!switches.has('json')) return showFeedback(period, desk, false);
  return orJsonError(desk.face, {}, () => showFeedback(period, desk, true));
}

function showFeedback(period: Period, { environment, face }: Desk, json: boolean): ExitStatus {
  const given = readKept(environment, (state) => listFeedback(state, beginningOf(period))) ?? [];
  const view = feedbackView(given, period);
  if (json) printJson(face, view);
  else face.result(renderMessage(feedbackMessage(view), lookFor(face)));
  return 0;
}
