/** How long a chat is remembered: what nobody touched since then goes. */

import type { DatabaseSync } from 'node:sqlite';
import { dropUnnamedVersions } from './article-versions.ts';
import { dropOldEditions } from './editions.ts';

/** For use inside a transaction. Withdrawals and subscriptions stay, and deeds have a time of their own. */
export function dropOlderThan(db: DatabaseSync, before: number): void {
  db.prepare('DELETE FROM conversation WHERE touched_at < ?').run(before);
  // With its actions, and how often they were pressed.
  db.prepare('DELETE FROM shown WHERE shown_at < ?').run(before);
  db.prepare('DELETE FROM feedback WHERE given_at < ?').run(before);
  dropOldEditions(db, before);
  dropUnnamedVersions(db);
}
