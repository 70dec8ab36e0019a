/** The README's command on the shipped coverage: what it prints obeys the contract, everywhere the same. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefdesk, briefdeskIntoClosedPipe, emptyFolder, ROOT } from './run-briefdesk.ts';

interface Citation {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface Cited {
  readonly text: string;
  readonly citations: readonly Citation[];
}

interface BriefingDocument {
  readonly topic: string;
  readonly asOf: string;
  readonly newestCited: string;
  readonly points: readonly Cited[];
  readonly disagreements: readonly { readonly positions: readonly Cited[] }[];
  readonly variants: readonly { readonly positions: readonly Cited[] }[];
  readonly updates: readonly { readonly earlier: Cited; readonly later: Cited }[];
  readonly sources: readonly { readonly source: string }[];
}

describe('brief kyiv-strike on the shipped coverage', () => {
  const { status, out, notes } = briefdesk(['brief', 'kyiv-strike', '--json'], {
    BRIEFDESK_CACHE: '/dev/null/nowhere',
  });
  const briefing = JSON.parse(out) as BriefingDocument;

  test('succeeds with one JSON document on standard output', () => {
    expect(status).toBe(0);
    expect(out).toBe(`${JSON.stringify(briefing, null, 2)}\n`);
    expect(notes).toMatch(/^briefdesk: \/dev\/null\/nowhere cannot be written .*\n$/);
  });

  test('cites only words that stand where it says, each point at least once and at most twelve times', () => {
    const cited = everythingCited(briefing);
    expect(cited.length).toBeGreaterThanOrEqual(briefing.points.length);
    expect(briefing.points.length).toBeGreaterThanOrEqual(3);
    for (const { text, citations } of briefing.points) {
      expect(citations.length, text).toBeGreaterThanOrEqual(1);
      expect(citations.length, text).toBeLessThanOrEqual(12);
    }
    for (const { source, start, end, quote } of cited.flatMap(({ citations }) => citations)) {
      expect(seed(source).slice(start, end)).toBe(quote);
      expect(quote).not.toBe('');
    }
  });

  test('puts nothing between quotation marks that is not verbatim in a citation of the point', () => {
    const quotations = briefing.points.flatMap(({ text, citations }) =>
      [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => ({ words, citations })),
    );
    for (const { words, citations } of quotations) {
      expect(
        citations.some(({ quote }) => quote.includes(words)),
        words,
      ).toBe(true);
    }
    expect(briefing.topic).toBe('kyiv-strike');
  });

  test('stays within its budget of 180 words', () => {
    const words = briefing.points.flatMap(({ text }) => text.split(/\s+/));
    expect(words.length).toBeLessThanOrEqual(180);
  });

  test('says from when it is, and names every source it cites', () => {
    expect(briefing.asOf >= briefing.newestCited).toBe(true);
    const named = new Set(briefing.sources.map(({ source }) => source));
    const used = everythingCited(briefing).flatMap(({ citations }) => citations.map(({ source }) => source));
    expect(used.filter((source) => !named.has(source))).toEqual([]);
  });
});

describe('brief on any machine', () => {
  const words = ['brief', 'kyiv-strike', '--coverage', 'seeds'];

  test('gives the same bytes in every zone and language, with a kept store and with a throw-away one', () => {
    const cache = { BRIEFDESK_CACHE: emptyFolder() };
    const runs = [
      briefdesk(['brief', 'kyiv-strike', '--json'], cache),
      briefdesk(['brief', 'kyiv-strike', '--json'], cache),
      briefdesk(['brief', 'kyiv-strike', '--json', '--coverage', join(ROOT, 'seeds')], { TZ: 'Pacific/Kiritimati' }),
      briefdesk(['brief', 'kyiv-strike', '--json'], {
        TZ: 'America/St_Johns',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        BRIEFDESK_CACHE: emptyFolder(),
      }),
    ];
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
  });

  test('prints text without escape codes into a pipe, and with them when told to', () => {
    expect(briefdesk(['brief', 'kyiv-strike']).out).not.toContain('\u001B');
    expect(briefdesk(['brief', 'kyiv-strike'], { FORCE_COLOR: '1' }).out).toContain('\u001B[1m');
    expect(briefdesk(['brief', 'kyiv-strike'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001B');
  });

  test('says first how old the coverage is, and keeps to a hundred columns', () => {
    const lines = briefdesk(['brief', 'kyiv-strike', '--evidence']).out.split('\n');
    expect(lines[0]).toMatch(/^Coverage is .+ old \(newest: .+\)\.$/);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  test('ends quietly when nobody reads on', async () => {
    expect(await briefdeskIntoClosedPipe([...words, '--evidence'])).toEqual({ status: 0, out: '', notes: '' });
  });
});

function everythingCited({ points, disagreements, variants, updates }: BriefingDocument): readonly Cited[] {
  const positions = [...disagreements, ...variants].flatMap((one) => one.positions);
  return [...points, ...positions, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
}

function seed(source: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(ROOT, 'seeds', source)));
}
