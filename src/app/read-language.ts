/** Reads the value of `--language`: a code such as `uk` or `pt-BR`, or a language's English name. */

import { usage } from './read-arguments.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language's English name, null for English and where none is given. Throws a usage Problem for what is no language. */
export function readLanguage(command: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const name = nameOf(codeOf(text.trim().toLowerCase()) ?? text.trim());
  if (name === null)
    throw usage(command, `--language must be a language such as uk, fr or Arabic, not "${text.slice(0, 40)}".`);
  return name === 'English' || name.endsWith(' English') ? null : name;
}

function nameOf(code: string): string | null {
  try {
    return NAMES.of(code) ?? null;
  } catch {
    return null;
  }
}

/** Languages are known by their English names too: those of two letters are the ones that are written most. */
function codeOf(name: string): string | undefined {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return codes.find((code) => NAMES.of(code)?.toLowerCase() === name);
}
