/** How `state.db` came to its present shape, step by step. A step that was released is never changed: a new one follows it. */

import { DIGEST_MIGRATIONS } from './digest-migrations.ts';

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

  // What chats remember. A thread may be known only by our message that it hangs on (opener), whose id the outbox learns later.
  `CREATE INDEX outbox_posted ON outbox (platform, tenant, channel, message) WHERE part = 0 AND message IS NOT NULL;
   CREATE TABLE conversation (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     id TEXT NOT NULL,
     channel TEXT NOT NULL,
     thread TEXT,
     opener TEXT,
     topic TEXT,
     people TEXT NOT NULL,
     muted INTEGER NOT NULL,
     begun_at INTEGER NOT NULL,
     touched_at INTEGER NOT NULL,
     memory TEXT NOT NULL,
     PRIMARY KEY (platform, tenant, id)
   ) STRICT;
   CREATE INDEX conversation_of_thread ON conversation (platform, tenant, channel, thread) WHERE thread IS NOT NULL;
   CREATE INDEX conversation_of_opener ON conversation (platform, tenant, opener) WHERE opener IS NOT NULL;
   CREATE INDEX conversation_on_topic ON conversation (platform, tenant, channel, topic, begun_at) WHERE topic IS NOT NULL;
   CREATE INDEX conversation_touched ON conversation (touched_at);
   CREATE TABLE shown (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     key TEXT NOT NULL,
     conversation TEXT,
     channel TEXT NOT NULL,
     user TEXT,
     shown_at INTEGER NOT NULL,
     content TEXT NOT NULL,
     PRIMARY KEY (platform, tenant, key)
   ) STRICT;
   CREATE INDEX shown_in ON shown (platform, tenant, channel, shown_at);
   CREATE INDEX shown_when ON shown (shown_at);
   CREATE TABLE article_version (
     digest TEXT PRIMARY KEY,
     kept_at INTEGER NOT NULL,
     article TEXT NOT NULL
   ) STRICT;
   CREATE TABLE shown_version (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     shown TEXT NOT NULL,
     position INTEGER NOT NULL,
     version TEXT NOT NULL REFERENCES article_version (digest),
     PRIMARY KEY (platform, tenant, shown, position),
     FOREIGN KEY (platform, tenant, shown) REFERENCES shown (platform, tenant, key) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX shown_version_named ON shown_version (version);
   CREATE TABLE action (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     id TEXT NOT NULL,
     shown TEXT NOT NULL,
     command TEXT NOT NULL,
     made_at INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, id),
     FOREIGN KEY (platform, tenant, shown) REFERENCES shown (platform, tenant, key) ON DELETE CASCADE
   ) STRICT;
   CREATE INDEX action_of_shown ON action (platform, tenant, shown);
   CREATE TABLE press (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     action TEXT NOT NULL,
     user TEXT NOT NULL,
     times INTEGER NOT NULL,
     pressed_at INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, action, user),
     FOREIGN KEY (platform, tenant, action) REFERENCES action (platform, tenant, id) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE feedback (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     key TEXT NOT NULL,
     user TEXT NOT NULL,
     channel TEXT NOT NULL,
     about TEXT NOT NULL,
     verdict TEXT NOT NULL CHECK (verdict IN ('helpful', 'not-helpful')),
     reason TEXT,
     given_at INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, key, user)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX feedback_given ON feedback (given_at);
   CREATE TABLE withdrawal (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     channel TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('point', 'source')),
     what TEXT NOT NULL,
     user TEXT,
     withdrawn_at INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, channel, kind, what)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE deed (
     id INTEGER PRIMARY KEY,
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     channel TEXT,
     user TEXT,
     deed TEXT NOT NULL,
     what TEXT NOT NULL,
     done_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX deed_done ON deed (done_at);
   CREATE TABLE installation (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     sealed BLOB NOT NULL,
     PRIMARY KEY (platform, tenant)
   ) STRICT, WITHOUT ROWID;`,

  // What a workspace or a server is told but once.
  `CREATE TABLE told (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     matter TEXT NOT NULL,
     told_at INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, matter)
   ) STRICT, WITHOUT ROWID;`,

  ...DIGEST_MIGRATIONS,
];
