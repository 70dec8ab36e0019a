/** The help texts of the commands for whoever sets briefdesk up: what Discord is told, and whether all of it works. */

export const REGISTER_HELP = `Tells Discord which commands there are, in place of those it knew. Once is enough, and again after an update.

Usage
  npm run register -- [--guild ID] [--json]

  --guild ID       for this server alone, where they show at once; without it for every server that adds briefdesk
  --json           one JSON document on standard output

Needs DISCORD_TOKEN in .env. A server's ID: Copy Server ID in its menu, with Developer Mode on (User Settings, Advanced).
Registered for every server and for one as well, each command shows there twice: one of the two is enough.

Exit status: 0 registered, 1 Discord refused or could not be reached, 2 wrong usage.

Example
  npm run register
`;

export const DOCTOR_HELP = `Whether everything that is set up works: one line for each thing, with what to do about a problem.

Usage
  npm run doctor -- [--json]

  --json           one JSON document on standard output

Looks at the configuration, the coverage, how the sources on the web fared at their last visits (nothing is fetched), the
folders for what is kept, Slack (tokens, scopes, how events come in, the clock), Discord (token, servers, the Message
Content intent, commands), and the endpoints that are set up, each of which is sent a tiny request or two; what a language
model takes for it is said. Nothing is posted, and no key or token is ever shown.

Exit status: 0 everything works, 1 something does not, 2 wrong usage.

Example
  npm run doctor
`;
