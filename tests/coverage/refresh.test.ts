import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { folderOf } from './folder-of.ts';

const FIRE = 'A fire closed the harbour of Lindow on Monday, the fire service said.\n';
const VOTE = 'The council of Lindow voted for a new wall on Tuesday, the mayor said.\n';
const BLOG = `Fire: the latest\n${FIRE}14:10 GMT\n${VOTE}13:10 GMT\n${FIRE}12:10 GMT\n${VOTE}`;

function storeFrom(folder: string): CoverageStore {
  const store = openCoverageStore(':memory:');
  onTestFinished(() => {
    store.close();
  });
  refreshCoverage(folder, store);
  return store;
}

/** All that a reader of the store can see. */
function seen({ query, terms }: CoverageStore): unknown {
  const heads = query.heads();
  return {
    heads,
    articles: heads.map(({ source }) => query.read(source)),
    hits: query.search(['fire', 'wall'], 3),
    counts: [terms.passages(), terms.holding('fire')],
  };
}

test('after any change of the folder the store holds what a fresh one would', () => {
  const folder = folderOf({ 'a.txt': ` date 2026-03-02 ${FIRE}`, 'b.txt': ` date 2026-03-02 ${VOTE}`, 'c.txt': BLOG });
  const store = storeFrom(folder);
  const steps = [
    () => undefined,
    () => {
      writeFileSync(join(folder, 'a.txt'), ` date 2026-03-05 ${FIRE}`);
    },
    () => {
      writeFileSync(join(folder, 'b.txt'), ` date 2026-03-05 ${VOTE} It was close.`);
    },
    () => {
      writeFileSync(join(folder, '0.txt'), ` date 2026-03-05 ${FIRE}`);
    },
    () => {
      writeFileSync(join(folder, 'sources.yaml'), 'sources:\n  - file: c.txt\n    published: 2026-03-04\n');
    },
    () => {
      rmSync(join(folder, '0.txt'));
    },
    () => {
      rmSync(join(folder, 'c.txt'));
    },
  ];
  for (const step of steps) {
    step();
    const leftOut = refreshCoverage(folder, store);
    expect(seen(store)).toEqual(seen(storeFrom(folder)));
    expect(refreshCoverage(folder, store)).toEqual(leftOut);
  }
});

test('what was left out is told', () => {
  const store = openCoverageStore(':memory:');
  expect(refreshCoverage(folderOf({ 'a.txt': FIRE, 'b.txt': '' }), store)).toMatchObject([{ source: 'b.txt' }]);
  store.close();
});

test('a named folder has its own names, and leaves what came through others alone', () => {
  const store = storeFrom(folderOf({ 'a.txt': ` date 2026-03-02 ${FIRE}` }));
  const yaml = 'sources:\n  - { file: a.txt, title: Wall }\n  - { file: gone.txt, title: Gone }\n';
  const folder = folderOf({ 'a.txt': ` date 2026-03-05 ${VOTE}`, 'b.txt': '', 'sources.yaml': yaml });
  const leftOut = refreshCoverage(folder, store, 'north');
  expect(leftOut.map(({ source }) => source)).toEqual(['north/b.txt', 'north/sources.yaml']);
  expect(store.query.heads()).toMatchObject([{ source: 'a.txt' }, { source: 'north/a.txt', title: 'Wall' }]);
  expect(store.query.read('north/a.txt').passages[0]?.id).toMatch(/^north\/a\.txt:/);
  const { version } = store;
  refreshCoverage(folder, store, 'north');
  expect(store.version).toBe(version);
  writeFileSync(join(folder, 'c.txt'), ` date 2026-03-06 ${FIRE}`);
  rmSync(join(folder, 'a.txt'));
  refreshCoverage(folder, store, 'north');
  expect(store.query.heads().map(({ source }) => source)).toEqual(['a.txt', 'north/c.txt']);
});
