/** Where a command's words go: results to standard output, notes to standard error, neither falling over a closed pipe. */

import type { Environment } from './environment.ts';

export interface Face {
  /** What the command is asked for; with `--json` one document and nothing else. */
  readonly result: (text: string) => void;
  /** One line for whoever runs the command. */
  readonly note: (line: string) => void;
  /** Columns of the terminal as it is now, or null where the output is a file or a pipe. */
  readonly columns: number | null;
  readonly colour: boolean;
}

/** What every command is given. */
export interface Desk {
  readonly environment: Environment;
  readonly face: Face;
}

export function processFace(environment: Environment): Face {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', closedPipe);
  return {
    result: (text) => void stdout.write(text),
    note: (line) => void stderr.write(`${line}\n`),
    // Some terminals say that they are 0 columns wide until someone tells them.
    get columns() {
      return stdout.isTTY && stdout.columns > 0 ? stdout.columns : null;
    },
    colour: environment.colour ?? stdout.isTTY,
  };
}

/** `briefdesk … | head` closes the pipe when it has seen enough, which is no error; a full disk is. */
function closedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`briefdesk: the output could not be written (${error.code ?? error.message})\n`);
  process.exitCode = 1;
}
