/** Writes what came in from the web: an article once, under every name it goes by, with each of its versions. */

import type { DatabaseSync } from 'node:sqlite';
import { namesOf } from '../domain/arrival.ts';
import type { Arrival, Names } from '../domain/arrival.ts';
import { prepared } from './prepared.ts';
import { knownBy } from './read-arrivals.ts';

export interface Kept {
  /** As `Names` has them; the first of all that is known already says which article it is. */
  readonly names: Names['names'];
  readonly perhaps: Names['perhaps'];
  /** With its digest; null where it is known to be as it was. */
  readonly read: { readonly arrival: Arrival; readonly digest: string } | null;
  /** Where it was read; null: as before. */
  readonly address: string | null;
  /** Whether its feed carries all of it. */
  readonly isCarried: boolean;
  /** The source that it belongs to from now on; null: as before. */
  readonly origin: string | null;
  /** Of the first name. */
  readonly mark: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly now: number;
  /** When to look at it again; null: not of itself. */
  readonly recheckAt: number | null;
}

/** For use inside a transaction. An unknown article of which nothing was read is not kept. */
export function keepArrival(db: DatabaseSync, kept: Kept): void {
  const { read, perhaps } = kept;
  const titleOf = (name: string): string | null => knownBy(db, [name])?.title ?? null;
  const names = namesOf({ names: kept.names, perhaps, title: read?.arrival.title ?? '' }, titleOf);
  const id = articleOf(db, { ...kept, names });
  if (id === null) return;
  const { etag, lastModified, recheckAt, mark, address, isCarried, origin } = kept;
  if (origin !== null) moveArrivals(db, { where: 'id', is: id, to: origin });
  prepared(
    db,
    `UPDATE arrival SET address = ifnull(?, address), carried = ?, etag = ?, last_modified = ?, recheck_at = ?,
       missing_since = NULL, withdrawn_at = NULL WHERE id = ?`,
  ).run(address, isCarried ? 1 : 0, etag, lastModified, recheckAt, id);
  const name = prepared(
    db,
    `INSERT INTO arrival_name (name, mark, arrival) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET mark = excluded.mark WHERE excluded.mark IS NOT NULL`,
  );
  for (const [at, each] of names.entries()) name.run(each, at === 0 ? mark : null, id);
}

function articleOf(db: DatabaseSync, kept: Kept): number | null {
  const { read, names, now } = kept;
  const known = knownBy(db, names);
  if (known === null) return read === null ? null : insert(db, read, kept);
  if (read !== null && (known.digest !== read.digest || known.withdrawn)) {
    const number = known.version + 1;
    addVersion(db, { id: known.id, number, now }, read);
    prepared(db, 'UPDATE arrival SET version = ?, digest = ?, changed_at = ? WHERE id = ?').run(
      number,
      read.digest,
      now,
      known.id,
    );
    prepared(db, 'DELETE FROM version WHERE arrival = ? AND number > 1 AND number <= ?').run(
      known.id,
      number - LAST_VERSIONS,
    );
  }
  return known.id;
}

/** With the first: a live blog has hundreds, and what was shown of any is kept with the message that showed it. */
const LAST_VERSIONS = 20;

type Read = NonNullable<Kept['read']>;

function insert(db: DatabaseSync, read: Read, { address: at, isCarried, now }: Kept): number {
  const { source, origin, address } = read.arrival;
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO arrival (source, origin, address, carried, arrived_at, changed_at, version, digest)
       VALUES (?, ?, ?, ?, ?, ?, 1, ?)`,
  ).run(source, origin, at ?? address, isCarried ? 1 : 0, now, now, read.digest);
  const id = Number(lastInsertRowid);
  addVersion(db, { id, number: 1, now }, read);
  return id;
}

interface Version {
  readonly id: number;
  readonly number: number;
  readonly now: number;
}

function addVersion(db: DatabaseSync, { id, number, now }: Version, { arrival }: Read): void {
  prepared(db, 'INSERT INTO version (arrival, number, read_at, content) VALUES (?, ?, ?, ?)').run(
    id,
    number,
    now,
    JSON.stringify(arrival),
  );
}

export interface Missing {
  readonly source: string;
  readonly now: number;
  /** Whether that it is gone is sure by now; its versions stay until they are too old. */
  readonly surely: boolean;
  readonly recheckAt: number | null;
}

/** For use inside a transaction. */
export function noteMissing(db: DatabaseSync, { source, now, surely, recheckAt }: Missing): void {
  prepared(
    db,
    'UPDATE arrival SET missing_since = ifnull(missing_since, ?), recheck_at = ? WHERE source = ? AND withdrawn_at IS NULL',
  ).run(now, recheckAt, source);
  if (!surely) return;
  prepared(
    db,
    'UPDATE arrival SET withdrawn_at = ?, changed_at = ?, recheck_at = NULL WHERE source = ? AND withdrawn_at IS NULL',
  ).run(now, now, source);
}

/** For use inside a transaction: what could not be looked at is looked at later. */
export function postpone(db: DatabaseSync, { source, until }: Postponed): void {
  prepared(db, 'UPDATE arrival SET recheck_at = ? WHERE source = ? AND withdrawn_at IS NULL').run(until, source);
}

export interface Postponed {
  readonly source: string;
  readonly until: number;
}

/** For use inside a transaction: what belongs to one source belongs to another, and is called after it. */
export function moveArrivals(db: DatabaseSync, { where, is, to }: Move): void {
  prepared(
    db,
    `UPDATE arrival SET source = ? || substr(source, length(origin) + 1), origin = ?, unfit = NULL
       WHERE ${where} = ? AND origin <> ?`,
  ).run(to, to, is, to);
}

export type Move = { readonly to: string } & (
  { readonly where: 'id'; readonly is: number } | { readonly where: 'origin'; readonly is: string }
);

export interface Unfit {
  readonly source: string;
  readonly stamp: string;
}

/** For use inside a transaction. */
export function noteUnfit(db: DatabaseSync, { source, stamp }: Unfit): void {
  prepared(db, 'UPDATE arrival SET unfit = ? WHERE source = ?').run(stamp, source);
}

/** A feed lists nothing for longer. */
const REMEMBERED_MS = 365 * 24 * 60 * 60_000;

/** For use inside a transaction. */
export function pruneArrivals(
  db: DatabaseSync,
  { olderThanMs, now }: { readonly olderThanMs: number; readonly now: number },
): readonly string[] {
  const before = now - olderThanMs;
  prepared(db, 'DELETE FROM dropped_name WHERE dropped_at < ?').run(now - REMEMBERED_MS);
  prepared(
    db,
    `INSERT INTO dropped_name SELECT name, ? FROM arrival_name JOIN arrival ON arrival.id = arrival
       WHERE changed_at < ? ON CONFLICT DO NOTHING`,
  ).run(now, before);
  const rows = prepared(db, 'DELETE FROM arrival WHERE changed_at < ? RETURNING source').all(before);
  return (rows as unknown as readonly { readonly source: string }[]).map(({ source }) => source);
}
