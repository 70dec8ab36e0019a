/** The help texts of the commands about digests: what is followed and what is due, and how it all stands. */

export const DIGEST_HELP = `What a channel follows, in the words of chat; and what is due now, or would be at another time.

Usage
  npm run digest -- [list]                      what it follows, what comes next and what came last
  npm run digest -- subscribe TOPICS WHEN       has it follow topics; the same topics again change when
  npm run digest -- preview [WHICH]             what an edition would hold now
  npm run digest -- now [WHICH]                 an edition at once, where something is new
  npm run digest -- pause | resume [WHICH]      no editions until it is resumed
  npm run digest -- unsubscribe [WHICH]         it is followed no more
  npm run digest -- zone CITY                   by which clocks, where nobody says
  npm run digest -- corrections on | off        whether its threads are told of corrections
                    [--channel CHANNEL] [--coverage DIR]
  npm run digest -- run [--coverage DIR] [--json]
  npm run digest -- run --dry-run [--at TIME] [--coverage DIR] [--json]

  TOPICS           up to ten with commas between them: those that are set up, or any words
  WHEN             "at 07:30 weekdays Oslo", "when something changes, at most twice a day"; with "silent" behind
                   it, nothing comes where nothing is new
  WHICH            where several are followed: a topic, or the number in the list
  --channel CHANNEL
                   slack:T0123/C0456, discord:SERVER_ID/CHANNEL_ID, or the address that a browser shows in the
                   channel; without it, all is about this terminal
  --coverage DIR   read this folder instead of the one set up
  --dry-run        what would go out everywhere, and why the rest would not; nothing is sent or written down
  --at TIME        if it were that time: 2026-03-02T07:30Z, UTC unless it says; the coverage stays that of now
  --json           one JSON document on standard output

"digest run" follows config/digests.yaml, then prints what is due in the terminal, each edition once: from a
crontab, once a minute, what it prints can be mailed. What is due in Slack and Discord is posted by the service, npm start.
Whoever has the state file may do all of this; it stands in npm run audit.

Exit status: 0 done, 1 nothing was, or something cannot be read; 2 wrong usage, or it has to be said more exactly.

Examples
  npm run digest -- subscribe harbour fire, ferries at 07:30 weekdays Oslo
  npm run digest -- run --dry-run --at 2026-03-02T06:30Z
  npm run digest -- pause ferries --channel slack:T024BE7LD/C024BE91L
`;

export const STATUS_HELP = `How briefdesk stands, everywhere: whether its service runs, what is followed, and what did not surely arrive.

Usage
  npm run status -- [--json]

  --json           one JSON document on standard output

Of each digest: when it comes, its next three times, its last three editions and what became of them. Then what may not have
arrived, with channel, time and reason: it is never sent again by itself. Then what is late: digests that are overdue, and
posts that wait.

Example
  npm run status
`;
