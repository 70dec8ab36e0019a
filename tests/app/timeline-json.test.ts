/** A timeline as JSON. */

import { expect, test } from 'vitest';
import { timelineJson } from '../../src/app/timeline-json.ts';
import type { Timeline } from '../../src/domain/timeline.ts';
import { cite, HERALD, pointOf } from '../chat/harbour-story.ts';

const FOUR = 'Four people were taken to hospital, the fire service said.';

const TIMELINE: Timeline = {
  topic: 'harbour-fire',
  title: 'Harbour fire',
  asOf: '2026-03-02',
  events: [
    {
      ...pointOf(FOUR, [cite(HERALD, FOUR)], { speaker: 'the fire service' }),
      when: { kind: 'night', from: '2026-03-01', to: '2026-03-02', words: 'overnight' },
      ahead: false,
      inferred: true,
    },
  ],
  sources: [HERALD],
};

test('a timeline has its fields in a fixed order, each event with its time and receipts', () => {
  const json = JSON.parse(JSON.stringify(timelineJson(TIMELINE))) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual(['topic', 'title', 'asOf', 'events', 'sources']);
  expect(json['events']).toEqual([
    {
      text: FOUR,
      when: { kind: 'night', from: '2026-03-01', to: '2026-03-02', words: 'overnight' },
      ahead: false,
      inferred: true,
      speaker: 'the fire service',
      via: null,
      standing: 'single-source',
      citations: [{ source: '01-herald.txt', start: 29, end: 87, quote: FOUR }],
    },
  ]);
  expect(json['sources']).toEqual([
    {
      source: '01-herald.txt',
      title: 'Warehouse burns at Port Lindow',
      publisher: 'Lindow Herald',
      published: '2026-03-02',
      publishedInferred: false,
      kind: 'article',
    },
  ]);
});
