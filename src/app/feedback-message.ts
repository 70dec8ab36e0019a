/** What readers thought of messages, as a message. */

import { faint, heading, list, paragraph, said, strong } from '../chat/blocks.ts';
import { momentInWords } from '../chat/moments.ts';
import type { Item, List, Message } from '../domain/message.ts';
import type { FeedbackView, Judged } from './feedback-view.ts';
import { periodInWords } from './last-days.ts';

/** The rest is in the JSON. */
const MOST_MESSAGES = 30;

export function feedbackMessage(view: FeedbackView): Message {
  const { messages } = view;
  const hidden = messages.length - MOST_MESSAGES;
  return {
    blocks: [
      heading(`What readers said, ${periodInWords(view)} (UTC)`),
      paragraph([said(messages.length === 0 ? 'Nobody said anything.' : `In all: ${verdictsOf(view)}`)]),
      ...messages.slice(0, MOST_MESSAGES).flatMap(judgedList),
      ...(hidden > 0 ? [paragraph([faint(`And ${hidden} more: see --json.`)])] : []),
    ],
    actions: [],
    numbers: [],
  };
}

function judgedList(message: Judged): readonly List[] {
  const { title, workspace, channel, at, reasons } = message;
  const facts = [verdictsOf(message), momentInWords(at), `${workspace} ${channel}`];
  const lines: readonly Item[] = [
    { runs: [said(facts.join(' · '))], receipts: [] },
    ...reasons.map((reason): Item => ({ runs: [said(`“${reason}”`)], receipts: [] })),
  ];
  return list([strong(title ?? 'A message without a title')], lines);
}

function verdictsOf({ helpful, notHelpful }: Pick<Judged, 'helpful' | 'notHelpful'>): string {
  const words = [
    ...(helpful > 0 ? [`${helpful} helpful`] : []),
    ...(notHelpful > 0 ? [`${notHelpful} not helpful`] : []),
  ];
  return words.join(' · ');
}
