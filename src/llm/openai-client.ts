/** The package's client for one endpoint. It holds the key and shows it to whoever prints it: it is never logged. */

import type OpenAI from 'openai';
import { addressOf } from './model-endpoint.ts';
import type { ModelEndpoint } from './model-endpoint.ts';

/** The package takes a while to load: only those who need it do. */
export async function openAiClient(endpoint: ModelEndpoint): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  const { key } = endpoint;
  return new OpenAI({
    baseURL: addressOf(endpoint),
    // What is not said here the package takes from the environment, where it may be meant for another endpoint.
    apiKey: key ?? 'none',
    adminAPIKey: null,
    defaultHeaders: key === null ? { authorization: null } : {},
    organization: null,
    project: null,
    logLevel: 'off',
    // It would try again for lack of money, and wait longer than a reader does.
    maxRetries: 0,
  });
}
