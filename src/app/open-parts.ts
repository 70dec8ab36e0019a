/** Opens what a service stands on: coverage, vectors, a writer and the state that must not be lost. */

import type { State } from '../store/open-state.ts';
import type { Desk } from './face.ts';
import type { Configuration } from './load-configuration.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openCoverage } from './open-coverage.ts';
import type { OpenCoverage } from './open-coverage.ts';
import { openEmbedder } from './open-embedder.ts';
import type { OpenEmbedder } from './open-embedder.ts';
import { openStateFile } from './open-state.ts';
import { openWebHealth } from './web-health.ts';
import type { WebHealth } from './web-health.ts';
import { openWriter } from './open-writer.ts';
import type { OpenWriter } from './open-writer.ts';

export interface Parts {
  readonly configuration: Configuration;
  readonly state: State;
  readonly coverage: OpenCoverage;
  readonly vectors: OpenEmbedder | null;
  readonly writer: OpenWriter;
  readonly health: WebHealth;
  close(): void;
}

/** `named` is the folder of `--coverage`. Throws a Problem where one of them cannot be used. */
export function openParts(configuration: Configuration, named: string | undefined, desk: Desk): Parts {
  const coverage = openCoverage(desk, named, configuration.sources);
  noteLeftOut(desk.face, coverage.leftOut);
  const vectors = openEmbedder(desk);
  const writer = openWriter(desk, configuration.settings.model);
  const health = openWebHealth(configuration.sources, desk.environment);
  const state = openStateFile(desk.environment);
  return {
    configuration,
    state,
    coverage,
    vectors,
    writer,
    health,
    close() {
      health.close();
      writer.close();
      vectors?.close();
      coverage.store.close();
      state.db.close();
    },
  };
}
