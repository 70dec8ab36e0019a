/** An error as lines for whoever runs briefdesk; its stack only where they debug. */

import { plainLines } from '../chat/plain.ts';
import { Problem } from '../domain/problem.ts';

export function describeError(error: unknown, debug: boolean): readonly string[] {
  if (error instanceof Problem && error.code !== 'internal') return [`briefdesk: ${plainLines(error.message)}`];
  const message = error instanceof Error ? error.message : String(error);
  const lines = [`briefdesk: ${plainLines(message)}`];
  if (debug && error instanceof Error)
    return [...lines, error.stack ?? '', causeOf(error)].filter((line) => line !== '');
  return [...lines, 'This is a fault in briefdesk; BRIEFDESK_DEBUG=1 shows where it happened.'];
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `because: ${error.cause.stack ?? error.cause.message}` : '';
}
