/** Whether a workspace has granted what briefdesk asks for, and what does not work where it has not. */

import { SCOPES } from '../chat/slack/scopes.ts';
import { Problem } from '../domain/problem.ts';

type Scope = (typeof SCOPES)[number];

/** The same as in config/slack-manifest-mentions.yaml. */
const LEAST: readonly Scope[] = ['commands', 'chat:write', 'app_mentions:read'];

/** What does not work without it. */
const WITHOUT: Readonly<Record<Scope, string>> = {
  commands: '/brief and /briefdesk do nothing',
  'chat:write': 'nothing can be posted',
  'app_mentions:read': 'questions that name briefdesk are not heard',
  'channels:history': 'follow-ups in public channels are not heard',
  'groups:history': 'follow-ups in private channels are not heard',
  'im:history': 'direct messages are not heard',
  'metadata.message:read': 'a post that may have been lost cannot be looked for',
  'assistant:write': 'the conversation in the top bar has no suggested prompts',
  'reactions:write': 'thanks get no reaction',
  'users:read': 'admins may not withdraw or set up digests, only those whom config/briefdesk.yaml names',
  'channels:read': 'whoever made a public channel may not set up its digests',
  'groups:read': 'whoever made a private channel may not set up its digests',
};

const CURE =
  'paste config/slack-manifest.yaml into the app at api.slack.com/apps (App Manifest), and install it again.';

/** A line for whoever looks. Throws a Problem that names each scope that is missing. */
export function judgeScopes(granted: readonly string[]): string {
  const missing = missingIn(granted);
  if (missing.length === 0) return `all ${SCOPES.length} that briefdesk uses are granted.`;
  if (isForMentions(missing)) {
    return 'commands, posts and mentions alone: follow-ups must name briefdesk, and there are no direct messages.';
  }
  const lines = missing.map((scope) => `${scope}: ${WITHOUT[scope]}.`);
  throw new Problem('configuration', [`some are missing: ${CURE}`, ...lines].join('\n'));
}

/** Of several workspaces, by name. */
export function judgeScopesOf(granted: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...granted].flatMap(([name, scopes]) => {
    const missing = missingIn(scopes);
    return missing.length === 0 ? [] : [`${name}: ${missing.join(', ')}`];
  });
  if (lines.length === 0) return 'each workspace has granted all that briefdesk uses.';
  const text = 'some workspaces granted fewer than briefdesk uses: have them install it again, from /slack/install.';
  throw new Problem('configuration', [text, ...lines].join('\n'));
}

function missingIn(granted: readonly string[]): readonly Scope[] {
  return SCOPES.filter((scope) => !granted.includes(scope));
}

/** Nothing is missing that the smaller manifest asks for, and all that it leaves out is. */
function isForMentions(missing: readonly Scope[]): boolean {
  return missing.length === SCOPES.length - LEAST.length && !missing.some((scope) => LEAST.includes(scope));
}
