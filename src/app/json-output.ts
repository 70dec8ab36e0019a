/** What `--json` prints: one document, also where the command could not do its work. */

import { Problem } from '../domain/problem.ts';
import type { ExitStatus } from './command-line.ts';
import type { Face } from './face.ts';

export function printJson(face: Face, document: unknown): void {
  face.result(`${JSON.stringify(document, null, 2)}\n`);
}

/** Runs `job`; where it fails although it was asked for rightly, the document says so before the error goes on its way. */
export async function orJsonError(
  face: Face,
  about: Readonly<Record<string, unknown>>,
  job: () => ExitStatus | Promise<ExitStatus>,
): Promise<ExitStatus> {
  try {
    return await job();
  } catch (error) {
    const code = error instanceof Problem ? error.code : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    if (code !== 'usage') printJson(face, { ...about, error: { code, message } });
    throw error;
  }
}
