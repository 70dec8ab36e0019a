/** Checks what `config/briefdesk.yaml` says under "model": what a language model may take, and where it is never asked. */

import type { Limits } from '../store/limits.ts';
import { elementsOf, fieldsOf, isLeftEmpty, scalarOf } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

export interface ModelSettings {
  readonly tokensPerDay: Limits;
  /** Workspaces and channels on whose behalf no model is asked, such as `slack:T024BE7LD`. */
  readonly off: readonly string[];
  /** Null where nobody said: then nothing is told about money. */
  readonly prices: Prices | null;
  /** Whether the model is asked a second time, to check points. */
  readonly check: boolean;
}

/** In whatever currency, for a million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

export const DEFAULT_MODEL_SETTINGS: ModelSettings = {
  tokensPerDay: { user: 300_000, channel: 1_000_000, workspace: 3_000_000, all: 10_000_000 },
  off: [],
  prices: null,
  check: false,
};

/** Slack's workspaces (T), organisations (E) and conversations (C, D, G); Discord's ids are numbers. */
const PLACE = /^(?:slack:[CDEGT][A-Z0-9]+|discord:\d+|terminal)$/;

type Fields = ReadonlyMap<string, { readonly value: unknown }>;

/** Flaws are noted in `file`. */
export function validateModelSettings(file: YamlFile, node: unknown): ModelSettings {
  const fields = mapping(file, node, { key: 'model', keys: Object.keys(DEFAULT_MODEL_SETTINGS) });
  return {
    tokensPerDay: limits(file, fields.get('tokensPerDay')?.value),
    off: places(file, fields.get('off')?.value),
    prices: prices(file, fields.get('prices')?.value),
    check: check(file, fields.get('check')?.value),
  };
}

/** Empty where nothing is set. */
function mapping(file: YamlFile, node: unknown, { key, keys }: { key: string; keys: readonly string[] }): Fields {
  const fields = fieldsOf(file, node, keys);
  if (fields === null && scalarOf(file, node) !== null) {
    file.blame(node, `"${key}" must have its keys under it, one a line: ${keys.join(', ')}.`);
  }
  return fields ?? new Map<string, { readonly value: unknown }>();
}

function limits(file: YamlFile, node: unknown): Limits {
  const standard = DEFAULT_MODEL_SETTINGS.tokensPerDay;
  const fields = mapping(file, node, { key: 'tokensPerDay', keys: Object.keys(standard) });
  const limit = (key: keyof Limits): number | null => {
    if (!fields.has(key)) return standard[key];
    const at = fields.get(key)?.value;
    const value = scalarOf(file, at);
    // Whoever forgot the number did not mean that there is no limit.
    if (value === null && !isLeftEmpty(file, at)) return null;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    file.blame(
      at,
      `"${key}" must be a whole number of tokens a day such as ${standard[key] ?? 0}: 0 for none, null for no limit.`,
    );
    return standard[key];
  };
  return { user: limit('user'), channel: limit('channel'), workspace: limit('workspace'), all: limit('all') };
}

function places(file: YamlFile, node: unknown): readonly string[] {
  const elements = elementsOf(file, node);
  if (elements === null && scalarOf(file, node) !== null) file.blame(node, '"off" must be a list, one "- …" a line.');
  return (elements ?? []).flatMap((element) => {
    const value = scalarOf(file, element);
    if (typeof value === 'string' && PLACE.test(value)) return [value];
    const named = typeof value === 'string' || typeof value === 'number' ? `"${value}"` : 'this';
    file.blame(
      element,
      `${named} is no workspace or channel: write it as slack:T024BE7LD, slack:C024BE91L, discord:1234 or terminal.`,
    );
    return [];
  });
}

function prices(file: YamlFile, node: unknown): Prices | null {
  const fields = mapping(file, node, { key: 'prices', keys: ['input', 'output'] });
  if (fields.size === 0) return null;
  const price = (key: keyof Prices): number => {
    const at = fields.get(key)?.value;
    const value = scalarOf(file, at);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    file.blame(at ?? node, `"prices" needs "${key}", the price of a million tokens, such as 0.25.`);
    return 0;
  };
  return { input: price('input'), output: price('output') };
}

function check(file: YamlFile, node: unknown): boolean {
  const value = scalarOf(file, node);
  if (typeof value === 'boolean') return value;
  if (value !== null) file.blame(node, '"check" must be true or false.');
  return DEFAULT_MODEL_SETTINGS.check;
}
