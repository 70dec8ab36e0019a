/** The dated events of an invented fire at Port Lindow, told by two papers, a live blog and a columnist. */

import { describe, expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { writeTimeline } from '../../src/brief/write-timeline.ts';
import type { Timeline, TimelineEvent } from '../../src/domain/timeline.ts';
import { HARBOUR_FIRE } from './harbour-fire.ts';
import { coverageOf } from './read-coverage.ts';

const COURIER = `Fire destroys warehouses at Port Lindow

March 4, 2026

A fire destroyed two warehouses at the harbour of Lindow on Monday night, and four people were injured, the fire service said.

The harbour fire was the worst since the ferry fire of 1987, according to the port.

Ana Ruiz, the harbour master, said on Tuesday that the ferries had lost a pier in the fire.

The council of Lindow will vote on a new pier for the harbour on March 12, the mayor said.

“The harbour fire was seen from my window yesterday,” said Jo Bell, who lives near the port.
`;

const TRIBUNE = `Four hurt as harbour fire closes ferry line

3 March 2026

Four people were injured on Monday night when a fire destroyed two warehouses at the harbour of Lindow, the fire service said.

The harbour of Lindow was closed to ships at 06:30 GMT on Tuesday after the fire, Ana Ruiz said.

The fire at the harbour began in a store for nets, police said.
`;

const LIVE = `Harbour fire: the latest from Lindow
A fire has closed the harbour of Lindow.
05:43 PM GMT
Ferries to run again
Divers searched the harbour of Lindow for barrels lost in the fire overnight, the fire service said.
02:10 PM GMT
Cause of the fire
A gas heater caused the fire at the harbour of Lindow, the fire service said.
`;

const COLUMN = `Opinion: the harbour fire was no surprise

By Marta Lund

March 4, 2026

The fire at the harbour of Lindow destroyed my nets on Monday, and I blame the port for the fire.
`;

const SOURCES = `sources:
  - file: live.txt
    published: 2026-03-03
    kind: live-blog
`;

const FILES = {
  'column.txt': COLUMN,
  'courier.txt': COURIER,
  'live.txt': LIVE,
  'sources.yaml': SOURCES,
  'tribune.txt': TRIBUNE,
};

function timelineOf(files: Readonly<Record<string, string>> = FILES, topic = HARBOUR_FIRE): Timeline {
  const timeline = writeTimeline(topic, coverageOf(files));
  if ('reason' in timeline) throw new Error('nothing found');
  return timeline;
}

function eventWith(words: string, files: Readonly<Record<string, string>> = FILES): TimelineEvent | undefined {
  return timelineOf(files).events.find(({ text }) => text.includes(words));
}

describe('the timeline of the harbour fire', () => {
  test('has the events in the order in which they happened, what is planned last', () => {
    const { events } = timelineOf();
    expect(events.map(({ when: { kind, from, to } }) => [kind, from, to])).toEqual([
      ['night', '2026-03-02', '2026-03-03'],
      ['night', '2026-03-02', '2026-03-03'],
      ['day', '2026-03-03', '2026-03-03'],
      ['instant', '2026-03-03T06:30:00Z', '2026-03-03T06:30:00Z'],
      ['day', '2026-03-12', '2026-03-12'],
    ]);
    expect(events.map(({ ahead }) => ahead)).toEqual([false, false, false, false, true]);
  });

  test('shows the words that were resolved, and never puts a date into the text', () => {
    for (const { text, when } of timelineOf().events) {
      expect(text).toContain(when.words);
      expect(text).not.toContain('2026');
    }
    expect(eventWith('two warehouses')?.when.words).toBe('Monday night');
  });

  test('tells one event of two sources once, with a receipt from each', () => {
    const { events } = timelineOf();
    const fire = events.filter(({ text }) => text.includes('two warehouses'));
    expect(fire).toHaveLength(1);
    expect(fire[0]?.citations.map(({ source }) => source).toSorted()).toEqual(['courier.txt', 'tribune.txt']);
    expect(fire[0]).toMatchObject({ standing: 'agreed', speaker: 'the fire service' });
  });

  test('drops the receipt of a source whose "Monday night" is another one', () => {
    const late = { ...FILES, 'tribune.txt': TRIBUNE.replace('3 March 2026', '10 March 2026') };
    const nights = timelineOf(late).events.filter(({ text }) => text.includes('two warehouses'));
    expect(nights.length).toBeGreaterThan(0);
    for (const { citations, standing } of nights) {
      expect(citations).toHaveLength(1);
      expect(standing).toBe('single-source');
    }
  });

  test('does not take the hour at which an entry told something for the time of the event', () => {
    expect(eventWith('A gas heater')).toBeUndefined();
    expect(eventWith('Divers')?.when).toEqual({
      kind: 'night',
      from: '2026-03-02',
      to: '2026-03-03',
      words: 'overnight',
    });
  });

  test('leaves out what is undated, background, a quotation’s "yesterday", a headline and comment', () => {
    const texts = timelineOf()
      .events.map(({ text }) => text)
      .join('\n');
    expect(texts).not.toMatch(/store for nets|1987|Jo Bell|closes ferry line|my nets/);
  });

  test('cites what stands in the files', () => {
    const { events, sources } = timelineOf();
    const citations = events.flatMap((event) => event.citations);
    for (const { source, start, end, quote } of citations)
      expect((FILES as Record<string, string>)[source]?.slice(start, end)).toBe(quote);
    expect(sources.map(({ source }) => source)).toEqual([...new Set(citations.map(({ source }) => source))]);
  });

  test('says from when the coverage is', () => {
    expect(timelineOf().asOf).toBe('2026-03-04');
  });
});

describe('a time that hangs on a day of publication nobody states', () => {
  const UNDATED = {
    ...FILES,
    'undated.txt': 'Harbour news\n\nTwo cranes fell into the harbour of Lindow on Sunday in the fire, the port said.\n',
  };

  test('is marked so, unlike a full date in the same article', () => {
    const files = {
      'a.txt': TRIBUNE,
      'b.txt':
        'Harbour news\n\nTwo cranes fell into the harbour of Lindow on Sunday in the fire, the port said.\n\nThe harbour of Lindow had its first fire on March 9, 2021, the museum said.\n',
    };
    expect(eventWith('Two cranes', files)).toMatchObject({ inferred: true, when: { from: '2026-03-01' } });
    expect(eventWith('first fire', files)).toMatchObject({
      inferred: false,
      when: { from: '2021-03-09', words: null },
    });
  });

  test('is not shown at all where the day cannot be inferred', () => {
    expect(eventWith('Two cranes', { 'undated.txt': UNDATED['undated.txt'] })).toBeUndefined();
  });
});

test('a date without a year in the telling of another year is no day of this one', () => {
  const history = `The harbour fires of Lindow\n\nMarch 4, 2026\n\nThe harbour of Lindow burned in 1987. On February 3 the fire at the harbour destroyed two ferries.\n`;
  expect(eventWith('two ferries', { 'a.txt': history })).toBeUndefined();
  expect(eventWith('two ferries', { 'a.txt': history.replace(' in 1987', '') })?.when.from).toBe('2026-02-03');
});

describe('where there is nothing to date', () => {
  test('coverage without dated events makes a timeline without events', () => {
    const files = {
      'a.txt': 'Harbour fire\n\nA fire destroyed two warehouses at the harbour of Lindow, the fire service said.\n',
    };
    expect(timelineOf(files)).toMatchObject({ events: [], sources: [], asOf: null });
  });

  test('no coverage is nothing found', () => {
    expect(writeTimeline(topicOf('zeppelins', []), coverageOf(FILES))).toMatchObject({
      topic: 'zeppelins',
      reason: 'no-coverage',
    });
  });
});
