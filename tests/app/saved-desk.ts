/** A desk whose briefings and answers are saved, altered by hand and verified, over the coverage of an invented harbour fire. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, paperDesk, type PaperDesk } from './paper-desk.ts';

/** Two sources that differ in a figure and name nobody for it. */
export const MARKET_FILES: Readonly<Record<string, string>> = {
  'seeds/03-post.txt': `The market of Lindow burned

2 March 2026

Four people were injured in the blaze at the fish market of Lindow on Monday.
`,
  'seeds/04-echo.txt': `A blaze at the market

2 March 2026

Six people were injured in the blaze at the fish market of Lindow on Monday.
`,
};

export interface SavedCitation {
  source: string;
  start: number;
  end: number;
  quote: string;
}

export interface SavedPoint {
  text: string;
  speaker: string | null;
  standing: string;
  independent: number;
  checkedAs: string | null;
  citations: SavedCitation[];
}

export interface SavedPosition extends SavedPoint {
  holder: string | null;
  at: string;
  reportedBy: string[];
}

export interface SavedDocument {
  text: string;
  status: string;
  points: SavedPoint[];
  events: (SavedPoint & { when: { from: string; to: string } })[];
  disagreements: { positions: SavedPosition[] }[];
  updates: { earlier: SavedPosition; later: SavedPosition }[];
  nearest: SavedCitation[];
  sources: { source: string; publisher: string | null }[];
}

export interface SavedDesk extends PaperDesk {
  /** What a command prints with `--json`. */
  readonly saved: (...words: string[]) => Promise<SavedDocument>;
  /** Verifies what a file holds: a text as it stands, anything else as JSON. */
  readonly verify: (content: unknown, ...flags: string[]) => Promise<{ status: number; out: string; notes: string }>;
}

export function savedDesk(files: Readonly<Record<string, string>> = {}): SavedDesk {
  const desk = paperDesk();
  for (const [name, text] of Object.entries(files)) desk.write(name, text);
  const file = join(emptyFolder(), 'saved.json');
  return {
    ...desk,
    saved: async (...words) => JSON.parse((await desk.run(...words, '--json')).out) as SavedDocument,
    verify: (content, ...flags) => {
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return desk.run('verify', file, ...flags);
    },
  };
}

/** The point, position or event whose words begin so. */
export function saying<T extends { text: string }>(parts: readonly T[], words: string): T {
  const found = parts.find(({ text }) => text.startsWith(words));
  if (found === undefined) throw new Error(`nothing begins with "${words}"`);
  return found;
}
