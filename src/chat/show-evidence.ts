/** Evidence in a thread: the receipts of its last briefing or answer, of one point by its number or of all. */

import { readOnce } from '../search/read-once.ts';
import { viewOf, type Handler } from './chat-desk.ts';
import type { Typed } from './commands.ts';
import { evidenceMessage } from './evidence-message.ts';
import { noticeMessage } from './notice-message.ts';
import { shortened } from './source-words.ts';

export const showEvidence: Handler = (argument, conversation, desk) => {
  const { shown } = conversation;
  if (shown === null) {
    const nothing = `There is nothing to show evidence of yet: ask a question, or for a ${desk.typed('brief')} TOPIC.`;
    return { message: noticeMessage(nothing), conversation };
  }
  const number = argument === '' ? null : Number(/^\d{1,6}$/.exec(argument)?.[0] ?? 0);
  if (number !== null && (number < 1 || number > shown.points.length))
    return { message: noticeMessage(noSuchPoint(argument, shown.points.length, desk.typed)), conversation };
  const evidence = { ...shown, number };
  return { message: evidenceMessage(evidence, readOnce(desk.coverage), viewOf(conversation, desk)), conversation };
};

const LONGEST = 20;

function noSuchPoint(asked: string, count: number, typed: Typed): string {
  const evidence = typed('evidence');
  const points =
    count === 1 ? `is one point: ${evidence} 1` : `are ${count} points: ${evidence} 1 to ${evidence} ${count}`;
  return `There is no point “${shortened(asked, LONGEST)}”. There ${points}.`;
}
