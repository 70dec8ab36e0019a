/** What verifying finds: for each point, position and passage whether it holds, and for each flaw where it is and what is wrong. */

import { plain } from '../chat/plain.ts';
import type { Shortfall } from '../grounding/supports.ts';

export type Reason =
  | Shortfall
  | 'malformed'
  | 'unknown-source'
  | 'furniture'
  | 'wrong-span'
  | 'not-there'
  | 'wrong-standing'
  | 'wrong-time'
  | 'wrong-text'
  | 'moved'
  | 'translated';

export interface Finding {
  /** `told`: the words hold, but whoever relies on them should know. */
  readonly outcome: 'fails' | 'told';
  readonly reason: Reason;
  /** For the reader: what is wrong and where. */
  readonly message: string;
}

export type CitationOutcome = 'stands' | 'moved' | 'fails';

/** What was checked of one part of a document. */
export interface Check {
  readonly kind: 'point' | 'position' | 'passage' | 'document';
  /** "points 3", "disagreements 1, position 2". */
  readonly where: string;
  readonly citations: readonly CitationOutcome[];
  readonly findings: readonly Finding[];
}

export function fails(reason: Reason, message: string): Finding {
  return { outcome: 'fails', reason, message };
}

export function told(reason: Reason, message: string): Finding {
  return { outcome: 'told', reason, message };
}

export function holds({ findings }: Pick<Check, 'findings'>): boolean {
  return findings.every(({ outcome }) => outcome === 'told');
}

const SHOWN = 80;

/** Words of the document in quotation marks, safe to print and no longer than a line. */
export function shown(words: string): string {
  const line = plain(words.slice(0, 4 * SHOWN));
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed()}…` : line}”`;
}
