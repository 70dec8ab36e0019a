/** The help texts: what each command does, its flags and one example each. */

export const PROGRAM_HELP = `briefdesk writes news briefings in which every sentence carries a receipt.

Usage
  npm start                   a conversation: briefings, questions, evidence
  npm run brief -- TOPIC      a cited briefing of a topic
  npm run ask -- "QUESTION"   an answer with its receipts
  npm run topics              the topics that are set up
  npm run sources             what the coverage holds, and what was left out of it

Add --help after "--" to any of them for its flags: npm run brief -- --help
The same without npm: node_modules/.bin/node src/main.ts brief TOPIC

Example
  npm run brief -- kyiv-strike
`;

const START_HELP = `A conversation in the terminal, from the coverage alone: briefings, and questions about them.

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
                         [--words N] [--evidence] [--json]

  TOPIC            a topic that is set up, one of its aliases, or any words of your own
  --disputes       everything the sources differ on, bring up to date or only word differently
  --timeline       what happened when: the dated events, in order, instead of a briefing
  --as-of TIME     only what was known then: a day, to its end, or a time, UTC unless it says
  --coverage DIR   read this folder (.txt, .md, .html, sources.yaml) instead of the one set up
  --words N        words the points may take, 40 to 1,000 (180 unless set up otherwise)
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
  npm run ask -- "QUESTION" [--topic TOPIC] [--coverage DIR] [--evidence] [--json]
  npm run ask -- --batch FILE [--coverage DIR]

  QUESTION         in your own words, in quotation marks
  --topic TOPIC    what it is about, where the question alone does not say so
  --coverage DIR   read this folder instead of the one set up
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

const TOPICS_HELP = `The topics that are set up in config/topics.yaml. Any other words work as a topic too.

Usage
  npm run topics -- [--json]

  --json           one JSON document on standard output, with aliases and questions

Example
  npm run -s topics -- --json
`;

const SOURCES_HELP = `What the coverage holds: each source, and each file that was left out with the reason.

Usage
  npm run sources -- [--coverage DIR] [--furniture FILE] [--json]

  --coverage DIR     read this folder instead of the one set up
  --furniture FILE   show what was recognised as page furniture in this source, line by line
  --json             one JSON document on standard output

Example
  npm run sources -- --coverage my-articles
`;

export const COMMAND_HELP: ReadonlyMap<string, string> = new Map([
  ['start', START_HELP],
  ['brief', BRIEF_HELP],
  ['ask', ASK_HELP],
  ['topics', TOPICS_HELP],
  ['sources', SOURCES_HELP],
]);
