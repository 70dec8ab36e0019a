/** Reads the JSON-LD of a page: its objects, however they are nested, and what one of them says. */

export type LinkedNode = Readonly<Record<string, unknown>>;

/** Live blogs carry hundreds of updates in one script; nobody means more than this. */
const MOST_NODES = 5000;

/** All objects of all scripts in their order, the outer before the inner. A script that is no JSON has none. */
export function linkedNodes(scripts: readonly string[]): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const open: unknown[] = scripts.map(parsed).reverse();
  while (open.length > 0 && nodes.length < MOST_NODES) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) nodes.push(value as LinkedNode);
    for (const inner of Object.values(value as LinkedNode).reverse()) open.push(inner);
  }
  return nodes;
}

/** Whether one of its types, written with or without the vocabulary's address, is among these. */
export function isOfType(node: LinkedNode, types: RegExp): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && types.test(type.replace(/^.*[/:]/u, '')));
}

/** The first of these that is a text with anything in it. */
export function textAt(node: LinkedNode | undefined, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = node?.[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** Scripts are written by templates: comments around them and line breaks inside their texts are frequent. */
function parsed(script: string): unknown {
  const json = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/gu,
    '',
  );
  for (const text of [json, json.replace(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      continue;
    }
  }
  return null;
}
