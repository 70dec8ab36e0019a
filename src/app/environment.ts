/** What the surroundings say: the one file that reads `process.env`, after a `.env` beside package.json if there is one. */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingsEndpoint } from '../llm/embeddings-endpoint.ts';
import type { ModelEndpoint } from '../llm/model-endpoint.ts';
import { readEmbeddings, readModel } from './endpoint-variables.ts';
import type { ReadEndpoint } from './endpoint-variables.ts';
import { readMetrics } from './metrics-variables.ts';
import type { MetricsVariables } from './metrics-variables.ts';
import { readProxy } from './proxy-variables.ts';
import type { ProxyVariables } from './proxy-variables.ts';
import { readDiscord } from './discord-variables.ts';
import type { DiscordVariables } from './discord-variables.ts';
import { readSlack } from './slack-variables.ts';
import type { SlackVariables } from './slack-variables.ts';
import { stateFolder } from './state-folder.ts';

export interface Environment {
  /** The project's own folder: `config/` and what it names are found from here, wherever the command was started. */
  readonly root: string;
  /** Where what can be rebuilt is kept between runs. */
  readonly cacheFolder: string;
  /** Where what cannot be rebuilt is kept. */
  readonly stateFolder: string;
  /** Whether unexpected errors show their stack. */
  readonly debug: boolean;
  /** Null where nobody said: then colour depends on whether a terminal is listening. */
  readonly colour: boolean | null;
  /** The reader's own time zone, a name of the IANA database. */
  readonly zone: string;
  /** Where texts are turned into vectors; null where nobody said: then none are. */
  readonly embeddings: EmbeddingsEndpoint | null;
  /** What words briefings and answers; null where nobody said: then they are made of the sources' own sentences. */
  readonly model: ModelEndpoint | null;
  /** How briefdesk is reached in Slack; null where nobody said: then it is not in Slack. */
  readonly slack: SlackVariables | null;
  /** How briefdesk is reached in Discord; null where nobody said: then it is not in Discord. */
  readonly discord: DiscordVariables | null;
  /** Where a service tells how it fares; null where nobody said: then nowhere. */
  readonly metrics: MetricsVariables | null;
  /** What stands between this machine and those endpoints; null where nothing does, or there are none. */
  readonly proxy: ProxyVariables | null;
  /** What feeds and pages are fetched through, with what is wrong with it: whoever fetches nothing is not kept by that. */
  readonly webProxy: ReadEndpoint<ProxyVariables>;
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
    stateFolder: stateFolder(variables, place),
    debug: isSet(variables['BRIEFDESK_DEBUG']) && variables['BRIEFDESK_DEBUG'] !== '0',
    colour: colour(variables),
    zone: place.zone,
    ...endpoints(variables),
    webProxy: readProxy(variables),
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

type Endpoints = Pick<Environment, 'embeddings' | 'model' | 'slack' | 'discord' | 'metrics' | 'proxy'>;

function endpoints(variables: Variables): Endpoints {
  const embeddings = readEmbeddings(variables);
  const model = readModel(variables);
  const slack = readSlack(variables);
  const discord = readDiscord(variables);
  const metrics = readMetrics(variables);
  // A proxy that cannot be used keeps nobody from what needs no network.
  const alone = [embeddings, model, slack, discord].every(({ endpoint }) => endpoint === null);
  const proxy = alone ? { endpoint: null, flaws: [] } : readProxy(variables);
  const complaints = [
    ...complain('the endpoint for embeddings', embeddings),
    ...complain('the language model', model),
    ...complain('Slack', slack),
    ...complain('Discord', discord),
    ...complain('the place for metrics', metrics),
    ...complain('the proxy', proxy),
  ];
  if (complaints.length > 0) throw new Problem('configuration', complaints.join('\n'));
  return {
    embeddings: embeddings.endpoint,
    model: model.endpoint,
    slack: slack.endpoint,
    discord: discord.endpoint,
    metrics: metrics.endpoint,
    proxy: proxy.endpoint,
  };
}

function complain(what: string, { flaws }: ReadEndpoint<unknown>): readonly string[] {
  if (flaws.length === 0) return [];
  return [`${what} cannot be used as it is configured.`, ...flaws.map((flaw) => `  ${flaw}`)];
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
