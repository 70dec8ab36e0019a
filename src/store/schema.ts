/** The tables of `coverage.db`. Another version is never migrated: the file is made anew from the sources. */

export const SCHEMA_VERSION = 1;

export const SCHEMA = `
  CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    digest TEXT NOT NULL,
    stated_day TEXT,
    head TEXT NOT NULL,
    furniture TEXT NOT NULL,
    text TEXT NOT NULL
  );
  CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    role TEXT NOT NULL,
    entry INTEGER,
    -- Both are null where the passage is a plain slice of the article's text.
    text TEXT,
    runs TEXT
  );
  CREATE INDEX passage_of_article ON passage (article, start);
  -- Keeps no text of its own. Passages are taken out of it by naming their words again: "contentless_delete" would
  -- leave them in the counts that the ranking rests on.
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
  );
`;
