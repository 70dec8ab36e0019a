/** Checks `config/briefdesk.yaml` whole: what an editor may set, or every flaw in it with its line and cure. */

import { DEFAULT_DISCORD_SETTINGS, validateDiscordSettings } from './validate-discord-settings.ts';
import type { DiscordSettings } from './validate-discord-settings.ts';
import { DEFAULT_MODEL_SETTINGS, validateModelSettings } from './validate-model-settings.ts';
import type { ModelSettings } from './validate-model-settings.ts';
import { elementsOf, fieldsOf, readYaml, scalarOf } from './yaml-file.ts';
import type { Flaw, YamlFile } from './yaml-file.ts';

export interface Settings {
  /** Words a briefing's points may take. */
  readonly words: number;
  /** Words of one source that may stand in one briefing. */
  readonly wordsPerSource: number;
  /** What a language model may take and where it may be asked. */
  readonly model: ModelSettings;
  /** Days that questions, transcripts and feedback of chats are kept. */
  readonly keepDays: number;
  /** Who may take back what briefdesk said in any channel, such as `slack:U024BE7LD`. */
  readonly moderators: readonly string[];
  /** How briefdesk behaves in Discord. */
  readonly discord: DiscordSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  words: 180,
  wordsPerSource: 150,
  model: DEFAULT_MODEL_SETTINGS,
  keepDays: 30,
  moderators: [],
  discord: DEFAULT_DISCORD_SETTINGS,
};

export const WORDS = { least: 40, most: 1000 } as const;

const WORDS_PER_SOURCE = { least: 20, most: 1000 } as const;

const KEEP_DAYS = { least: 1, most: 3650 } as const;

/** Slack's people: U, and W for those of an organisation of workspaces. Discord's ids are numbers. */
const PERSON = /^(?:slack:[UW][A-Z0-9]+|discord:\d{15,20})$/;

export function validateSettings(text: string): { readonly settings: Settings; readonly flaws: readonly Flaw[] } {
  const file = readYaml(text);
  if (file.flaws.length > 0) return { settings: DEFAULT_SETTINGS, flaws: file.flaws };
  const fields = fieldsOf(file, file.root, Object.keys(DEFAULT_SETTINGS));
  if (fields === null && scalarOf(file, file.root) !== null) file.blame(file.root, 'write one "key: value" a line.');
  const value = (key: keyof Settings): unknown => {
    const node = fields?.get(key)?.value;
    return scalarOf(file, node) === null ? undefined : node;
  };
  const settings: Settings = {
    words: count(file, value('words'), { key: 'words', ...WORDS }) ?? DEFAULT_SETTINGS.words,
    wordsPerSource:
      count(file, value('wordsPerSource'), { key: 'wordsPerSource', ...WORDS_PER_SOURCE }) ??
      DEFAULT_SETTINGS.wordsPerSource,
    model: validateModelSettings(file, value('model')),
    keepDays: count(file, value('keepDays'), { key: 'keepDays', ...KEEP_DAYS }) ?? DEFAULT_SETTINGS.keepDays,
    moderators: people(file, value('moderators')),
    discord: validateDiscordSettings(file, value('discord')),
  };
  return { settings, flaws: file.flaws.toSorted((a, b) => a.line - b.line) };
}

function count(file: YamlFile, node: unknown, rule: { key: string; least: number; most: number }): number | null {
  if (node === undefined) return null;
  const value = scalarOf(file, node);
  const { key, least, most } = rule;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  file.blame(node, `"${key}" must be a whole number from ${least} to ${most}.`);
  return null;
}

function people(file: YamlFile, node: unknown): readonly string[] {
  if (node === undefined) return DEFAULT_SETTINGS.moderators;
  const elements = elementsOf(file, node);
  if (elements === null) file.blame(node, '"moderators" must be a list, one "- …" a line.');
  return (elements ?? []).flatMap((element) => {
    const value = scalarOf(file, element);
    if (typeof value === 'string' && PERSON.test(value)) return [value];
    const named = typeof value === 'string' || typeof value === 'number' ? `"${value}"` : 'this';
    file.blame(
      element,
      `${named} is no person: write the member ID of a profile as slack:U024BE7LD or discord:80351110224678912.`,
    );
    return [];
  });
}
