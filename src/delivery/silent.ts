/** Which workers are gone, by when they were last heard. */

import type { Heard } from '../store/inbox-upkeep.ts';

/** Three beats; longer than any call, so that what a call of theirs brought about has arrived. */
const SILENT_MS = 30_000;

/** Those heard in the future are gone as well: the clock was set back, and whoever is there is heard again at once. */
export function silentOf(heard: readonly Heard[], now: number): readonly Heard[] {
  return heard.filter(({ heardAt }) => Math.abs(now - heardAt) >= SILENT_MS);
}
