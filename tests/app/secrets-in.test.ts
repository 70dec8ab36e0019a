/** Which variables of the environment hold secrets. */

import { expect, test } from 'vitest';
import { secretsIn } from '../../src/app/secrets-in.ts';
import { environmentFrom } from '../../src/app/environment.ts';
import type { Variables } from '../../src/app/environment.ts';

const MODELS = {
  ...{ OPENAI_API_KEY: 'secret-of-model', OPENAI_MODEL: 'harbour-1' },
  ...{ BRIEFDESK_EMBEDDINGS_KEY: 'secret-of-embeddings', BRIEFDESK_EMBEDDINGS_MODEL: 'harbour-embed' },
  BRIEFDESK_EMBEDDINGS_URL: 'https://models.lindow.example/v1',
};
const ONE = { SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_APP_TOKEN: 'xapp-secret' };
const MANY = {
  ...{ SLACK_SIGNING_SECRET: 'secret-signing', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'secret-of-client' },
  BRIEFDESK_SECRET: 'secret under which tokens are kept',
};

test.each<[Variables]>([[{}], [MODELS], [ONE], [{ ...MODELS, ...MANY }]])('of %j are all that say so', (variables) => {
  const environment = environmentFrom(variables, { root: '/desk', home: '/home/ada', zone: 'UTC' });
  const secrets = Object.values(variables).filter((value) => value?.includes('secret'));
  expect(secretsIn(environment).toSorted()).toEqual(secrets.toSorted());
});
