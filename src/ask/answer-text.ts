/** An answer as plain words: what a reader sees of it without marks, labels and receipts. */

import type { Answer } from '../domain/answer.ts';
import type { Point } from '../domain/briefing.ts';

/** Never empty. */
export function answerText(answer: Answer): string {
  if (answer.status === 'not-in-coverage') return [answer.text, ...answer.notes].join(' ');
  const said = answer.points.map((point) => (answer.status === 'disputed' ? withHolder(point, answer) : point.text));
  return [
    ...(answer.status === 'disputed' ? ['Sources differ.'] : []),
    ...said,
    ...(answer.missing.length > 0 ? [`Not in the coverage: ${answer.missing.join('; ')}.`] : []),
    ...answer.notes,
    ...(answer.writer.notice === null ? [] : [answer.writer.notice]),
  ].join(' ');
}

/** Of two positions a reader must know who takes which: the speaker in its words, or who printed it. */
function withHolder({ text, speaker, citations }: Point, { sources }: Extract<Answer, { points: unknown }>): string {
  const printed = sources.find(({ source }) => source === citations[0]?.source)?.publisher ?? null;
  return speaker !== null || printed === null ? text : `${printed}: ${text}`;
}
