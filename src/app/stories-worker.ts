/** Finds the stories in the coverage anew whenever it has changed, in a thread of its own: among many articles that are alike it takes long. */

import { workerData } from 'node:worker_threads';
import { tellStories } from '../coverage/live/tell-stories.ts';
import type { StoryFeatures } from '../coverage/stories/story-features.ts';
import { openCoverageStore } from '../store/coverage-store.ts';

export interface StoriesSetting {
  readonly coveragePath: string;
}

/** Whoever lists stories can wait as long; looking for them takes a small part of the time. */
const LEAST_REST_MS = 10_000;
const SHARE = 0.1;

const setting = workerData as StoriesSetting | null;
if (setting !== null) run(setting);

function run({ coveragePath }: StoriesSetting): void {
  const store = openCoverageStore(coveragePath);
  const features = new Map<string, StoryFeatures>();
  let told = '';
  const tell = (): void => {
    const began = performance.now();
    if (store.version !== told) {
      tellStories(store, features);
      told = store.version;
    }
    setTimeout(tell, Math.max(LEAST_REST_MS, (performance.now() - began) / SHARE));
  };
  tell();
}
