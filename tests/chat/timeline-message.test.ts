/** What a reader sees of a timeline. */

import { describe, expect, test } from 'vitest';
import type { View } from '../../src/chat/page.ts';
import type { Look } from '../../src/chat/terminal/look.ts';
import { timelineMessage } from '../../src/chat/timeline-message.ts';
import type { Timeline, TimelineEvent, When } from '../../src/domain/timeline.ts';
import { articleOf, BLOG, cite, HERALD, pointOf } from './harbour-story.ts';
import { instantsIn, printed, VIEW } from './printed.ts';

const FOUR = 'Four people were taken to hospital, the fire service said.';

function event(when: Partial<When>, rest: Partial<TimelineEvent> = {}): TimelineEvent {
  const from = when.from ?? '2026-03-02';
  return {
    ...pointOf(FOUR, [cite(HERALD, FOUR)]),
    when: { kind: 'day', from, to: from, words: null, ...when },
    ahead: false,
    inferred: false,
    ...rest,
  };
}

function timelineOf(events: readonly TimelineEvent[]): Timeline {
  const asOf = '2026-03-02T17:18:00Z';
  return { topic: 'harbour-fire', title: 'Harbour fire', asOf, events, sources: [HERALD, BLOG] };
}

function render(events: readonly TimelineEvent[], { width = 100, ...view }: Partial<Look & View> = {}): string {
  return printed(timelineMessage(timelineOf(events), articleOf, { ...VIEW, ...view }), { width });
}

/** The line under the title: what the events stand under. */
function headingOf(when: Partial<When>): string | undefined {
  return render([event(when)]).split('\n')[2];
}

describe('a timeline', () => {
  test('shows events under their days, what is ahead apart, then the clock and the sources', () => {
    const smoke = pointOf('Smoke stands over the harbour.', [cite(BLOG, 'Smoke stands over the harbour.')]);
    const events = [
      event({ kind: 'night', from: '2026-03-01', to: '2026-03-02', words: 'overnight on Sunday' }),
      event({ kind: 'instant', from: '2026-03-02T15:05:00Z' }),
      event({}, { ...smoke, speaker: 'Ada Quist', standing: 'unnamed', inferred: true }),
      event({ from: '2026-03-10', words: 'next Tuesday' }, { ahead: true }),
    ];
    expect(render(events)).toBe(
      `Harbour fire · timeline

Sun 1 Mar–Mon 2 Mar 2026, night
• Four people were taken to hospital, the fire service said. [1] · “overnight on Sunday”

Mon 2 Mar 2026
• 15:05 UTC (17:05 Europe/Helsinki) · Four people were taken to hospital, the fire service said. [1]
• Smoke stands over the harbour. [2·lead] · date inferred · according to Ada Quist · unnamed

Ahead

Tue 10 Mar 2026
• Four people were taken to hospital, the fire service said. [1] · “next Tuesday”

As of 2 March 2026, 17:18 UTC; words in “…” are counted from when the source told them · in the
sources’ own words
[1] Lindow Herald, 2 March 2026
[2] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
`,
    );
  });

  test.each<[Partial<When>, string]>([
    [{ kind: 'days', from: '2026-03-02', to: '2026-03-04' }, 'Mon 2 Mar–Wed 4 Mar 2026'],
    [{ kind: 'days', from: '2025-12-30', to: '2026-01-02' }, 'Tue 30 Dec 2025–Fri 2 Jan 2026'],
    [{ kind: 'days', from: '2025-05-01', to: '2025-06-30' }, 'May–June 2025'],
    [{ kind: 'night', from: '2025-12-31', to: '2026-01-01' }, 'Wed 31 Dec 2025–Thu 1 Jan 2026, night'],
    [{ kind: 'day', from: '2025-09-05', to: '2025-09-05' }, 'Fri 5 Sep 2025'],
    [{ kind: 'month', from: '2025-09-01', to: '2025-09-30' }, 'September 2025'],
    [{ kind: 'year', from: '2019-01-01', to: '2019-12-31' }, '2019'],
  ])('puts %o under "%s"', (when, heading) => {
    expect(headingOf(when)).toBe(heading);
  });

  test('gives the local day of an instant where it is another, and no second clock to a reader in UTC', () => {
    const late = [event({ kind: 'instant', from: '2026-03-02T23:30:00Z' })];
    expect(render(late)).toContain('• 23:30 UTC (Tue 3 Mar 01:30 Europe/Helsinki) · Four');
    expect(render(late, { zone: 'UTC' })).toContain('• 23:30 UTC · Four');
  });

  test('never moves a bare day between zones', () => {
    const day = [event({})];
    expect(render(day, { zone: 'Pacific/Auckland' })).toBe(render(day, { zone: 'America/Los_Angeles' }));
  });

  test('shows each receipt under its event', () => {
    expect(render([event({})], { evidence: true })).toContain(
      `the fire service said. [1]\n    01-herald.txt:1 · 2 March 2026\n    Sirens were heard all night. ⟦Four people`,
    );
  });

  test('gives the clock of an event as an instant, and a bare day as none', () => {
    const events = [event({ kind: 'instant', from: '2026-03-02T15:05:00Z' }), event({})];
    const message = timelineMessage(timelineOf(events), articleOf, { ...VIEW, zone: 'UTC' });
    expect(instantsIn(message).map(({ text, instant }) => [text, instant])).toEqual([
      ['15:05\u00A0UTC', '2026-03-02T15:05:00Z'],
      ['2 March 2026, 17:18 UTC', '2026-03-02T17:18:00Z'],
    ]);
  });

  test('keeps the events of a day close together, with their receipts too', () => {
    const smoke = pointOf('Smoke stands over the harbour.', [cite(BLOG, 'Smoke')]);
    const shown = render([event({}), event({}, smoke)], { evidence: true });
    expect(shown).toMatch(/ {4}pier is closed\.\n• Smoke stands/);
  });

  test('begins with when this was known, its age counted from then', () => {
    const now = Temporal.Instant.from('2027-07-10T00:00:00Z');
    const shown = render([event({})], { now, knownAsOf: '2026-03-04T17:18:00Z' });
    expect(shown).toMatch(/^As known on 4 March 2026, 17:18 UTC\.\n\nCoverage is 2 days old .*\n\nHarbour fire/);
    expect(render([event({})], { now, knownAsOf: '2026-03-02T17:20:00Z' })).toMatch(/UTC\.\n\nHarbour fire/);
  });

  test('begins with the age of coverage that is more than a day old', () => {
    const old = render([event({})], { now: Temporal.Instant.from('2027-07-10T00:00:00Z') });
    expect(old).toMatch(/^Coverage is 1 year 4 months old/);
  });

  test('says so where the coverage dates nothing', () => {
    expect(render([])).toContain('The coverage dates no event of this topic.\n');
  });

  test('keeps every line within the width, and lets no control character through', () => {
    const nasty = event({}, { text: 'Red \u001B[31malert\u202E' });
    const narrow = render([nasty, event({ kind: 'instant', from: '2026-03-02T15:05:00Z' })], { width: 44 });
    expect(narrow.split('\n').filter((line) => line.length > 44)).toEqual([]);
    expect(narrow).not.toMatch(/[\u001B\u202E]/);
  });
});
