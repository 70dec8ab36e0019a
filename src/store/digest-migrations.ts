/** How `state.db` came to hold digests and corrections: the later steps of STATE_MIGRATIONS. */

export const DIGEST_MIGRATIONS: readonly string[] = [
  // Channels that follow digests, their editions until these have arrived or surely have not, and what they were told.
  `CREATE TABLE subscription (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     id TEXT NOT NULL,
     channel TEXT NOT NULL,
     subscription TEXT NOT NULL,
     since INTEGER NOT NULL,
     last_day TEXT,
     last_at INTEGER,
     told_until INTEGER,
     next_at INTEGER,
     PRIMARY KEY (platform, tenant, id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX subscription_due ON subscription (next_at) WHERE next_at IS NOT NULL;
   CREATE TABLE edition (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     key TEXT NOT NULL,
     subscription TEXT NOT NULL,
     channel TEXT NOT NULL,
     slot INTEGER NOT NULL,
     told_until INTEGER NOT NULL,
     claims TEXT,
     state TEXT NOT NULL CHECK (state IN ('queued', 'delivered', 'unknown', 'dead', 'skipped')),
     reason TEXT,
     since INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, key),
     UNIQUE (platform, tenant, subscription, slot)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX edition_queued ON edition (since) WHERE state = 'queued';
   CREATE TABLE told_claim (
     id INTEGER PRIMARY KEY,
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     channel TEXT NOT NULL,
     claim TEXT NOT NULL,
     told_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX told_claim_of_channel ON told_claim (platform, tenant, channel, id);
   CREATE TABLE zone (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     zone TEXT NOT NULL,
     PRIMARY KEY (platform, tenant)
   ) STRICT, WITHOUT ROWID;`,

  // Whether a post was given up because its channel is gone, or closed to us. Corrections: what each conversation was told of by
  // now, and the channels that want none, which was a wish of single subscriptions before.
  `ALTER TABLE outbox ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
   CREATE INDEX edition_on_its_way ON edition (platform, tenant, channel, since) WHERE state = 'queued';
   CREATE INDEX outbox_lost ON outbox (platform, tenant, since) WHERE state IN ('unknown', 'dead');
   CREATE TABLE corrected (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     conversation TEXT NOT NULL,
     what TEXT NOT NULL,
     told_at INTEGER NOT NULL,
     PRIMARY KEY (platform, tenant, conversation, what),
     FOREIGN KEY (platform, tenant, conversation) REFERENCES conversation (platform, tenant, id) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX shown_of_conversation ON shown (platform, tenant, conversation) WHERE conversation IS NOT NULL;
   CREATE TABLE uncorrected (
     platform TEXT NOT NULL,
     tenant TEXT NOT NULL,
     channel TEXT NOT NULL,
     PRIMARY KEY (platform, tenant, channel)
   ) STRICT, WITHOUT ROWID;
   INSERT INTO uncorrected SELECT DISTINCT platform, tenant, channel FROM subscription
     WHERE subscription ->> '$.corrections' = 0;
   UPDATE subscription SET subscription = json_remove(subscription, '$.corrections');`,
];
