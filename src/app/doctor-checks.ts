/** What `doctor` looks at: each check says in one line what it found, or what is wrong and what to do. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfiguredSource } from '../coverage/live/configured-source.ts';
import { isAmiss } from '../coverage/live/source-health.ts';
import { Problem } from '../domain/problem.ts';
import { openAiEmbedder } from '../llm/openai-embedder.ts';
import { openAiModel } from '../llm/openai-model.ts';
import { fillPrompt, readPrompts } from '../writer/prompts.ts';
import { discord, discordCommands, discordIntent } from './doctor-discord.ts';
import { clock, slack, slackAddress, slackScopes, slackSocket } from './doctor-slack.ts';
import type { Desk } from './face.ts';
import { loadConfiguration } from './load-configuration.ts';
import type { Configuration } from './load-configuration.ts';
import { openCoverage } from './open-coverage.ts';
import { openLedger } from './open-state.ts';
import { webHealthNow } from './web-health.ts';

export interface Check {
  readonly name: string;
  /** One line or more. Throws a Problem with the cure. */
  readonly look: (desk: Desk) => string | Promise<string>;
}

export const CHECKS: readonly Check[] = [
  { name: 'configuration', look: configuration },
  { name: 'coverage', look: coverage },
  { name: 'sources', look: onTheWeb },
  { name: 'digests', look: digests },
  { name: 'cache', look: cache },
  { name: 'state', look: state },
  { name: 'slack', look: slack },
  { name: 'slack scopes', look: slackScopes },
  { name: 'slack socket', look: slackSocket },
  { name: 'slack address', look: slackAddress },
  { name: 'clock', look: clock },
  { name: 'discord', look: discord },
  { name: 'discord intent', look: discordIntent },
  { name: 'discord commands', look: discordCommands },
  { name: 'embeddings', look: embeddings },
  { name: 'model', look: model },
];

function configuration({ environment }: Desk): string {
  const { topics } = loadConfiguration(environment.root);
  return `config/briefdesk.yaml, topics.yaml, sources.yaml and digests.yaml can be used; ${counted(topics.length, 'topic')}.`;
}

function coverage(desk: Desk): string {
  const { root } = desk.environment;
  const { sources } = configurationOf(root);
  // What is said of a cache that cannot be written has a check of its own.
  const quiet = { ...desk, face: { ...desk.face, note: () => undefined } };
  const { store, leftOut } = openCoverage(quiet, undefined, sources);
  try {
    const out = leftOut.length === 0 ? 'none left out.' : `${leftOut.length} left out: npm run sources lists them.`;
    return `${placesOf(sources)}: ${counted(store.query.heads().length, 'article')} read, ${out}`;
  } finally {
    store.close();
  }
}

function placesOf(sources: readonly ConfiguredSource[]): string {
  const folders = sources.flatMap((source) => (source.kind === 'folder' ? [source.folder] : []));
  const web = sources.length - folders.length;
  return [...folders, ...(web === 0 ? [] : [`${counted(web, 'source')} on the web`])].join(', ');
}

/** From what their last visits left: nothing is fetched. */
function onTheWeb({ environment }: Desk): string {
  const health = webHealthNow(configurationOf(environment.root).sources, environment);
  if (health.length === 0) return 'none on the web.';
  const count = `${health.length} on the web`;
  const failing = health.filter(({ state }) => state === 'failing').length;
  const idle = health.filter(isAmiss).length - failing;
  const waiting = health.filter(({ state }) => state === 'waiting').length;
  if (failing + idle > 0) {
    const cannot = failing === 0 ? [] : [`${failing} cannot be read`];
    const bring = idle === 0 ? [] : [`${idle} ${idle === 1 ? 'brings' : 'bring'} nothing new or of use`];
    throw new Problem('coverage', `${[count, ...cannot, ...bring].join(', ')}: npm run sources says why.`);
  }
  if (waiting === 0) return `${count}, all of them well.`;
  const some = waiting === health.length ? '' : `${waiting} `;
  return `${count}, ${some}not visited yet: npm run ingest -- --once visits each now.`;
}

/** Only those of the configuration: what is set up in chat was so where it can come. */
function digests({ environment }: Desk): string {
  const configured = configurationOf(environment.root).digests;
  const lost = configured.filter(({ platform }) =>
    SERVICES.some((name) => platform === name && environment[name] === null),
  );
  if (lost.length > 0) {
    const which = lost.map(({ id, platform }) => `${id.replace(/^config:/, '')} (${platform})`).join(', ');
    const cure = 'set the platform up (.env.example says how), or take the digest out of config/digests.yaml.';
    throw new Problem('configuration', `cannot come: ${which}; ${cure}`);
  }
  return configured.length === 0 ? 'none in config/digests.yaml.' : `${configured.length} in config/digests.yaml.`;
}

const SERVICES = ['slack', 'discord'] as const;

function configurationOf(root: string): Configuration {
  try {
    return loadConfiguration(root);
  } catch (error) {
    throw new Problem('configuration', 'not looked at: put the configuration right first.', error);
  }
}

function cache({ environment }: Desk): string {
  const { cacheFolder } = environment;
  const probe = join(cacheFolder, `doctor-${process.pid}`);
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    const cure = 'let it be written, or name another folder in BRIEFDESK_CACHE.';
    throw new Problem('store', `${cacheFolder} cannot be written (${reason}): ${cure}`, error);
  }
  return `${cacheFolder} can be written.`;
}

/** Where what a model takes cannot be counted, no model is asked; where chats cannot be remembered, nothing starts. */
function state({ environment }: Desk): string {
  const { slack: inSlack, discord: inDiscord, model: words, stateFolder } = environment;
  const chats = inSlack ?? inDiscord;
  if (chats === null && words === null) return 'not needed; chats and language models are what it is for.';
  openLedger(environment, configurationOf(environment.root).settings.model.tokensPerDay).close();
  const what = [
    ...(chats === null ? [] : ['what chats remember']),
    ...(words === null ? [] : ['what language models take']),
  ];
  return `${stateFolder} keeps ${what.join(' and ')}.`;
}

async function embeddings({ environment }: Desk): Promise<string> {
  if (environment.embeddings === null) return 'none set up; words alone decide which sentences come near a question.';
  const [vector] = await openAiEmbedder(environment.embeddings).embed(['ready']);
  return `${environment.embeddings.model} replied with vectors of ${vector?.length ?? 0} numbers.`;
}

/** Reasoning counts as output, too. */
const MOST_OUTPUT_TOKENS = 1_000;
const READY = {
  name: 'ready',
  schema: {
    type: 'object',
    properties: { ready: { type: 'boolean' } },
    required: ['ready'],
    additionalProperties: false,
  },
};

async function model({ environment }: Desk): Promise<string> {
  if (environment.model === null) return 'none set up; briefings and answers are made of the sources’ own sentences.';
  const prompts = readPrompts(join(environment.root, 'prompts'));
  const { text: instructions } = fillPrompt(prompts, 'reply-as-json', { schema: JSON.stringify(READY.schema) });
  const asked = openAiModel(environment.model, { reply: prompts['reply-as-json'], repair: prompts['repair-reply'] });
  const request = { instructions, material: 'ready?', schema: READY, mostOutputTokens: MOST_OUTPUT_TOKENS };
  const reply = await asked.reply(request, { payer: { user: null, channel: null, workspace: null } });
  if (reply.kind === 'failed') throw reply.problem;
  const { input, output } = reply.tokens;
  return `${environment.model.model} replied by its schema, for ${input} tokens in and ${output} out.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
