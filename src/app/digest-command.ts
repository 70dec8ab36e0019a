/** `digest`: what a channel follows, in the words of chat; and what is due now, or would be at another time. */

import type { ExitStatus } from './command-line.ts';
import { digestByWords } from './digest-by-words.ts';
import { dryRun } from './digest-dry-run.ts';
import { readDigestRequest } from './digest-request.ts';
import { runDue } from './digest-run.ts';
import type { Desk } from './face.ts';
import { orJsonError } from './json-output.ts';

export async function digestCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const request = readDigestRequest(words);
  switch (request.kind) {
    case 'words':
      return digestByWords(request, desk);
    case 'run':
      return request.json ? orJsonError(desk.face, {}, () => runDue(request, desk)) : runDue(request, desk);
    case 'dry-run':
      return request.json ? orJsonError(desk.face, {}, () => dryRun(request, desk)) : dryRun(request, desk);
  }
}
