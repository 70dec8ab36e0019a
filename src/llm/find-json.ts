/** Finds what a model wrote as JSON: alone, in a code fence, with words around it or inside other JSON. */

import { flawIn } from './schema-flaw.ts';

export type FoundJson =
  { readonly kind: 'found'; readonly value: unknown } | { readonly kind: 'none'; readonly flaw: string };

/** A text of nothing but opening braces would otherwise be read over and over. */
const MOST_OPENINGS = 100;

/** The first object in the text that is valid by the schema, or what is wrong with the first that there is. */
export function findJson(text: string, schema: Readonly<Record<string, unknown>>): FoundJson {
  let flaw: string | null = null;
  for (const value of objectsIn(text)) {
    const found = flawIn(value, schema);
    if (found === null) return { kind: 'found', value };
    flaw ??= found;
  }
  return { kind: 'none', flaw: flaw ?? 'no JSON object' };
}

function* objectsIn(text: string): Generator {
  let from = 0;
  for (let opening = 0; opening < MOST_OPENINGS; opening += 1) {
    const start = text.indexOf('{', from);
    if (start === -1) return;
    const end = endOfObject(text, start);
    const value = end === null ? undefined : parsed(text.slice(start, end));
    if (value !== undefined) yield value;
    // What was asked for may stand inside an object that was not.
    from = start + 1;
  }
}

/** After the brace that closes the one at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number | null {
  // A string that is never closed goes to the end: looking for its end from every later quote would take long.
  const signs = /"(?:[^"\\]|\\.)*"?|[{}]/gsu;
  signs.lastIndex = start;
  let depth = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0) return signs.lastIndex;
  }
  return null;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
