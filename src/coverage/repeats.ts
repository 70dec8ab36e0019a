/** Finds paragraphs that a page shows twice: a standfirst again in the body, a caption under a second picture. */

import type { Finding, Page } from './page.ts';
import { isProse } from './page.ts';

/** Short lines repeat in lists and tables for good reason; only paragraphs count. */
export function repeats({ blocks, reasons }: Page): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [at, { text }] of blocks.entries()) {
    if (reasons[at] !== null || !isProse(text)) continue;
    if (seen.has(text)) findings.push({ at, reason: 'repeat' });
    else seen.add(text);
  }
  return findings;
}
