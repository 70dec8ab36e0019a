/** A briefing as JSON. */

import { describe, expect, test } from 'vitest';
import { briefingJson, nothingFoundJson } from '../../src/app/briefing-json.ts';
import { cite, HERALD, harbourBriefing } from '../chat/harbour-story.ts';

const roundTrip = (value: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe('briefing JSON', () => {
  test('has the fields of the contract in its order', () => {
    expect(Object.keys(briefingJson(harbourBriefing()))).toEqual([
      'topic',
      'title',
      'asOf',
      'writer',
      'notice',
      'points',
      'disagreements',
      'furtherDisagreements',
      'updates',
      'variants',
      'unanswered',
      'newestCited',
      'sources',
    ]);
  });

  test('carries every receipt of points and positions', () => {
    const { points, disagreements } = roundTrip(briefingJson(harbourBriefing()));
    const quote = 'Four people were taken to hospital, the fire service said.';
    const citation = { source: '01-herald.txt', start: 29, end: 87, quote };
    expect(points).toContainEqual({
      text: quote,
      checkedAs: null,
      speaker: 'the fire service',
      via: null,
      standing: 'disputed',
      citations: [citation],
      independent: 1,
    });
    expect(disagreements).toMatchObject([{ positions: [{ citations: [citation] }, { reportedBy: ['02-live.txt'] }] }]);
    expect((disagreements as { positions: object[] }[])[0]?.positions[0]).toEqual({
      text: 'four',
      holder: 'the fire service',
      reportedBy: ['01-herald.txt'],
      citations: [citation],
      at: '2026-03-02',
      inLine: [],
      independent: 1,
    });
    expect(HERALD.text.slice(citation.start, citation.end)).toBe(quote);
  });

  test('carries both sides of an update', () => {
    const side = { text: 'four', at: null, early: true, citations: [cite(HERALD, 'Four')] };
    const updates = [{ about: 'in hospital', earlier: side, later: { ...side, at: '2026-03-02', early: false } }];
    expect(roundTrip(briefingJson(harbourBriefing({ updates })))['updates']).toEqual(roundTrip({ updates })['updates']);
  });

  test('says how many disagreements there are beyond those it holds, and holds every variant', () => {
    const { disagreements } = harbourBriefing();
    const json = roundTrip(briefingJson(harbourBriefing({ furtherDisagreements: 3, variants: disagreements })));
    expect(json['furtherDisagreements']).toBe(3);
    expect(json['variants']).toEqual(json['disagreements']);
  });

  test('lists sources without their texts', () => {
    expect(roundTrip(briefingJson(harbourBriefing()))['sources']).toContainEqual({
      source: '02-live.txt',
      title: 'Harbour fire: follow it live',
      publisher: null,
      published: '2026-03-02',
      publishedInferred: true,
      kind: 'live-blog',
    });
  });

  test('says that nothing was found, with the nearest passages', () => {
    const nearest = [cite(HERALD, 'The pier is closed.')];
    const nothing = { topic: 'flood', points: [] as const, reason: 'no-coverage' as const, nearest };
    expect(roundTrip(nothingFoundJson(nothing, null))).toEqual({
      topic: 'flood',
      points: [],
      reason: 'no-coverage',
      nearest: nearest.map((one) => ({ ...one })),
      didYouMean: null,
    });
  });
});
