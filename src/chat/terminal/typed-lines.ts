/** The lines that come in, each after the one before was answered; with prompt, completion and history where a person types them. */

import { createInterface, type Interface } from 'node:readline/promises';
import { Problem } from '../../domain/problem.ts';
import { plain } from '../plain.ts';

export interface Ends {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types and reads here; else nothing is written: no prompt, no echo. */
  readonly interactive: boolean;
}

/** The endings for what was typed, and the part of it that they stand for. */
export type Complete = (begun: string) => [string[], string];

const PROMPT = '› ';
const LINES_REMEMBERED = 500;

/** To ask for the next line is to have answered the one before. Ends with either end; a Problem where the input cannot be read. */
export async function* typedLines(ends: Ends, complete: Complete): AsyncGenerator<string> {
  const lines = openLines(ends, complete);
  const state = watch(lines, ends);
  try {
    askNext(lines, state, ends);
    for await (const line of lines) {
      state.waiting -= 1;
      if (state.over) break;
      if (state.ahead && ends.interactive) ends.output.write(`${PROMPT}${plain(line)}\n`);
      yield line;
      await eventsOfMeanwhile();
      askNext(lines, state, ends);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Problem('usage', `the input cannot be read (${code ?? message}).`, error);
  } finally {
    lines.close();
  }
}

function openLines({ input, output, interactive }: Ends, completer: Complete): Interface {
  // A carriage return and its line feed are one line end, however late the second comes.
  if (!interactive) return createInterface({ input, terminal: false, crlfDelay: Infinity });
  return createInterface({
    input,
    output,
    terminal: true,
    prompt: PROMPT,
    completer,
    historySize: LINES_REMEMBERED,
    removeHistoryDuplicates: true,
  });
}

/** Answers that are made at once would else keep a key or a closed pipe from being noticed until the last line is answered. */
function eventsOfMeanwhile(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

interface State {
  /** Lines that came and were not yet asked for. */
  waiting: number;
  /** Whether the next line came before the one before it was answered. */
  ahead: boolean;
  /** Whether the cursor stands after a prompt. */
  prompted: boolean;
  /** Whether no more lines come; those that came are still answered. */
  closed: boolean;
  /** Whether nothing is to be answered any more. */
  over: boolean;
}

function watch(lines: Interface, { output, interactive }: Ends): State {
  const state: State = { waiting: 0, ahead: false, prompted: false, closed: false, over: false };
  const end = (): void => {
    state.over = true;
    lines.close();
  };
  lines.on('line', () => {
    state.waiting += 1;
    state.prompted = false;
  });
  lines.on('SIGINT', () => {
    if (lines.line === '') end();
    else clear(lines);
  });
  lines.once('close', () => {
    state.closed = true;
    // What comes next, a shell's own prompt, begins its own line.
    if (interactive && state.prompted) output.write('\n');
  });
  // Nobody reads on, which is no error of ours: whoever opened the output tells of one that is.
  output.on('error', end);
  output.once('close', end);
  return state;
}

/** A person is asked for the next line where none waits already; several may have been pasted. */
function askNext(lines: Interface, state: State, { interactive }: Ends): void {
  state.ahead = state.waiting > 0;
  if (!interactive || state.ahead || state.closed) return;
  state.prompted = true;
  lines.prompt(true);
}

function clear(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
