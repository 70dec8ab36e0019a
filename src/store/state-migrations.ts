/** How `state.db` came to its present shape, step by step. A step that was released is never changed: a new one follows it. */

/** SQL of each step; the first leads from an empty file to version 1. */
export const STATE_MIGRATIONS: readonly string[] = [
  // A call of a language model. Until it is settled, its tokens are the most that it can take.
  `CREATE TABLE call (
     id INTEGER PRIMARY KEY,
     day TEXT NOT NULL,
     model TEXT NOT NULL,
     workspace TEXT,
     channel TEXT,
     user TEXT,
     input INTEGER NOT NULL,
     output INTEGER NOT NULL,
     settled INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE INDEX call_of_day ON call (day, workspace, channel, user, input, output);`,

  // A worker is a process that works on inbox and outbox; what it holds is let go when it is no longer heard.
  // The text of an event or a post is kept only until it is settled. Ids are never given twice: a late verdict must miss.
  `CREATE TABLE worker (
     id TEXT PRIMARY KEY,
     heard_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE inbox (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     payload TEXT,
     state TEXT NOT NULL CHECK (state IN ('received', 'working', 'answered', 'given-up')),
     since INTEGER NOT NULL,
     worker TEXT REFERENCES worker (id),
     tries INTEGER NOT NULL DEFAULT 0,
     reason TEXT,
     received_at INTEGER NOT NULL,
     CHECK ((worker IS NOT NULL) = (state = 'working')),
     CHECK ((payload IS NOT NULL) = (state IN ('received', 'working')))
   ) STRICT;
   CREATE INDEX inbox_received ON inbox (id) WHERE state = 'received';
   CREATE INDEX inbox_held ON inbox (worker) WHERE worker IS NOT NULL;
   CREATE TABLE inbox_key (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     key TEXT NOT NULL,
     event INTEGER NOT NULL REFERENCES inbox (id) ON DELETE CASCADE,
     PRIMARY KEY (platform, tenant, key)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX inbox_key_of_event ON inbox_key (event);
   CREATE TABLE outbox (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     channel TEXT NOT NULL,
     thread TEXT,
     kind TEXT NOT NULL,
     key TEXT NOT NULL,
     part INTEGER NOT NULL,
     payload TEXT,
     if_unsure TEXT NOT NULL CHECK (if_unsure IN ('leave', 'resend')),
     state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'sending', 'sent', 'unknown', 'dead')),
     worker TEXT REFERENCES worker (id),
     attempts INTEGER NOT NULL DEFAULT 0,
     next_at INTEGER NOT NULL,
     first_tried_at INTEGER,
     message TEXT,
     reason TEXT,
     since INTEGER NOT NULL,
     UNIQUE (platform, tenant, key, part),
     CHECK (worker IS NULL OR state = 'sending'),
     CHECK ((payload IS NOT NULL) = (state IN ('new', 'sending')))
   ) STRICT;
   CREATE INDEX outbox_open ON outbox (platform, tenant, channel, id) WHERE state IN ('new', 'sending');
   CREATE INDEX outbox_held ON outbox (worker) WHERE worker IS NOT NULL;`,
];
