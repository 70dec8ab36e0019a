/** Keeps in sight which of the platforms that are set up are heard by now. */

import type { Hearing, Opening, Platform } from './platform.ts';

export interface WatchedPlatforms {
  /** The same, to be opened in their place. */
  readonly openings: readonly Opening[];
  /** By name, whether anything said there can reach us right now. */
  readonly up: () => Readonly<Record<string, boolean>>;
}

export function watchPlatforms(openings: readonly Opening[]): WatchedPlatforms {
  const hearings = new Map<string, Hearing>();
  const watched = (name: string, platform: Platform): Platform => ({
    ...platform,
    async hear(receive) {
      const hearing = await platform.hear(receive);
      hearings.set(name, hearing);
      return hearing;
    },
  });
  return {
    openings: openings.map(({ name, open }) => ({ name, open: async () => watched(name, await open()) })),
    up: () => Object.fromEntries(openings.map(({ name }) => [name, hearings.get(name)?.isOpen() ?? false])),
  };
}
