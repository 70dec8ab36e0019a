/** Reads the `config/` folder whole at start: settings, topics, sources and digests, or one problem that names every flaw in them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { Topic } from '../domain/topic.ts';
import { validateDigests } from './validate-digests.ts';
import type { ConfiguredDigest } from './validate-digests.ts';
import { DEFAULT_SETTINGS, validateSettings } from './validate-settings.ts';
import type { Settings } from './validate-settings.ts';
import { DEFAULT_SOURCES, validateSources } from './validate-sources.ts';
import type { SourcesConfigured } from './validate-sources.ts';
import { validateTopics } from './validate-topics.ts';
import type { Flaw } from './yaml-file.ts';

export interface Configuration extends SourcesConfigured {
  readonly settings: Settings;
  readonly topics: readonly Topic[];
  readonly digests: readonly ConfiguredDigest[];
}

/** `root` is the folder that holds `config/`. Topics are needed, the rest has defaults. */
export function loadConfiguration(root: string): Configuration {
  const settings = settingsOf(read(join(root, 'config/briefdesk.yaml')));
  const { topics, flaws } = topicsOf(read(join(root, 'config/topics.yaml')));
  const { sources, web, flaws: sourcesFlaws } = sourcesOf(read(join(root, 'config/sources.yaml')), topics);
  const digests = validateDigests(read(join(root, 'config/digests.yaml')) ?? '', topics);
  const complaints = [
    ...complain('config/briefdesk.yaml', settings.flaws),
    ...complain('config/topics.yaml', flaws),
    ...complain('config/sources.yaml', sourcesFlaws),
    ...complain('config/digests.yaml', digests.flaws),
  ];
  if (complaints.length > 0) {
    const count = complaints.length === 1 ? 'a problem' : `${complaints.length} problems`;
    throw new Problem('configuration', [`the configuration has ${count}.`, ...complaints].join('\n'));
  }
  return { settings: settings.settings, topics, sources, web, digests: digests.digests };
}

function settingsOf(text: string | null): ReturnType<typeof validateSettings> {
  return text === null ? { settings: DEFAULT_SETTINGS, flaws: [] } : validateSettings(text);
}

function sourcesOf(text: string | null, topics: readonly Topic[]): ReturnType<typeof validateSources> {
  if (text === null) return { ...DEFAULT_SOURCES, flaws: [] };
  return validateSources(
    text,
    topics.map(({ slug }) => slug),
  );
}

function topicsOf(text: string | null): ReturnType<typeof validateTopics> {
  if (text !== null) return validateTopics(text);
  return {
    topics: [],
    flaws: [{ line: 1, text: 'the file is missing; write it, with "topics:" and a list of topics.' }],
  };
}

function complain(name: string, flaws: readonly Flaw[]): readonly string[] {
  return flaws.map(({ line, text }) => `  ${name}:${line}: ${text}`);
}

function read(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8; save it as UTF-8' : (code ?? 'unknown');
    throw new Problem('configuration', `${path} cannot be read (${reason}).`, error);
  }
}
