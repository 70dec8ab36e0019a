/** A language model on an endpoint that speaks one of OpenAI's APIs, and which of them it is asked in. */

export interface ModelEndpoint {
  /** Ends before `/chat/completions`; null for OpenAI itself. */
  readonly baseUrl: string | null;
  /** Null where the endpoint asks for none. */
  readonly key: string | null;
  readonly model: string;
}

const OPENAI = 'https://api.openai.com/v1';

export function addressOf({ baseUrl }: ModelEndpoint): string {
  return baseUrl ?? OPENAI;
}

/** For readers: an address may hold more than a host, and part of it may be secret. */
export function hostOf(endpoint: ModelEndpoint): string {
  return new URL(addressOf(endpoint)).host;
}

/** OpenAI's newer API is its own; others are compatible with the older one. Regions have hosts below the common one. */
export function isOpenAi(endpoint: ModelEndpoint): boolean {
  const common = new URL(OPENAI).host;
  const host = hostOf(endpoint);
  return host === common || host.endsWith(`.${common}`);
}

export function withoutKey({ key }: ModelEndpoint, text: string): string {
  return key === null ? text : text.replaceAll(key, '[key]');
}
