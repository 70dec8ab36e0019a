/** Invented coverage for journeys of `ask`, questions put to it, and the receipts of what comes back. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { briefdesk, emptyFolder, type Outcome } from './run-briefdesk.ts';

export interface Citation {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What the contract promises of an answer. */
export interface AnswerDocument {
  readonly question: string;
  readonly status: string;
  readonly reason?: string;
  readonly text: string;
  readonly points: readonly {
    readonly text: string;
    readonly speaker: string | null;
    readonly citations: readonly Citation[];
  }[];
  readonly nearest: readonly Citation[];
  readonly choices?: readonly string[];
}

export const DESTROYED =
  'The fire destroyed a grain warehouse and two cranes, according to the port authority of Lindow.';
export const SAILED = 'The ferries to Sandholm were not cancelled, the port authority said.';
export const CLOSED = 'Dana Reed, the mayor of Varne, said the strike had closed the port.';
export const OPEN = 'The port authority said the strike had not closed the port.';

// A pair of code units before a citation, a byte order mark and two-character line ends: offsets must count them all.
export const COVERAGE = folderOf({
  'herald.txt': `Warehouse burns at Port Lindow

2 March 2026

“We could see the smoke 🔥 from the church,” said Ada Quist, who lives beside the harbour.

Four people were taken to hospital after a fire at the harbour of Lindow on Monday, the fire service said.

${DESTROYED}

${SAILED}
`,
  'gazette.txt': `Ferry strike at Port Varne\n\n2 March 2026\n\n${CLOSED}\n`,
  'courier.txt': `\uFEFFPort Varne stays open\r\n\r\n2 March 2026\r\n\r\n${OPEN}\r\n`,
});

export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function ask(...words: readonly string[]): Outcome {
  return briefdesk(['ask', ...words, '--coverage', COVERAGE]);
}

/** The document of `--json`, whose receipts hold, and the exit status. */
export function answerTo(...words: readonly string[]): AnswerDocument & { readonly exit: number | null } {
  const { status, out } = ask(...words, '--json');
  const answer = JSON.parse(out) as AnswerDocument;
  expectReceipts(answer);
  return { exit: status, ...answer };
}

/** Every point cites, and every citation is what stands in its file. */
export function expectReceipts({ points, nearest }: Pick<AnswerDocument, 'points' | 'nearest'>): void {
  for (const { citations } of points) expect(citations.length).toBeGreaterThan(0);
  expect(nearest.length).toBeLessThanOrEqual(3);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const { source, start, end, quote } of [...points.flatMap(({ citations }) => citations), ...nearest]) {
    expect(decoder.decode(readFileSync(join(COVERAGE, source))).slice(start, end)).toBe(quote);
    expect(quote).not.toBe('');
  }
}
