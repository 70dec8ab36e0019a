/** Checks `web:` in `config/sources.yaml`: how we behave on the web, and how long we keep what we found there. */

import { elementsOf, fieldsOf, scalarOf } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

export interface WebSettings {
  /** Days that an article is kept after its last change. */
  readonly keepDays: number;
  /** An address or a mailbox that publishers may turn to; null for none. */
  readonly contact: string | null;
  /** Hosts of our own network that may be visited, with a port where it is not 80 or 443. */
  readonly allow: readonly string[];
}

export const DEFAULT_WEB: WebSettings = { keepDays: 30, contact: null, allow: [] };

const KEEP_DAYS = { least: 1, most: 3650 };
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Flaws are noted in `file`. */
export function validateWeb(file: YamlFile, node: unknown): WebSettings {
  const keys = Object.keys(DEFAULT_WEB);
  const fields = fieldsOf(file, node, keys);
  if (fields === null && scalarOf(file, node) !== null) {
    file.blame(node, `"web" must have its keys under it, one a line: ${keys.join(', ')}.`);
  }
  const at = (key: keyof WebSettings): unknown => fields?.get(key)?.value;
  return {
    keepDays: keepDays(file, at('keepDays')),
    contact: contact(file, at('contact')),
    allow: allow(file, at('allow')),
  };
}

function keepDays(file: YamlFile, node: unknown): number {
  const value = scalarOf(file, node);
  const { least, most } = KEEP_DAYS;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  if (value !== null) file.blame(node, `"keepDays" must be a whole number from ${least} to ${most}.`);
  return DEFAULT_WEB.keepDays;
}

/** It goes into a header. */
function contact(file: YamlFile, node: unknown): string | null {
  const value = scalarOf(file, node);
  if (value === null) return null;
  if (typeof value === 'string' && /^[\x21-\x7e]{3,200}$/.test(value)) return value;
  file.blame(node, '"contact" must be an address or a mailbox, without spaces.');
  return null;
}

function allow(file: YamlFile, node: unknown): readonly string[] {
  if (scalarOf(file, node) === null) return [];
  const elements = elementsOf(file, node);
  if (elements === null) file.blame(node, '"allow" must be a list of hosts, as in [feeds.intranet.example:8080].');
  return (elements ?? []).flatMap((element) => {
    const host = scalarOf(file, element);
    if (typeof host === 'string' && HOST.test(host)) return [host.toLowerCase()];
    file.blame(element, `"${String(host)}" is no host: write it as in feeds.intranet.example:8080.`);
    return [];
  });
}
