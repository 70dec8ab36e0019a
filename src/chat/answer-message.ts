/** An answer to a question: how it was understood, its points, what the coverage does not say, what came nearest, and from when it is. */

import type { Answer, Answered, Refusal } from '../domain/answer.ts';
import type { Action, Block, Message } from '../domain/message.ts';
import { faint, list, paragraph, run, said, strong } from './blocks.ts';
import type { ArticleOf } from './marks.ts';
import { nearestList } from './nearest.ts';
import { asOfClock, colophon, messageOn, pageFor, whenKnown } from './page.ts';
import type { Page, View } from './page.ts';
import { EVIDENCE, pointBlocks, pointItem } from './points.ts';
import { noticeOf, writerRun } from './writer-words.ts';

/** Numbers go on from those of the thread, so that [3] here is [3] in the briefing above; new ones come as sources are cited. */
export function answerMessage(answer: Answer, articleOf: ArticleOf, view: View): Message {
  const page = pageFor([], articleOf, view);
  const { understood, nearest, notes } = answer;
  const message = messageOn(page, [
    ...whenKnown(view.knownAsOf),
    ...(understood === null ? [] : [paragraph([faint(`Understood as: ${understood}`)])]),
    ...(answer.status === 'not-in-coverage' ? refusal(answer) : answered(answer, page)),
    ...nearestList(nearest, articleOf, (citation) => page.marks.after([citation])),
    ...notes.map((note) => paragraph([faint(note)])),
    ...(answer.status === 'not-in-coverage' ? [] : noticeOf(answer.writer)),
    ...lastLines(answer, page),
  ]);
  return { ...message, actions: actionsOn(answer) };
}

function answered({ status, points, missing }: Answered, page: Page): readonly Block[] {
  const told =
    status === 'disputed'
      ? list(
          [strong('Sources differ')],
          points.map((one) => pointItem(one, 'plain', page)),
        )
      : pointBlocks(points, page);
  if (missing.length === 0) return told;
  return [...told, paragraph([strong('Not in the coverage: '), said(`${missing.join('; ')}.`)])];
}

/** What stands in place of an answer is as strong as one; what only talks back is not. */
function refusal({ reason, text, choices }: Refusal): readonly Block[] {
  const role = reason === 'absent' || reason === 'false-premise' ? 'strong' : 'plain';
  const items = choices.map((choice) => ({ runs: [said(choice)], receipts: [] }));
  return [paragraph([run(text, role)]), ...list([], items)];
}

/** A refusal stands on nothing, so it has no time; its nearest passages still have marks to explain. */
function lastLines(answer: Answer, page: Page): readonly Block[] {
  const near = answer.nearest.map((citation) => ({ citations: [citation] }));
  return answer.status === 'not-in-coverage'
    ? colophon([], near, page)
    : colophon([...asOfClock(answer.asOf), writerRun(answer.writer)], [...answer.points, ...near], page);
}

function actionsOn(answer: Answer): readonly Action[] {
  if (answer.status !== 'not-in-coverage') return [EVIDENCE];
  return answer.choices.map((choice) => ({ label: choice, command: choice }));
}
