/** What a bare `/brief` gives: the topics to pick from. */

import type { Topic } from '../../domain/topic.ts';
import { topicsMessage } from '../topics-message.ts';
import { keep, TO_ASKER } from './say.ts';
import type { Response, Turn } from './turn.ts';

/** A form where the platform can show one, else buttons. */
export function topicForm(turn: Turn): Response {
  const { topics } = turn.chat;
  const stories = turn.chat.stories;
  const key = `${turn.id}:0`;
  const message = topicsMessage(topics, stories);
  const instead = keep({ message, shown: null }, { key, conversation: null, to: TO_ASKER }, turn);
  const named = ({ slug, title }: Topic) => ({ slug, title });
  const shape = { kind: 'topic', topics: topics.map(named), stories: stories.map(named) } as const;
  return {
    sayings: [{ kind: 'form', key, asked: turn.from, form: 'brief', shape, instead: instead.message }],
    writes: instead.writes,
  };
}
