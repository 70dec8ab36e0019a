/** How `arrivals.db` came to its present shape, step by step. A step that was released is never changed: a new one follows it. */

/** SQL of each step; the first leads from an empty file to version 1. */
export const ARRIVAL_MIGRATIONS: readonly string[] = [
  // An article, its versions, and every name that it goes by: addresses, the feeds' ids, the digest of its words.
  `CREATE TABLE arrival (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     source TEXT NOT NULL UNIQUE,
     origin TEXT NOT NULL,
     -- Where it was read.
     address TEXT NOT NULL,
     -- 1 where its feed carries all of it.
     carried INTEGER NOT NULL,
     etag TEXT,
     last_modified TEXT,
     arrived_at INTEGER NOT NULL,
     changed_at INTEGER NOT NULL,
     recheck_at INTEGER,
     missing_since INTEGER,
     withdrawn_at INTEGER,
     -- The number of its version and the digest of that: to list what there is, no text is touched.
     version INTEGER NOT NULL,
     digest TEXT NOT NULL,
     -- The stamp under which it was found to be of no use.
     unfit TEXT
   ) STRICT;
   CREATE INDEX arrival_of_origin ON arrival (origin);
   CREATE INDEX arrival_recheck ON arrival (origin, recheck_at) WHERE recheck_at IS NOT NULL;
   CREATE INDEX arrival_changed ON arrival (changed_at);
   CREATE TABLE version (
     arrival INTEGER NOT NULL REFERENCES arrival (id) ON DELETE CASCADE,
     number INTEGER NOT NULL,
     read_at INTEGER NOT NULL,
     content TEXT NOT NULL,
     PRIMARY KEY (arrival, number)
   ) STRICT;
   CREATE TABLE arrival_name (
     name TEXT PRIMARY KEY,
     -- What a feed's item looked like, which a publisher changes when the article changes.
     mark TEXT,
     arrival INTEGER NOT NULL REFERENCES arrival (id) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX arrival_named ON arrival_name (arrival);
   -- Names of what was dropped for its age: a feed that still lists it does not bring it back.
   CREATE TABLE dropped_name (
     name TEXT PRIMARY KEY,
     dropped_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE visit (
     origin TEXT PRIMARY KEY,
     visit TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
];
