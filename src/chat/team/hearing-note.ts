/** Whether people can simply go on talking under a message or have to name us: said once, where that may be one or the other. */

import type { Paragraph } from '../../domain/message.ts';
import { saveTold, wasTold } from '../../store/told-once.ts';
import { faint, paragraph } from '../blocks.ts';
import type { Response, Turn } from './turn.ts';

/** What a platform tells us of what is said in a thread of ours. */
export type Hears = 'everything' | 'what-names-us';

export interface HearingNote extends Pick<Response, 'writes'> {
  readonly blocks: readonly Paragraph[];
}

const WORDS: Readonly<Record<Hears, string>> = {
  everything:
    'Ask below as you would ask a colleague: where a briefing stands, I hear every question about the coverage.',
  'what-names-us': 'To ask about it, begin with my name or use /ask: other words are not shown to me on this server.',
};

/** Nothing where it was said before, and where a platform has but one way. */
export function hearingNote({ desk, from }: Turn): HearingNote {
  const hears = desk.platforms.hears(from.platform);
  const matter = `hears: ${hears}`;
  if (hears === null || wasTold(desk.state, from, matter)) return { blocks: [], writes: [] };
  return {
    blocks: [paragraph([faint(WORDS[hears])])],
    writes: [
      (db, now) => {
        saveTold(db, from, matter, now);
      },
    ],
  };
}
