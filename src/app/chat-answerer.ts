/** Answers what was heard on a platform, in the order of its thread, and shows that it takes a while when it does. */

import type { Answerer } from '../delivery/answer-events.ts';
import type { Clock } from '../delivery/clock.ts';
import type { Topic } from '../domain/topic.ts';
import { answerHeard } from '../chat/team/answer-heard.ts';
import { excuseFor } from '../chat/team/excuse.ts';
import type { Heard } from '../chat/team/heard.ts';
import { inOrder, threadNameOf } from '../chat/team/in-order.ts';
import type { Saying } from '../chat/team/saying.ts';
import type { TeamDesk } from '../chat/team/turn.ts';
import type { OutgoingMessage } from '../store/outbox-messages.ts';

/** What a platform's adapter adds. */
export interface ChatFace {
  write(saying: Saying): OutgoingMessage;
  /** Shows that an answer is being worked on, as well as the platform can; the result takes it back. Never throws. */
  showWork(heard: Heard): () => void;
  /** Nothing is said to it: where the platform shows that work goes on, it ends. Never throws. */
  sayNothing(heard: Heard): void;
}

export interface Answering {
  readonly desk: TeamDesk;
  readonly topics: readonly Topic[];
  /** By platform. */
  readonly faces: ReadonlyMap<string, ChatFace>;
  readonly clock: Clock;
}

/** What is quicker needs no sign. */
const LONG_MS = 700;

export function chatAnswerer({ desk, topics, faces, clock }: Answering): Answerer {
  const order = inOrder();
  return {
    answer: (item) => {
      const heard = JSON.parse(item.payload) as Heard;
      const face = faceOf(item.platform, faces);
      return order(threadNameOf(heard, topics), async () => {
        const takeBack = showLong(heard, face, clock);
        try {
          const { sayings, writes } = await answerHeard(heard, desk);
          if (sayings.length === 0) face.sayNothing(heard);
          const remember = (): void => {
            for (const write of writes) write(desk.state.db, desk.now());
          };
          return { messages: sayings.map((saying) => face.write(saying)), remember };
        } finally {
          takeBack();
        }
      });
    },
    excuse: (item, reason) => {
      const face = faceOf(item.platform, faces);
      return excuseFor(JSON.parse(item.payload) as Heard, reason).map((saying) => face.write(saying));
    },
  };
}

function showLong(heard: Heard, face: ChatFace, clock: Clock): () => void {
  let takeBack = (): void => undefined;
  const callOff = clock.wake(clock.now() + LONG_MS, () => {
    takeBack = face.showWork(heard);
  });
  return () => {
    callOff();
    takeBack();
  };
}

function faceOf(platform: string, faces: ReadonlyMap<string, ChatFace>): ChatFace {
  const face = faces.get(platform);
  if (face === undefined) throw new Error(`no chat on ${platform}`);
  return face;
}
