/** `doctor`: whether everything that is set up works, one line for each thing, as text or as JSON. */

import { plainLines } from '../chat/plain.ts';
import { Problem } from '../domain/problem.ts';
import type { ExitStatus } from './command-line.ts';
import { CHECKS } from './doctor-checks.ts';
import type { Check } from './doctor-checks.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { readArguments, usage } from './read-arguments.ts';

interface Finding {
  readonly name: string;
  readonly status: 'ok' | 'problem';
  readonly text: string;
}

export async function doctorCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches } = readArguments('doctor', words, { json: 'switch' });
  if (alone.length > 0) throw usage('doctor', `doctor takes no words of its own ("${alone.join(' ')}").`);
  if (!switches.has('json')) {
    return examine(desk, (finding) => {
      desk.face.result(lineOf(finding));
    });
  }
  return orJsonError(desk.face, {}, async () => {
    const checks: Finding[] = [];
    const status = await examine(desk, (finding) => checks.push(finding));
    printJson(desk.face, { ok: status === 0, checks });
    return status;
  });
}

/** Some checks take a while: each is told when it is done. */
async function examine(desk: Desk, tell: (finding: Finding) => unknown): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const check of CHECKS) {
    const finding = await findingOf(check, desk);
    if (finding.status === 'problem') status = 1;
    tell(finding);
  }
  return status;
}

async function findingOf({ name, look }: Check, desk: Desk): Promise<Finding> {
  try {
    return { name, status: 'ok', text: await look(desk) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { name, status: 'problem', text: error.message };
  }
}

const WIDEST_NAME = Math.max(...CHECKS.map(({ name }) => name.length));

/** What a file is called, or an endpoint says, can hold anything; a problem may have more lines than one. */
function lineOf({ name, status, text }: Finding): string {
  const head = `${status.padEnd('problem'.length)}  ${name.padEnd(WIDEST_NAME)}  `;
  return `${head}${plainLines(text).replaceAll('\n', `\n${' '.repeat(head.length)}`)}\n`;
}
