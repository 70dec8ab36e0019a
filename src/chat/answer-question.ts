/** A question in a thread: answered with what was said before, and remembered. */

import { readOnce } from '../search/read-once.ts';
import { answerMessage } from './answer-message.ts';
import { viewOf, type ChatDesk, type Reply } from './chat-desk.ts';
import { afterAnswer, type Conversation } from './conversation.ts';

export async function answerQuestion(question: string, conversation: Conversation, desk: ChatDesk): Promise<Reply> {
  const { history, topic } = conversation;
  const answer = await desk.jobs.ask({ question, history, topic });
  return {
    message: answerMessage(answer, readOnce(desk.coverage), viewOf(conversation, desk)),
    conversation: afterAnswer(conversation, question, answer),
  };
}
