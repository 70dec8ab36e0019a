/** A topic in a thread: its briefing, its disputes or its timeline, or what keeps it from being shown. */

import { topicOf } from '../brief/topic-of.ts';
import type { NothingFound } from '../domain/briefing.ts';
import { Problem } from '../domain/problem.ts';
import type { Topic } from '../domain/topic.ts';
import { readOnce } from '../search/read-once.ts';
import { briefingMessage } from './briefing-message.ts';
import { viewOf, type ChatDesk, type Handler, type Reply } from './chat-desk.ts';
import { afterBriefing, afterDisputes, afterTimeline, type Conversation } from './conversation.ts';
import { disputesMessage } from './disputes-message.ts';
import { noticeMessage } from './notice-message.ts';
import { nothingFoundMessage } from './nothing-found-message.ts';
import { timelineMessage } from './timeline-message.ts';
import { closeTopic, mistypedTopic, topicFlaw } from './topic-words.ts';

type Side = 'brief' | 'disputes' | 'timeline';

/** A briefing always names its topic; without one, the other sides are those of the thread's topic. */
export function showTopic(side: Side): Handler {
  return (argument, conversation, desk) => {
    const thread = { conversation, desk };
    const words = unquoted(argument);
    if (words !== '') return showNamed(side, words, thread);
    if (side !== 'brief' && conversation.topic !== null) return show(side, conversation.topic, thread);
    return {
      message: noticeMessage(
        `Name a topic, as in ${desk.typed(side)} TOPIC: any words, or one of ${desk.typed('topics')}.`,
      ),
      conversation,
    };
  };
}

interface Thread {
  readonly conversation: Conversation;
  readonly desk: ChatDesk;
}

/** Who knows the command line puts several words in quotation marks. */
function unquoted(argument: string): string {
  return argument.replace(/^["“](.*)["”]$/su, '$1').trim();
}

async function showNamed(side: Side, words: string, thread: Thread): Promise<Reply> {
  const flaw = topicFlaw(words);
  if (flaw !== null) throw new Problem('usage', flaw);
  const { typed } = thread.desk;
  const topics = offered(thread.desk);
  const topic = topicOf(words, topics);
  const meant = topics.includes(topic) ? null : mistypedTopic(words, topics);
  if (meant === null) return show(side, topic, thread);
  const text = `There is no topic “${words}”. Did you mean “${meant}”? ${typed('topics')} lists all.`;
  const message = noticeMessage(text, [{ label: meant, command: `/${side} ${meant}` }]);
  return { message, conversation: thread.conversation };
}

/** What goes by a name of its own. */
function offered({ topics, stories }: ChatDesk): readonly Topic[] {
  return [...topics, ...stories];
}

function show(side: Side, topic: Topic, thread: Thread): Reply | Promise<Reply> {
  switch (side) {
    case 'brief':
    case 'disputes':
      return showBriefing(side, topic, thread);
    case 'timeline':
      return showTimeline(topic, thread);
  }
}

async function showBriefing(side: 'brief' | 'disputes', topic: Topic, thread: Thread): Promise<Reply> {
  const { conversation, desk } = thread;
  const briefing = await desk.jobs.brief(topic, side === 'brief' ? 'main' : 'all');
  if ('reason' in briefing) return nothingFound(briefing, topic, thread);
  const [messageOf, after] = side === 'brief' ? [briefingMessage, afterBriefing] : [disputesMessage, afterDisputes];
  return {
    message: messageOf(briefing, readOnce(desk.coverage), viewOf(conversation, desk)),
    conversation: after(conversation, topic, briefing),
  };
}

function showTimeline(topic: Topic, thread: Thread): Reply {
  const { conversation, desk } = thread;
  const timeline = desk.jobs.timeline(topic);
  if ('reason' in timeline) return nothingFound(timeline, topic, thread);
  return {
    message: timelineMessage(timeline, readOnce(desk.coverage), viewOf(conversation, desk)),
    conversation: afterTimeline(conversation, topic, timeline),
  };
}

/** What is not there is no subject: the thread stays with what it was about. */
function nothingFound(nothing: NothingFound, topic: Topic, { conversation, desk }: Thread): Reply {
  const isSetUp = offered(desk).some(({ slug }) => slug === topic.slug);
  const didYouMean = isSetUp ? null : closeTopic(topic.slug, desk.topics);
  const shown = { ...nothing, title: isSetUp ? topic.title : topic.slug, didYouMean };
  const message = nothingFoundMessage(shown, readOnce(desk.coverage), viewOf(conversation, desk));
  return { message, conversation };
}
