/** A desk for tests: a project folder of its own, output kept as text, and coverage of an invented harbour fire. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../src/app/face.ts';
import { runCommandLine } from '../../src/app/command-line.ts';

export const TOPICS = `topics:
  - slug: harbour-fire
    title: Harbour fire
    aliases: [port blaze]
    about: The fire at the harbour of Lindow.
    questions:
      - How many people were taken to hospital?
      - How did the fire start?
`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "9.8.7" }',
  'config/topics.yaml': TOPICS,
  'seeds/01-herald.txt': `Warehouse burns at Port Lindow

2 March 2026

Four people were taken to hospital after a fire at the harbour of Lindow on Monday, the fire service said.

The fire destroyed a grain warehouse and two cranes, according to the port authority of Lindow.

“We could see the smoke from the church,” said Ada Quist, who lives beside the harbour.
`,
  'seeds/02-courier.txt': `Harbour of Lindow closed after blaze

2 March 2026

The harbour of Lindow was closed to ships on Monday after a fire in a grain warehouse, the mayor said.

Six people were taken to hospital after the fire at the harbour, according to the mayor, Ivo Brandt.
`,
};

export interface PaperDesk {
  readonly desk: Desk;
  readonly root: string;
  /** Writes or replaces a file of the project. */
  readonly write: (name: string, text: string) => void;
  /** Runs a command line; `out` and `notes` hold only what it wrote. */
  readonly run: (...words: string[]) => Promise<{ status: number; out: string; notes: string }>;
}

/** `environment` replaces parts of one without endpoints. */
export function paperDesk(environment: Partial<Desk['environment']> = {}): PaperDesk {
  const root = emptyFolder();
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  let out = '';
  let notes = '';
  const desk: Desk = {
    environment: {
      root,
      cacheFolder: join(root, 'cache'),
      stateFolder: join(root, 'state'),
      debug: false,
      colour: null,
      zone: 'Europe/Kyiv',
      embeddings: null,
      model: null,
      slack: null,
      discord: null,
      metrics: null,
      proxy: null,
      webProxy: { endpoint: null, flaws: [] },
      ...environment,
    },
    face: {
      result: (text) => (out += text),
      note: (line) => (notes += `${line}\n`),
      columns: null,
      colour: false,
    },
  };
  const run = async (...words: string[]): Promise<{ status: number; out: string; notes: string }> => {
    out = '';
    notes = '';
    const status = await runCommandLine(words, desk);
    return { status, out, notes };
  };
  return { desk, root, write, run };
}

/** A folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
