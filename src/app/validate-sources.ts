/** Checks `config/sources.yaml` whole: where coverage comes from, or every flaw in it with its line and cure. */

import type { ConfiguredSource, WebSource } from '../coverage/live/configured-source.ts';
import { didYouMean } from '../language/did-you-mean.ts';
import { DEFAULT_WEB, validateWeb } from './validate-web.ts';
import type { WebSettings } from './validate-web.ts';
import { elementsOf, fieldsOf, isLeftEmpty, readYaml, scalarOf } from './yaml-file.ts';
import type { Flaw, YamlFile } from './yaml-file.ts';

export interface SourcesConfigured {
  readonly sources: readonly ConfiguredSource[];
  readonly web: WebSettings;
}

export const DEFAULT_SOURCES: SourcesConfigured = {
  sources: [{ kind: 'folder', origin: '', folder: 'seeds', topics: null }],
  web: DEFAULT_WEB,
};

const KINDS = ['folder', 'feed', 'page', 'live-blog'] as const;

const KEYS = [...KINDS, 'name', 'publisher', 'language', 'refresh', 'topics'];

const MINUTE_MS = 60_000;
const REFRESH_MS: Readonly<Record<WebSource['kind'], number>> = {
  feed: 15 * MINUTE_MS,
  page: 60 * MINUTE_MS,
  'live-blog': 2 * MINUTE_MS,
};
const REFRESH = { leastMs: MINUTE_MS, mostMs: 24 * 60 * MINUTE_MS };

/** `slugs`: of the topics there are. */
export function validateSources(
  text: string,
  slugs: readonly string[],
): SourcesConfigured & { readonly flaws: readonly Flaw[] } {
  const file = readYaml(text);
  if (file.flaws.length > 0) return { ...DEFAULT_SOURCES, flaws: file.flaws };
  const top = fieldsOf(file, file.root, ['sources', 'web']);
  const list = elementsOf(file, top?.get('sources')?.value);
  if (list === null || list.length === 0) {
    file.blame(top?.get('sources')?.key ?? file.root, 'write "sources:" with at least one source under it.');
  }
  const taken = new Map<string, string>();
  const sources = (list ?? []).flatMap((node) => sourceOf({ file, slugs, taken }, node) ?? []);
  const web = validateWeb(file, top?.get('web')?.value);
  return { sources, web, flaws: file.flaws.toSorted((a, b) => a.line - b.line) };
}

interface Reading {
  readonly file: YamlFile;
  readonly slugs: readonly string[];
  /** By origin, what has it. */
  readonly taken: Map<string, string>;
}

type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

function sourceOf(reading: Reading, node: unknown): ConfiguredSource | null {
  const { file } = reading;
  const fields = fieldsOf(file, node, KEYS);
  const kinds = KINDS.filter((kind) => fields?.has(kind));
  const [kind] = kinds;
  if (fields === null || kind === undefined || kinds.length > 1) {
    file.blame(node, `a source begins with one of ${KINDS.join(', ')} and where it is, as in "feed: https://…".`);
    return null;
  }
  const where = textAt(file, fields, kind);
  const topics = topicsOf(reading, fields);
  return kind === 'folder'
    ? folderOf(reading, { node, fields }, { folder: where, topics })
    : webOf(reading, { node, fields }, { kind, where, topics });
}

interface Entry {
  readonly node: unknown;
  readonly fields: Fields;
}

/** The files of one folder go by their own names; those of further ones, and of one that is limited to topics, by a name before theirs. */
function folderOf(
  reading: Reading,
  { node, fields }: Entry,
  { folder, topics }: { readonly folder: string; readonly topics: readonly string[] | null },
): ConfiguredSource {
  const { file, taken } = reading;
  for (const key of ['publisher', 'language', 'refresh']) {
    if (fields.has(key)) file.blame(fields.get(key)?.key, `"${key}" is for what comes from the web; remove it here.`);
  }
  const name = fields.has('name') ? textAt(file, fields, 'name') : '';
  if (name === '' && (topics !== null || taken.has(''))) {
    const why = topics === null ? 'the second folder' : 'a folder that serves some topics only';
    file.blame(node, `${why} needs a "name:", which then stands before the names of its files.`);
  }
  const origin = slugOf(name);
  claim(reading, node, { origin, name: folder });
  return { kind: 'folder', origin, folder, topics };
}

function webOf(
  reading: Reading,
  { node, fields }: Entry,
  {
    kind,
    where,
    topics,
  }: { readonly kind: WebSource['kind']; readonly where: string; readonly topics: readonly string[] | null },
): WebSource {
  const { file } = reading;
  const url = URL.parse(where);
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && url.username === '';
  if (!isAddress) {
    file.blame(
      fields.get(kind)?.value,
      `"${where}" is no address: write it whole, with https:// and without a password.`,
    );
  }
  const name = fields.has('name') ? textAt(file, fields, 'name') : (url?.hostname ?? '').replace(/^www\./, '');
  const origin = slugOf(name);
  if (origin === '' && isAddress)
    file.blame(node, 'its name has no letter from a to z and no digit; write another "name:".');
  claim(reading, node, { origin, name });
  return {
    kind,
    origin,
    name,
    address: where,
    publisher: optionalText(file, fields, 'publisher'),
    language: optionalText(file, fields, 'language'),
    refreshMs: refreshOf(file, fields) ?? REFRESH_MS[kind],
    topics,
  };
}

function claim({ file, taken }: Reading, node: unknown, { origin, name }: { origin: string; name: string }): void {
  const before = taken.get(origin);
  if (before !== undefined && origin !== '') {
    file.blame(node, `"${name}" is called as "${before}" is ("${origin}"): give one of them another "name:".`);
  }
  taken.set(origin, name);
}

/** `Harbour Herald` is `harbour-herald`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

function textAt(file: YamlFile, fields: Fields, key: string): string {
  const pair = fields.get(key);
  const value = scalarOf(file, pair?.value);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (typeof value === 'number') return String(value);
  file.blame(pair?.value ?? pair?.key, `"${key}" must be text.`);
  return '';
}

function optionalText(file: YamlFile, fields: Fields, key: string): string | null {
  const pair = fields.get(key);
  return pair === undefined || isLeftEmpty(file, pair.value) ? null : textAt(file, fields, key);
}

const UNITS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: 60 * MINUTE_MS };

function refreshOf(file: YamlFile, fields: Fields): number | null {
  const pair = fields.get('refresh');
  if (pair === undefined) return null;
  const [, count, unit] = /^(\d{1,4})\s*([mh])$/.exec(textOr(scalarOf(file, pair.value))) ?? [];
  const ms = Number(count) * (UNITS[unit ?? ''] ?? NaN);
  if (ms >= REFRESH.leastMs && ms <= REFRESH.mostMs) return ms;
  file.blame(pair.value, '"refresh" must be minutes or hours from 1m to 24h, as in 15m or 2h.');
  return null;
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function topicsOf({ file, slugs }: Reading, fields: Fields): readonly string[] | null {
  const pair = fields.get('topics');
  if (pair === undefined || isLeftEmpty(file, pair.value)) return null;
  const elements = elementsOf(file, pair.value);
  if (elements === null) {
    file.blame(pair.value, '"topics" must be a list of topics, as in [harbour-fire, ferries].');
    return null;
  }
  return elements.flatMap((element) => {
    const slug = scalarOf(file, element);
    if (typeof slug === 'string' && slugs.includes(slug)) return [slug];
    file.blame(element, `there is no topic "${String(slug)}" in config/topics.yaml.${didYouMean(String(slug), slugs)}`);
    return [];
  });
}
