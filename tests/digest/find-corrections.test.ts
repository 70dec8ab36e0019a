/** Corrections of what was read anywhere: only of what does not stand, and none of what was corrected already. */

import { expect, test } from 'vitest';
import { findCorrections } from '../../src/digest/find-corrections.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { first, paper } from './harbour-digest.ts';

const NETS = 'The fire began in a store for fishing nets, the harbour master said.';
const KITCHEN = 'The fire began in a ship’s kitchen, the harbour master said.';
const CLOSED = 'The pier of Port Lindow has been closed for repairs.';
const TO = '2026-03-03T09:00:00Z';
const now = (files: Readonly<Record<string, string>>) => ({ coverage: coverageOf(files), isRead: () => true, to: TO });

const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [NETS, CLOSED]) };
const after = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [KITCHEN, CLOSED]) };

test('a claim that its source has changed is found, with what stands in its place', () => {
  expect(findCorrections(first(before, [NETS, CLOSED]), now(after))).toMatchObject({
    updated: [],
    corrected: [{ why: 'changed', by: 'herald.txt', earlier: { text: NETS }, later: { text: KITCHEN } }],
  });
});

test('nothing is found while all stands, or where it was told already', () => {
  const ledger = first(before, [NETS, CLOSED]);
  const told = ledger.map((row) => ({ ...row, state: 'withdrawn' as const }));
  expect(findCorrections(ledger, now(before))).toEqual({ updated: [], corrected: [] });
  expect(findCorrections([...ledger, ...told], now(after))).toEqual({ updated: [], corrected: [] });
});
