/** `sources add URL`: looks at an address, writes what can be read there into `config/sources.yaml`, and says what it is. */

import { join } from 'node:path';
import { plain } from '../chat/plain.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { openApart } from '../coverage/apart.ts';
import { fetcher, USUAL } from '../coverage/fetch/fetcher.ts';
import { addressName } from '../coverage/live/article-names.ts';
import type { WebSource } from '../coverage/live/configured-source.ts';
import { Problem } from '../domain/problem.ts';
import { addedMessage } from './added-message.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { findSource } from './find-source.ts';
import type { FoundSource, SoughtSource } from './find-source.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { programVersion } from './program-version.ts';
import { readArguments, usage } from './read-arguments.ts';
import { slugOf, validateSources } from './validate-sources.ts';
import type { SourcesConfigured } from './validate-sources.ts';
import { linesOfSources, readSourcesFile, replaceFile, withSource } from './write-source.ts';
import { webProxy } from './web-proxy.ts';

interface Request extends SoughtSource {
  /** Null: as it calls itself. */
  readonly name: string | null;
}

/** `words`: those after "add". */
export async function addSource(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const request = requestOf(words);
  refuseKnown(request.address, fileOf(desk));
  const found = await find(request, desk);
  const name = request.name ?? nameOf(found);
  // It may have been written to in the meantime.
  const file = fileOf(desk);
  refuseKnown(found.address, file);
  refuseTaken(name, file);
  const source = write({ found, name }, file);
  desk.face.result(renderMessage(addedMessage(found, source), lookFor(desk.face)));
  return 0;
}

function requestOf(words: readonly string[]): Request {
  const { alone, values } = readArguments('sources', words, { name: 'a name', as: 'a kind, page or live-blog' });
  const [address] = alone;
  if (address === undefined) throw usage('sources', 'name an address: npm run sources -- add https://…');
  if (alone.length > 1) throw usage('sources', `add takes one address at a time ("${alone.join(' ')}").`);
  const as = values.get('as') ?? null;
  if (as !== null && as !== 'page' && as !== 'live-blog') {
    throw usage('sources', `--as takes "page" or "live-blog", not "${as}".`);
  }
  const name = values.has('name') ? plain(values.get('name') ?? '') : null;
  if (name !== null && slugOf(name) === '') {
    throw usage('sources', `--name needs a letter from a to z or a digit ("${name}").`);
  }
  return { address: whole(address), as, name };
}

/** As it is written. What is no address is refused where it would be fetched. */
function whole(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  return url.href;
}

interface SourcesFile extends SourcesConfigured {
  readonly path: string;
  readonly text: string;
  readonly slugs: readonly string[];
}

/** Throws a Problem where the configuration cannot be used. */
function fileOf({ environment: { root } }: Desk): SourcesFile {
  const { sources, web, topics } = loadConfiguration(root);
  const path = join(root, 'config/sources.yaml');
  return { path, text: readSourcesFile(path), sources, web, slugs: topics.map(({ slug }) => slug) };
}

async function find(sought: SoughtSource, desk: Desk): Promise<FoundSource> {
  const { environment } = desk;
  const { contact, allow } = fileOf(desk).web;
  const version = programVersion(environment.root);
  const way = fetcher({ ...USUAL, allow, version, contact, proxy: webProxy(environment) });
  const reader = openApart();
  try {
    return await findSource(sought, { fetcher: way, reader, reach: { allow, ports: USUAL.ports } });
  } finally {
    await way.close();
    await reader.close();
  }
}

const LONGEST_NAME = 60;

/** Its own title, where that is short and makes a name for files; else its host. */
function nameOf({ title, address }: FoundSource): string {
  const own = plain(title);
  return own.length <= LONGEST_NAME && slugOf(own) !== '' ? own : new URL(address).hostname.replace(/^www\./, '');
}

/** `http` and `https`, with and without `www.`, are one. */
function refuseKnown(address: string, { sources, text }: SourcesFile): void {
  if (!URL.canParse(address)) return;
  const at = sources.findIndex((each) => each.kind !== 'folder' && addressName(each.address) === addressName(address));
  const known = sources[at];
  if (known === undefined || known.kind === 'folder') return;
  throw refused(`${placeOf(text, at)} has ${address} already, as “${known.name}”: nothing was added.`);
}

function refuseTaken(name: string, { sources, text }: SourcesFile): void {
  const origin = slugOf(name);
  const at = sources.findIndex((each) => each.origin === origin);
  if (at === -1) return;
  throw refused(`${placeOf(text, at)} is called “${origin}” already: give this one another name with --name.`);
}

function placeOf(text: string, at: number): string {
  return `config/sources.yaml:${linesOfSources(text)[at] ?? 1}`;
}

function refused(message: string): Problem {
  return new Problem('configuration', message);
}

/** Checked as at every start before it is written. */
function write(
  { found, name }: { readonly found: FoundSource; readonly name: string },
  { path, text, slugs }: SourcesFile,
): WebSource {
  const written = withSource(text, { [found.kind]: found.address, name });
  const { sources, flaws } = validateSources(written, slugs);
  const source = sources.find((each): each is WebSource => each.kind !== 'folder' && each.address === found.address);
  if (flaws.length > 0 || source === undefined) {
    const reasons = flaws.map((flaw) => `  ${flaw.text}`);
    throw refused([`${found.address} cannot stand in config/sources.yaml: nothing was added.`, ...reasons].join('\n'));
  }
  replaceFile(path, written);
  return source;
}
