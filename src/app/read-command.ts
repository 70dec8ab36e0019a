/** `read --batch DIR`: saved web pages read as fetched ones are, one line each, and nothing fetched. */

import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { readFilesApart, SAVED } from './read-apart.ts';
import type { BatchOfFiles } from './read-apart.ts';

const PAGES: BatchOfFiles = {
  command: 'read',
  what: 'pages',
  isOne: (file) => file.endsWith('.html'),
  async line(apart, body) {
    const { title, text } = await apart.readPage(body, SAVED);
    return { title, text };
  },
};

export function readCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  return readFilesApart(words, PAGES, desk);
}
