/** The help texts of the commands about sources, and about what is read from the web. */

export const READ_HELP = `What is read of saved web pages: the article's text, without the furniture around it. Nothing is fetched.

Usage
  npm run read -- --batch DIR

  --batch DIR      every *.html below this folder, links aside; out comes, in the order of their paths,
                   {"file", "title", "text"}, one a line, paragraphs apart by a newline, or
                   {"file", "error": {"code", "message"}} for one that is no page or cannot be read

Each is read apart, within 5 s and 256 MB. A page without an article has an empty text.

Exit status: 0 done, as every batch is; 2 wrong usage.

Example
  npm run -s read -- --batch saved-pages > articles.jsonl
`;

export const FEED_HELP = `What is read of saved feeds: RSS, RDF, Atom or JSON, well-formed or not. Nothing is fetched.

Usage
  npm run feed -- --batch DIR

  --batch DIR      every file below this folder, links aside; out comes, in the order of their paths,
                   {"file", "title", "items": [{"title", "link", "id", "published"}]}, one a line, or
                   {"file", "error": {"code", "message"}} for one that is no feed or cannot be read

Each is read apart, within 5 s and 256 MB. Of more than 200 items the newest are kept. Titles are plain text, links
are absolute and lead to http or https.

Exit status: 0 done, as every batch is; 2 wrong usage.

Example
  npm run -s feed -- --batch saved-feeds > items.jsonl
`;

export const INGEST_HELP = `Visits every source on the web that config/sources.yaml names, now and once, and says how each of them fares.

Usage
  npm run ingest -- --once [--json]

  --once           each of them now, whether its time has come or not
  --json           one JSON document on standard output: {"sources": [...]}, as sources --json has them

For cron, where npm start does not run in Slack or Discord: there it visits each source by itself, as often as its
"refresh" says. What comes in is kept in arrivals.db in the state folder; briefings never wait for it.

Exit status: 0 done, 1 none of them could be read or none is set up, 2 wrong usage.

Examples
  npm run ingest -- --once
  */15 * * * * cd /srv/briefdesk && npm run -s ingest -- --once
`;

export const SOURCES_HELP = `What the coverage holds: each source, and each file that was left out with the reason; and how the sources on the web
fare: when each was last read, what came of it, and when it is visited next. Nothing is fetched.

Usage
  npm run sources -- [--coverage DIR] [--furniture FILE] [--json]
  npm run sources -- add URL [--name NAME] [--as page | --as live-blog]

  --coverage DIR     read this folder instead of the sources set up
  --furniture FILE   show what was recognised as page furniture in this source, line by line
  --json             one JSON document on standard output

  add URL            fetch this address, and write the feed that is there, or that its page names first, into
                     config/sources.yaml; everything else in that file stays as it is
  --name NAME        what it is called (its own title unless said, or its host)
  --as page          the page itself, which changes from time to time
  --as live-blog     the page itself, which grows by entries

An address of a private network is refused unless "allow" under "web" in config/sources.yaml names its host.

Exit status: 0 done, 1 it cannot be read, is there already, or the file cannot be written; 2 wrong usage.

Examples
  npm run sources -- --coverage my-articles
  npm run sources -- add https://herald.example/ --name "Harbour Herald"
`;
