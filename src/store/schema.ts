/** The tables of `coverage.db`. Another version is never migrated: the file is made anew from the sources. */

export const SCHEMA_VERSION = 2;

export const SCHEMA = `
  -- An id is never given twice: whoever knows the ids up to one finds what is new behind it.
  CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    stamp TEXT NOT NULL,
    digest TEXT NOT NULL,
    stated_day TEXT,
    head TEXT NOT NULL
  );
  CREATE INDEX article_of_origin ON article (origin);
  -- Apart from the heads, so that all of these are read without the texts between them.
  CREATE TABLE body (
    article INTEGER PRIMARY KEY,
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
  CREATE TABLE story (
    position INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    sources TEXT NOT NULL,
    newest TEXT
  );
  -- One row: how often anything has changed, and how much there is, which would take long to count.
  CREATE TABLE tally (
    changes INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    passages INTEGER NOT NULL
  );
  INSERT INTO tally VALUES (0, 0, 0);
`;
