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
];
