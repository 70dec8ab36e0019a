/** The help texts of the commands about what is kept: what was taken, said and done, and how it goes. */

export const COSTS_HELP = `What the language model took by day and by whom, and what is left of today's limits.

Usage
  npm run costs -- [--days N] [--json]

  --days N         the last N days, today included, 1 to 366 (7 unless said)
  --json           one JSON document on standard output

Days are days of UTC. The limits and the prices stand in config/briefdesk.yaml, under "model".

Example
  npm run costs -- --days 30
`;

export const FEEDBACK_HELP = `What readers said was helpful or not, message by message, the newest first.

Usage
  npm run feedback -- [--days N] [--json]

  --days N         the last N days, today included, 1 to 366 (30 unless said)
  --json           one JSON document on standard output

Under a message stand the reasons that readers gave; who gave them is not told. Days are days of UTC. Feedback is kept for
as many days as keepDays in config/briefdesk.yaml says.

Example
  npm run feedback -- --days 7
`;

export const AUDIT_HELP = `Who withdrew or restored what, who changed what a channel follows, where and when; and what was forgotten.

Usage
  npm run audit -- [--days N] [--json]

  --days N         the last N days, today included, 1 to 366 (30 unless said)
  --json           one JSON document on standard output

What was done on the command line stands there as done by "the command line", what config/digests.yaml changed by nobody.
Days are days of UTC. This is kept for a year; whoever was forgotten since is no longer named in it.

Example
  npm run audit -- --days 90
`;

export const FORGET_HELP = `Removes what is kept of a workspace, or of one user or channel of it. It asks no question.

Usage
  npm run forget -- WORKSPACE (--user ID | --channel ID | --all) [--json]

  WORKSPACE        its platform and ID, as in slack:T024BE7LD or discord:81384788765712384; discord:dm is what is
                   said to briefdesk alone there, terminal:local what the terminal follows
  --user ID        one user: questions, the threads that hold them, feedback, and the name in the audit
  --channel ID     one channel: its conversations, what was shown there, feedback and withdrawals
  --all            the whole workspace, its token and its audit included
  --json           one JSON document on standard output

It may run while the service does. What language models took goes on being counted, on nobody's behalf. That somebody or a
channel was forgotten stands in the audit, without the name.

Exit status: 0 removed, 1 nothing was kept, 2 wrong usage.

Example
  npm run forget -- slack:T024BE7LD --user U024BE7LD
`;
