/** Removes what is kept of whoever asks for it. */

import { forget } from '../../store/forget.ts';
import { saveDeed } from '../../store/audit.ts';
import { platformWords } from './platform-words.ts';
import { tellAsker } from './say.ts';
import { together, type Response, type Turn } from './turn.ts';

const ASKED = /^\s*me\W*$/i;

export function forgetMe(text: string, turn: Turn): Response {
  if (!ASKED.test(text)) {
    return tellAsker(
      `“${platformWords(turn.from.platform).forgetMe}” removes what is kept of you. All else is removed by whoever runs briefdesk.`,
      turn,
    );
  }
  const { from } = turn;
  const done = 'What was kept of you here is removed: your questions, the threads that hold them, and your feedback.';
  return together(
    {
      sayings: [],
      writes: [
        (db, now) => {
          forget(db, { ...from, kind: 'user' });
          saveDeed(db, from, { channel: null, user: null, deed: 'forget', what: 'a user, by their own wish' }, now);
        },
      ],
    },
    tellAsker(done, turn),
  );
}
