/** What the app asks a workspace for, and what each is for: the same as in config/slack-manifest.yaml. */

export const SCOPES = [
  // Slash commands.
  'commands',
  // Briefings, answers, and the line that says that one is being worked on.
  'chat:write',
  // Questions that name us.
  'app_mentions:read',
  // Follow-ups in the threads of our messages, and looking there whether a post arrived when the connection broke.
  'channels:history',
  'groups:history',
  // Questions in direct messages.
  'im:history',
  // Finding out whether a post arrived when the connection broke: the mark that each post bears.
  'metadata.message:read',
  // The conversation that opens from the top bar of Slack, and its suggested prompts.
  'assistant:write',
  // Thanks.
  'reactions:write',
  // Who is an admin of the workspace, and so may withdraw a point or a source, or change what a channel follows.
  'users:read',
  // Who made a channel, and so may change what it follows; and whether we are in it.
  'channels:read',
  'groups:read',
] as const;
