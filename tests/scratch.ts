/** One folder for everything that the journeys of a run write, gone when the run is over. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly scratch: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'briefdesk-'));

export function setup(project: TestProject): void {
  project.provide('scratch', folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
