/** Posts of which nobody can say whether they arrived, wherever: for whoever runs briefdesk, who can go and look. */

import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';

export interface DoubtfulPost extends Tenant {
  readonly channel: string;
  /** It is, or begins, an edition of a digest. */
  readonly isEdition: boolean;
  readonly reason: string;
  /** Since when nobody knows, in milliseconds since 1970. */
  readonly since: number;
}

/** As far back as the outbox remembers, the latest first. Throws a Problem where SQLite fails. */
export function doubtfulPosts(state: State): readonly DoubtfulPost[] {
  const rows = readState(state, () => state.db.prepare(DOUBTFUL).all()) as unknown as readonly (Omit<
    DoubtfulPost,
    'isEdition'
  > & { readonly isEdition: number })[];
  return rows.map((row) => ({ ...row, isEdition: row.isEdition === 1 }));
}

const DOUBTFUL = `
  SELECT post.platform, post.tenant, post.channel, edition.key IS NOT NULL AS isEdition, post.reason, post.since
  FROM outbox AS post LEFT JOIN edition
    ON edition.platform = post.platform AND edition.tenant = post.tenant AND edition.key = post.key
  WHERE post.state = 'unknown' ORDER BY post.since DESC, post.id DESC`;
