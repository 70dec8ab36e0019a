/** What the surroundings say: the one file that reads `process.env`, after a `.env` beside package.json if there is one. */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

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
}

export type Variables = Readonly<Record<string, string | undefined>>;

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

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

export function environmentFrom(variables: Variables, place: Place): Environment {
  return {
    root: place.root,
    cacheFolder: cacheFolder(variables, place),
    debug: isSet(variables['BRIEFDESK_DEBUG']) && variables['BRIEFDESK_DEBUG'] !== '0',
    colour: colour(variables),
    zone: place.zone,
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

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
