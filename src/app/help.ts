/** The help texts: what each command does, its flags and one example each. */

import { DIGEST_HELP, STATUS_HELP } from './help-digests.ts';
import { AUDIT_HELP, COSTS_HELP, FEEDBACK_HELP, FORGET_HELP } from './help-kept.ts';
import { FEED_HELP, INGEST_HELP, READ_HELP, SOURCES_HELP } from './help-live.ts';
import { DOCTOR_HELP, REGISTER_HELP } from './help-setup.ts';

export const PROGRAM_HELP = `briefdesk writes news briefings in which every sentence carries a receipt.

Usage
  npm start                   a conversation here, or in Slack and Discord where they are set up
  npm run brief -- TOPIC      a cited briefing of a topic
  npm run ask -- "QUESTION"   an answer with its receipts
  npm run ground -- --batch F whether evidence supports sentences: the gate on its own
  npm run read -- --batch DIR what is read of saved web pages
  npm run feed -- --batch DIR what is read of saved feeds
  npm run verify -- FILE      whether a saved briefing or answer still holds, checked again offline
  npm run digest              what is followed; subscribe, preview, pause, and what is due now
  npm run status              how digests and deliveries stand, everywhere
  npm run costs               what the language model took, and what is left of today's limits
  npm run feedback            what readers said was helpful or not
  npm run audit               who withdrew, restored or followed what, and what was forgotten
  npm run forget -- WORKSPACE removes what is kept of a workspace, a user or a channel
  npm run topics              the topics that are set up
  npm run sources             what the coverage holds, what was left out, and how sources on the web fare
  npm run sources -- add URL  adds a feed, or the one that a page names, to the sources
  npm run ingest -- --once    visits every source on the web now
  npm run stories             the articles of the coverage, those about one event together
  npm run register            tells Discord which commands there are
  npm run doctor              whether everything that is set up works

Add --help after "--" to any of them for its flags: npm run brief -- --help
The same without npm: node_modules/.bin/node src/main.ts brief TOPIC

Example
  npm run brief -- kyiv-strike
`;

const START_HELP = `A conversation in the terminal, from the coverage alone: briefings, and questions about them. Where Slack or Discord is
set up in .env, or both, briefdesk answers there instead, until it is told to end (Ctrl-C, SIGTERM), and writes a log of
JSON lines; all the while it visits the sources on the web that are set up.

Usage
  npm start -- [--coverage DIR]

  --coverage DIR   read this folder instead of the one set up

In it, /help shows what can be asked for, Tab completes commands and topics, Ctrl-D ends. Through a pipe
each line is answered in its order, and nothing else is written.

Examples
  npm start
  npm start -- --coverage my-articles
`;

const BRIEF_HELP = `A cited briefing of one topic, from the coverage alone.

Usage
  npm run brief -- TOPIC [--disputes | --timeline] [--as-of TIME] [--coverage DIR]
                         [--words N] [--language L] [--evidence] [--json]

  TOPIC            a topic that is set up, one of its aliases, or any words of your own
  --disputes       everything the sources differ on, bring up to date or only word differently
  --timeline       what happened when: the dated events, in order, instead of a briefing
  --as-of TIME     only what was known then: a day, to its end, or a time, UTC unless it says
  --coverage DIR   read this folder (.txt, .md, .html, sources.yaml) instead of the one set up
  --words N        words the points may take, 40 to 1,000 (180 unless set up otherwise)
  --language L     in this language, fr or French, where a language model is set up
  --evidence       show the receipts: file, line and the words around the quotation
  --json           one JSON document on standard output, receipts included

Exit status: 0 done, 1 nothing found or coverage that cannot be read, 2 wrong usage.

Examples
  npm run brief -- "prisoner exchange" --words 120
  npm run brief -- patriot-pause --disputes
  npm run brief -- trump-zelensky-call --timeline
  npm run brief -- kyiv-strike --as-of 2025-07-04T12:00Z
`;

const ASK_HELP = `An answer to one question, from the coverage alone, or what the coverage says nearest.

Usage
  npm run ask -- "QUESTION" [--topic TOPIC] [--coverage DIR] [--language L] [--evidence] [--json]
  npm run ask -- --batch FILE [--coverage DIR]

  QUESTION         in your own words, in quotation marks
  --topic TOPIC    what it is about, where the question alone does not say so
  --coverage DIR   read this folder instead of the one set up
  --language L     in this language, fr or French, where a language model is set up
  --evidence       show the receipts: file, line and the words around the quotation
  --json           one JSON document on standard output, receipts included
  --batch FILE     the questions of a file, one JSON object a line: {"id", "question", "history"?, "topic"?};
                   the answers as JSON, one a line, in their order

Of a question the first 2,000 characters count, of a history the last 20 turns and 8,000 characters.

Exit status: 0 done, as every batch is; 1 not in the coverage, or coverage that cannot be read; 2 wrong usage.

Examples
  npm run ask -- "How many people were hurt?" --evidence
  npm run -s ask -- --batch questions.jsonl > answers.jsonl
`;

const GROUND_HELP = `The gate on its own: whether pieces of evidence, taken together, support the sentences that cite them.

Usage
  npm run ground -- --batch FILE

  --batch FILE     one JSON object a line: {"id", "evidence": [{"id", "text"}], "points": [{"text", "cites": [id]}]};
                   out comes, in the same order, {"id", "points": [{"kept", "reason", "score"}]}

A reason is null where the sentence is kept, else one of unknown-citation, altered-quote, unsupported-figure,
unsupported-name, wrong-speaker, polarity, unsupported.

Exit status: 0 done, as every batch is; 2 wrong usage.

Example
  npm run -s ground -- --batch drafts.jsonl > verdicts.jsonl
`;

const VERIFY_HELP = `Whether a saved briefing or answer still holds: everything it says is checked against the coverage again.

Usage
  npm run verify -- FILE [--coverage DIR] [--json]

  FILE             what brief --json (also with --disputes or --timeline) or ask --json printed, or the lines of
                   ask --batch; - reads standard input
  --coverage DIR   check against this folder instead of the one set up
  --json           one JSON document on standard output

Of every point, position and report it checks that each citation's words stand at their place and are no furniture,
and that the gate keeps the sentence with them: its figures, names, quotations, negations and speaker. A line for
each flaw says where it is; words that stand elsewhere in a changed file, once, are told as moved and hold. It
trusts nothing in the file, asks no model and needs no network.

Exit status: 0 all holds, 1 something does not or the file cannot be read, 2 wrong usage.

Examples
  npm run -s brief -- harbour-fire --json > briefing.json
  npm run verify -- briefing.json
`;

const TOPICS_HELP = `The topics that are set up in config/topics.yaml. Any other words work as a topic too.

Usage
  npm run topics -- [--json]

  --json           one JSON document on standard output, with aliases and questions

Example
  npm run -s topics -- --json
`;

const STORIES_HELP = `The stories of the coverage: articles about one event together, events of one kind apart.

Usage
  npm run stories -- [--coverage DIR] [--json]

  --coverage DIR   read this folder instead of the one set up
  --json           one JSON document on standard output: {"stories": [{"title", "sources"}]}

Every source stands in one story, called by the headline of its most typical article. Stories with more sources come first.

Example
  npm run stories -- --coverage my-articles
`;

export const COMMAND_HELP: ReadonlyMap<string, string> = new Map([
  ['start', START_HELP],
  ['brief', BRIEF_HELP],
  ['ask', ASK_HELP],
  ['ground', GROUND_HELP],
  ['read', READ_HELP],
  ['feed', FEED_HELP],
  ['ingest', INGEST_HELP],
  ['verify', VERIFY_HELP],
  ['digest', DIGEST_HELP],
  ['status', STATUS_HELP],
  ['costs', COSTS_HELP],
  ['feedback', FEEDBACK_HELP],
  ['audit', AUDIT_HELP],
  ['forget', FORGET_HELP],
  ['topics', TOPICS_HELP],
  ['sources', SOURCES_HELP],
  ['stories', STORIES_HELP],
  ['register', REGISTER_HELP],
  ['doctor', DOCTOR_HELP],
]);
