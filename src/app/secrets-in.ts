/** What must never be seen of the environment. */

import type { Environment } from './environment.ts';

export function secretsIn({ slack, discord, model, embeddings }: Environment): readonly string[] {
  const keys = [
    model?.key ?? null,
    embeddings?.key ?? null,
    discord?.token ?? null,
    ...(slack === null ? [] : slackSecrets(slack)),
  ];
  return keys.filter((key) => key !== null);
}

function slackSecrets(slack: NonNullable<Environment['slack']>): readonly string[] {
  const { installs } = slack;
  return [
    slack.mode === 'socket' ? slack.appToken : slack.signingSecret,
    ...(installs.kind === 'single' ? [installs.botToken] : [installs.clientSecret, installs.secret]),
  ];
}
