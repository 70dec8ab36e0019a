/** What an embedder opened for a command keeps between runs, and where. */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEmbedder } from '../../src/app/open-embedder.ts';
import type { Desk } from '../../src/app/face.ts';
import { loopbackEndpoint, vectors } from '../llm/loopback-endpoint.ts';
import { emptyFolder } from './paper-desk.ts';

interface Told {
  readonly desk: Desk;
  readonly notes: readonly string[];
  readonly requests: () => number;
}

async function deskWith(cacheFolder: string): Promise<Told> {
  const endpoint = await loopbackEndpoint(vectors((text) => [text.length, 1]));
  const notes: string[] = [];
  const embeddings = { baseUrl: endpoint.baseUrl, key: null, model: 'harbour-embed' };
  return {
    desk: {
      environment: {
        root: cacheFolder,
        cacheFolder,
        stateFolder: cacheFolder,
        debug: false,
        colour: null,
        zone: 'UTC',
        embeddings,
        model: null,
        slack: null,
        discord: null,
        metrics: null,
        proxy: null,
        webProxy: { endpoint: null, flaws: [] },
      },
      face: { result: () => undefined, note: (line) => notes.push(line), columns: null, colour: false },
    },
    notes,
    requests: () => endpoint.received.length,
  };
}

async function embedOnce(desk: Desk): Promise<number | undefined> {
  const open = openEmbedder(desk);
  const read = await open?.embedder.embed(['Smoke rose.', 'Ferries stopped.']);
  open?.close();
  return read?.length;
}

describe('an embedder for a command', () => {
  test('is none where the environment names none', async () => {
    const { desk } = await deskWith(emptyFolder());
    expect(openEmbedder({ ...desk, environment: { ...desk.environment, embeddings: null } })).toBeNull();
    expect(existsSync(join(desk.environment.cacheFolder, 'vectors.db'))).toBe(false);
  });

  test('keeps its vectors in the cache folder for the next run', async () => {
    const { desk, notes, requests } = await deskWith(join(emptyFolder(), 'cache'));
    expect([await embedOnce(desk), await embedOnce(desk)]).toEqual([2, 2]);
    expect(requests()).toBe(1);
    expect(existsSync(join(desk.environment.cacheFolder, 'vectors.db'))).toBe(true);
    expect(notes).toEqual([]);
  });

  test('works without a cache, and says so', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'vectors.db'));
    const { desk, notes, requests } = await deskWith(folder);
    expect([await embedOnce(desk), await embedOnce(desk)]).toEqual([2, 2]);
    expect(requests()).toBe(2);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain(`${join(folder, 'vectors.db')} cannot be opened as a file`);
  });
});
