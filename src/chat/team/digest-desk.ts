/** What digests are written with, whoever asks for one. */

import type { Followed } from '../../store/subscriptions.ts';
import type { WrittenEdition } from './post-edition.ts';

export interface DigestDesk {
  /** What an edition for it would hold now; nothing is kept. `dueAt`: when it should have come, which is now unless it is said. */
  write(followed: Followed, now: number, dueAt?: number): Promise<WrittenEdition>;
}
