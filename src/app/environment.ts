/** What the surroundings say: the one file that reads `process.env`, after a `.env` beside package.json if there is one. */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingsEndpoint } from '../llm/embeddings-endpoint.ts';

export interface Environment {
  /** The project's own folder: `config/` and what it names are found from here, wherever the command was started. */
  readonly root: string;
  /** Where what can be rebuilt is kept between runs. */
  readonly cacheFolder: string;
  /** Whether unexpected errors show their stack. */
  readonly debug: boolean;
  /** Null where nobody said: then colour depends on whether a terminal is listening. */
  readonly colour: boolean | null;
  /** The reader's own time zone, a name of the IANA database. */
  readonly zone: string;
  /** Where texts are turned into vectors; null where nobody said: then none are. */
  readonly embeddings: EmbeddingsEndpoint | null;
}

export type Variables = Readonly<Record<string, string | undefined>>;

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** Throws a Problem as `environmentFrom` does. */
export async function loadEnvironment(): Promise<Environment> {
  const path = join(PROJECT_ROOT, '.env');
  if (existsSync(path)) {
    const { config } = await import('dotenv');
    config({ path, quiet: true });
  }
  return environmentFrom(process.env, { root: PROJECT_ROOT, home: homedir(), zone: Temporal.Now.timeZoneId() });
}

export interface Place {
  readonly root: string;
  readonly home: string;
  readonly zone: string;
}

/** Throws a Problem that names every variable that cannot be used, with its cure. */
export function environmentFrom(variables: Variables, place: Place): Environment {
  return {
    root: place.root,
    cacheFolder: cacheFolder(variables, place),
    debug: isSet(variables['BRIEFDESK_DEBUG']) && variables['BRIEFDESK_DEBUG'] !== '0',
    colour: colour(variables),
    zone: place.zone,
    embeddings: embeddings(variables),
  };
}

function cacheFolder(variables: Variables, { root, home }: Place): string {
  const own = variables['BRIEFDESK_CACHE'];
  if (isSet(own)) return resolve(root, own);
  const xdg = variables['XDG_CACHE_HOME'];
  // The XDG base directory specification: a relative path is invalid and is to be ignored.
  if (isSet(xdg) && isAbsolute(xdg)) return join(xdg, 'briefdesk');
  return join(home, '.cache', 'briefdesk');
}

/** https://no-color.org and https://force-color.org: NO_COLOR counts when it is not empty; FORCE_COLOR=0 means no. */
function colour(variables: Variables): boolean | null {
  if (isSet(variables['NO_COLOR'])) return false;
  const force = variables['FORCE_COLOR'];
  if (isSet(force)) return force !== '0' && force !== 'false';
  return null;
}

function embeddings(variables: Variables): EmbeddingsEndpoint | null {
  const baseUrl = trimmed(variables['BRIEFDESK_EMBEDDINGS_URL']);
  const key = trimmed(variables['BRIEFDESK_EMBEDDINGS_KEY']);
  const model = trimmed(variables['BRIEFDESK_EMBEDDINGS_MODEL']);
  if (baseUrl === null && key === null && model === null) return null;
  const flaws = [urlFlaw(baseUrl), keyFlaw(key), modelFlaw(model)].filter((flaw) => flaw !== null);
  if (baseUrl !== null && model !== null && flaws.length === 0) return { baseUrl, key, model };
  const lines = [...flaws, 'Or leave out every BRIEFDESK_EMBEDDINGS variable.'].map((line) => `  ${line}`);
  throw new Problem(
    'configuration',
    ['the endpoint for embeddings cannot be used as it is configured.', ...lines].join('\n'),
  );
}

/** None of these repeats a value: someone may have put a key in the wrong place. */
function urlFlaw(text: string | null): string | null {
  const example = 'write the address of an OpenAI-compatible API, such as http://localhost:11434/v1.';
  if (text === null) return `BRIEFDESK_EMBEDDINGS_URL is missing: ${example}`;
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return `BRIEFDESK_EMBEDDINGS_URL is no http or https address: ${example}`;
  }
  if (url.username === '' && url.password === '') return null;
  return 'BRIEFDESK_EMBEDDINGS_URL holds a user or a password: take it out; a key belongs in BRIEFDESK_EMBEDDINGS_KEY.';
}

/** It travels in a header, which takes no other signs. */
function keyFlaw(key: string | null): string | null {
  if (key === null || /^[\x21-\x7e]+$/.test(key)) return null;
  return 'BRIEFDESK_EMBEDDINGS_KEY holds blanks or signs that no key has: copy it again.';
}

function modelFlaw(model: string | null): string | null {
  return model === null ? 'BRIEFDESK_EMBEDDINGS_MODEL is missing: name a model that the endpoint serves.' : null;
}

function trimmed(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
