/** `feed --batch DIR`: saved feeds read as live ones are, one line each, and nothing fetched. */

import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { readFilesApart, SAVED } from './read-apart.ts';
import type { BatchOfFiles } from './read-apart.ts';

const FEEDS: BatchOfFiles = {
  command: 'feed',
  what: 'feeds',
  isOne: () => true,
  async line(apart, body) {
    const { title, items } = await apart.readFeed(body, SAVED);
    return { title, items: items.map(({ title, link, id, published }) => ({ title, link, id, published })) };
  },
};

export function feedCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  return readFilesApart(words, FEEDS, desk);
}
