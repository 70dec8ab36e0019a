/** Reads the words after a command: its flags, their values and what stands alone; anything unknown is a usage error. */

import { parseArgs } from 'node:util';
import { Problem } from '../domain/problem.ts';
import { didYouMean } from '../language/did-you-mean.ts';

/** A switch stands alone; any other text says what value the flag wants ("a folder"). */
export type Flags = Readonly<Record<string, 'switch' | `a ${string}`>>;

export interface Arguments {
  readonly alone: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

export function readArguments(command: string, words: readonly string[], flags: Flags): Arguments {
  const known = new Map(Object.entries({ ...flags, help: 'switch' }));
  const options = Object.fromEntries(
    [...known].map(([name, takes]) => [name, { type: takes === 'switch' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
  const alone: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') alone.push(token.value);
    if (token.kind !== 'option') continue;
    const takes = known.get(token.name);
    if (takes === undefined) throw unknownFlag(command, token.rawName, known.keys());
    if (values.has(token.name)) throw usage(command, `${token.rawName} was given twice.`);
    if (takes === 'switch') {
      if (token.value !== undefined) throw usage(command, `${token.rawName} takes no value.`);
      switches.add(token.name);
    } else values.set(token.name, valueOf(command, token, takes));
  }
  return { alone, switches, values };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** "--coverage --json" forgot the folder; a folder that begins with a dash can be given as "--coverage=-odd". */
function valueOf(command: string, token: OptionToken, takes: string): string {
  const { rawName, value, inlineValue } = token;
  const swallowed = inlineValue === false && value?.startsWith('--') === true;
  if (value === undefined || value === '' || swallowed) throw usage(command, `${rawName} needs ${takes} after it.`);
  return value;
}

function unknownFlag(command: string, rawName: string, known: Iterable<string>): Problem {
  const names = [...known].map((name) => `--${name}`);
  return usage(command, `unknown flag ${rawName}.${didYouMean(rawName, names)}`);
}

/** A usage error that ends by saying where the right usage stands. */
export function usage(command: string, message: string): Problem {
  return new Problem('usage', `${message} See: npm run ${command} -- --help`);
}
