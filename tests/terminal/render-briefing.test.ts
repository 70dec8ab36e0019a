/** What a reader sees of a briefing in a terminal. */

import { describe, expect, test } from 'vitest';
import { renderBriefing } from '../../src/terminal/render-briefing.ts';
import type { BriefingLook } from '../../src/terminal/render-briefing.ts';
import { articleOf, BLOG, cite, HERALD, harbourBriefing, pointOf } from './harbour-story.ts';

const LOOK: BriefingLook = {
  width: 100,
  colour: false,
  evidence: false,
  now: Temporal.Instant.from('2026-03-02T20:00:00Z'),
};

const render = (change = {}, look = {}): string =>
  renderBriefing(harbourBriefing(change), articleOf, { ...LOOK, ...look });

describe('a briefing in a terminal', () => {
  test('shows title, lead, points, disagreements, what is not said, the clocks and the sources, in this order', () => {
    expect(render()).toBe(
      `Harbour fire

Four people were taken to hospital, the fire service said. [1] · disputed

• Smoke stands over the harbour. [2·lead]

Sources differ
• people taken to hospital: four, the fire service [1] · six, the mayor [2·15:05]

Coverage does not say: How did the fire start?

As of 2 March 2026, 17:18 UTC; newest cited 15:05
[1] Lindow Herald, 2 March 2026
[2] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
`,
    );
  });

  test('begins with the age of coverage that is more than a day old', () => {
    const old = render({}, { now: Temporal.Instant.from('2027-07-10T00:00:00Z') });
    expect(old.split('\n')[0]).toBe('Coverage is 1 year 4 months old (newest: 2 March 2026, 17:18 UTC).');
  });

  test('keeps every line within the width, marks unbroken', () => {
    const citations = BLOG.passages.map(({ text }) => cite(BLOG, text));
    const lines = render({ points: [pointOf('Smoke stands over the harbour.', citations)] }, { width: 42 }).split('\n');
    expect(lines.filter((line) => line.length > 42)).toEqual([]);
    expect(lines).toContain('[2·lead, 15:05]');
  });

  test('says who said it where the sentence does not', () => {
    const quote = 'Sirens were heard all night.';
    const point = pointOf(quote, [cite(HERALD, quote)], {
      speaker: 'Ada Quist',
      via: 'Radio North',
      standing: 'unnamed',
    });
    expect(render({ points: [point] })).toContain(
      `${quote} [1] · according to Ada Quist · via Radio North · unnamed\n`,
    );
  });

  test('says nothing twice where the sentence names its speaker', () => {
    expect(render()).not.toContain('according to');
  });

  test('gathers several places of one source in one mark', () => {
    const citations = [...BLOG.passages, ...BLOG.passages].map(({ text }) => cite(BLOG, text));
    expect(render({ points: [pointOf('Smoke.', citations)] })).toContain('Smoke. [2·lead, 15:05]\n');
  });

  test('shows an update as what was and what is now', () => {
    const earlier = { text: 'four', at: '2026-03-02', citations: [cite(HERALD, 'Four')] };
    const later = { text: 'six', at: '2026-03-02T15:05:00Z', citations: [cite(BLOG, 'Six')] };
    const updates = [{ about: 'in hospital', earlier, later }];
    expect(render({ updates })).toContain('Updated\n• in hospital: four [1] → six [2·15:05]\n');
  });

  test('marks a position without citations by whoever reported it', () => {
    const position = { text: 'none', holder: null, reportedBy: [BLOG.source], citations: [] };
    expect(render({ points: [], disagreements: [{ about: 'dead', positions: [position] }] })).toContain(
      'dead: none [2]\n',
    );
  });

  test('lists only the sources that something stands on', () => {
    const onlyBlog = render({ points: [pointOf('Smoke.', [cite(BLOG, 'Smoke')])], disagreements: [] });
    expect(onlyBlog).not.toContain('Lindow Herald');
    expect(onlyBlog).toContain('[2] “Harbour fire');
  });

  test('shows each receipt with its file and line, its time and the quoted words in their surroundings', () => {
    expect(render({}, { evidence: true })).toContain(
      `    01-herald.txt:1 · 2 March 2026
    Sirens were heard all night. ⟦Four people were taken to hospital, the fire service said.⟧ The
    pier is closed.
`,
    );
  });

  test('gives the time of its entry for a receipt in a live blog', () => {
    const citation = cite(BLOG, 'Six people');
    expect(render({ points: [pointOf('Six.', [citation])] }, { evidence: true })).toContain(
      '    02-live.txt:3 · 2 March 2026, 15:05 UTC\n    ⟦Six people⟧ are in hospital, the mayor said.\n',
    );
  });

  test('underlines the quoted words where there is colour, and adds no brackets', () => {
    const coloured = render({}, { evidence: true, colour: true });
    expect(coloured).toContain('\u001B[4mFour people were taken to hospital, the fire service said.\u001B[24m');
    expect(coloured).not.toContain('⟦');
  });

  test('prints the lead in bold where there is colour, and no escape codes where there is none', () => {
    expect(render({}, { colour: true })).toContain('\u001B[1mFour people');
    expect(render()).not.toContain('\u001B');
  });

  test('lets no control character of a source reach the terminal', () => {
    const nasty = 'Red \u001B[31malert\u202E\u0007';
    const shown = render({ title: nasty, unanswered: [nasty], points: [pointOf(nasty, [cite(HERALD, 'pier')])] });
    expect(shown).not.toMatch(/[\u001B\u202E\u0007]/);
    expect(shown).toContain('Red [31malert');
  });

  test('says so where the coverage gives no date', () => {
    expect(render({ asOf: null, newestCited: null })).toContain('\nThe coverage gives no date\n');
  });
});
