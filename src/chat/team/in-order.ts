/** Has what is said in one thread answered in its order, while others are answered beside it. */

import { topicOf } from '../../brief/topic-of.ts';
import type { Topic } from '../../domain/topic.ts';
import { GATHER_MS } from '../../store/group-commit.ts';
import type { Heard } from './heard.ts';
import { readBriefAsked } from './read-words.ts';

/** Runs an act once all before it of the same name have come to their end. */
export type InOrder = <Result>(name: string, act: () => Promise<Result>) => Promise<Result>;

export function inOrder(): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return async (name, act) => {
    const before = last.get(name) ?? Promise.resolve();
    const own = before.then(act);
    // What an answer leads to is about to be written down: the next one is to see that.
    const ended = own.then(afterwards, afterwards);
    last.set(name, ended);
    void ended.then(() => {
      if (last.get(name) === ended) last.delete(name);
    });
    return own;
  };
}

function afterwards(): Promise<void> {
  return new Promise((resolve) => {
    // Timers of one length ring in order: that of the commit was set before this one.
    setImmediate(() => setTimeout(resolve, GATHER_MS));
  });
}

const DIGEST = /^\s*digest\b/i;

/** Events of one name may change the same thread. */
export function threadNameOf(heard: Heard, topics: readonly Topic[]): string {
  switch (heard.kind) {
    case 'home':
    case 'left':
      return heard.id;
    case 'command': {
      const { platform, tenant, channel } = heard.from;
      if (heard.name === 'briefdesk' && DIGEST.test(heard.text))
        return JSON.stringify([platform, tenant, channel, 'digest']);
      // Two who ask for the same topic at once are to share a thread.
      const about = heard.name === 'brief' ? topicOf(readBriefAsked(heard.text).words, topics).slug : heard.id;
      return JSON.stringify([platform, tenant, channel, 'topic', about]);
    }
    case 'message':
    case 'press':
    case 'form':
    case 'greeting': {
      const { platform, tenant, channel, thread } = heard.from;
      return JSON.stringify([platform, tenant, channel, thread]);
    }
  }
}
