/** What readers are told of the sources on the web. */

import { expect, test } from 'vitest';
import { healthBlocks } from '../../src/chat/health-blocks.ts';
import type { SourceHealth } from '../../src/coverage/live/source-health.ts';

const WELL: SourceHealth = {
  ...{
    origin: 'courier',
    name: 'Lindow Courier',
    kind: 'feed',
    address: 'https://courier.example/rss',
    state: 'well',
    problem: null,
  },
  ...{ readAt: '2026-03-02T11:00:00Z', newAt: '2026-03-02T10:00:00Z', nextAt: '2026-03-02T11:15:00Z' },
  ...{ listed: 30, fresh: 2, rejected: 0, movedTo: null },
};

function linesOf(source: SourceHealth & { readonly articles?: number }): string[] {
  const [row] = healthBlocks([source]);
  return row?.lines.map((line) => line.map(({ text }) => text).join('')) ?? [];
}

test('a source that is well is told with what it listed and when it is visited next', () => {
  expect(linesOf({ ...WELL, articles: 1 })).toEqual([
    'Lindow Courier · feed · 1 article · well',
    'read 2 March 2026, 11:00 UTC · 30 listed, 2 new · next 11:15',
    'https://courier.example/rss',
  ]);
});

test('one that brought nothing new is told with when it did', () => {
  expect(linesOf({ ...WELL, fresh: 0, rejected: 3 })[1]).toBe(
    'read 2 March 2026, 11:00 UTC · 30 listed, 0 new, 3 left out · last new 10:00 · next 11:15',
  );
});

test('one that fails is told with what is wrong, and when it is tried next', () => {
  const failing = { ...WELL, state: 'failing', problem: 'it answered 503' } as const;
  const lines = linesOf({ ...failing, articles: 7 });
  expect(lines.slice(0, 2)).toEqual(['Lindow Courier · feed · 7 articles · cannot be read', 'it answered 503']);
  expect(lines[2]).toMatch(/^last read 2 March 2026, 11:00 UTC · .*next try 11:15$/);
  const styled = JSON.stringify(healthBlocks([failing])[0]?.lines.slice(0, 2));
  expect(styled).toContain('alert');
  expect(JSON.stringify(healthBlocks([WELL]))).not.toContain('alert');
});

test('one that waits has no times, and one that moved says where to', () => {
  const never = { readAt: null, newAt: null, nextAt: null, listed: 0, fresh: 0 };
  expect(linesOf({ ...WELL, ...never, kind: 'live-blog', state: 'waiting', articles: 0 })).toEqual([
    'Lindow Courier · live blog · not visited yet',
    'https://courier.example/rss',
  ]);
  expect(linesOf({ ...WELL, movedTo: 'https://new.example/rss' })).toContain(
    'has moved to https://new.example/rss: write that into config/sources.yaml',
  );
});
