/** What a reader sees of a briefing. */

import { describe, expect, test } from 'vitest';
import { briefingMessage } from '../../src/chat/briefing-message.ts';
import type { View } from '../../src/chat/page.ts';
import type { Look } from '../../src/chat/terminal/look.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Point } from '../../src/domain/briefing.ts';
import type { Citation } from '../../src/domain/span.ts';
import { articleOf, BLOG, cite, HERALD, harbourBriefing, pointOf, positionOf } from './harbour-story.ts';
import { instantsIn, printed, VIEW } from './printed.ts';

const COPY = { ...HERALD, source: '03-copy.txt' };

const CITED: Readonly<Record<string, Citation>> = {
  herald: cite(HERALD, 'Four people'),
  blog: cite(BLOG, 'Smoke'),
  copy: cite(COPY, 'Four people'),
};

const render = (change = {}, { width = 100, colour = false, ...view }: Partial<Look & View> = {}): string =>
  printed(briefingMessage(harbourBriefing(change), articleOf, { ...VIEW, ...view }), { width, colour });

describe('a briefing', () => {
  test('shows title, lead, points, disagreements, what is not said, the clocks and the sources, in this order', () => {
    expect(render()).toBe(
      `Harbour fire

Four people were taken to hospital, the fire service said. [1] · disputed

• Smoke stands over the harbour. [2·lead] · one source

Sources differ
• People taken to hospital: four, the fire service [1] · six, the mayor [2·15:05]

Coverage does not say: How did the fire start?

As of 2 March 2026, 17:18 UTC; newest cited 15:05 · in the sources’ own words
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
    expect(lines).toContain('[2·lead, 15:05] · one source');
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
    expect(render({ points: [pointOf('Smoke.', citations)] })).toContain('Smoke. [2·lead, 15:05] · one source\n');
  });

  test('shows what was brought up to date', () => {
    const earlier = { text: 'four', at: null, early: false, citations: [cite(HERALD, 'Four')] };
    const later = { text: 'six', at: null, early: false, citations: [cite(BLOG, 'Six')] };
    const updates = [{ about: 'in hospital', earlier, later }];
    expect(render({ updates })).toContain('Updated\n• In hospital: four [1] → six [2·15:05]\n');
  });

  test('marks a position without citations by whoever reported it, and lists that source', () => {
    const position = positionOf('none', [], { reportedBy: [BLOG.source] });
    const shown = render({ points: [], disagreements: [{ about: 'dead', positions: [position] }] });
    expect(shown).toContain('Dead: none [2]\n');
    expect(shown).toContain('\n[2] “Harbour fire');
  });

  test('counts the disagreements that are not shown, and says how to see them', () => {
    expect(render({ furtherDisagreements: 3 })).toContain('six, the mayor [2·15:05]\n• and on 3 more: --disputes');
    expect(render()).not.toContain('--disputes');
  });

  test.each<[Partial<Point>, readonly string[], string]>([
    [{ standing: 'agreed', independent: 2 }, ['herald', 'blog'], '[1] [2·lead] · agreed by 2'],
    [{ standing: 'agreed', independent: 2 }, ['herald', 'blog', 'copy'], '· agreed by 3 (2 independent)'],
    [{ standing: 'single-source' }, ['blog', 'blog'], '[2·lead] · one source'],
    [{ standing: 'single-source' }, ['herald', 'copy'], '· one source in 2 copies'],
    [{ standing: 'disputed', independent: 2 }, ['herald', 'blog'], '· disputed'],
    [{ standing: 'unnamed' }, ['blog'], '· unnamed'],
    [{ standing: 'comment' }, ['blog'], '· comment'],
    [{ standing: 'early' }, ['blog'], '· early'],
  ])('says after a point how well it stands: %o in %j as "%s"', (standing, cited, label) => {
    const citations = cited.map((name) => CITED[name] ?? cite(HERALD, 'pier'));
    const briefing = harbourBriefing({ points: [pointOf('Smoke.', citations, standing)], disagreements: [] });
    const withCopy = (source: string): Article => (source === COPY.source ? COPY : articleOf(source));
    const shown = printed(briefingMessage(briefing, withCopy, VIEW));
    expect(shown.split('\n')[2]).toMatch(/^Smoke\. /);
    expect(shown.split('\n')[2]?.endsWith(label)).toBe(true);
  });

  test('never parts the words of a standing', () => {
    for (let width = 40; width < 60; width += 1)
      expect(render({}, { width })).toMatch(/· disputed\n[^]*· one source\n/);
  });

  test('begins with when this was known, instead of with an age', () => {
    const knownAsOf = '2026-03-02T16:00:00Z';
    const now = Temporal.Instant.from('2027-07-10T00:00:00Z');
    expect(render({}, { knownAsOf, now }).split('\n\n')[0]).toBe('As known on 2 March 2026, 16:00 UTC.');
    expect(render({}, { knownAsOf: '2026-03-02T23:59:59Z', now })).toMatch(
      /^As known at the end of 2 March 2026, UTC\.\n\nHarbour fire\n/,
    );
  });

  test.each([
    ['Four were hurt, said Dana Reed.', 'Dana Reed, a spokeswoman for the port', false],
    ['Four were hurt, Reed’s office said.', 'Dana Reed', false],
    ['Four were hurt in Lindow.', 'the port authority of Lindow', true],
    ['The readiness was praised.', 'Dana Read', true],
    ['Four were hurt, Jo O’Hara said.', 'Captain Jo O’Hara', false],
  ])('adds the holder only where the text does not name it: "%s" by %s', (text, speaker, added) => {
    const shown = render({ points: [pointOf(text, [cite(HERALD, 'pier')], { speaker })] });
    expect(shown.includes(`according to ${speaker}`)).toBe(added);
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

  test('names every instant with what a reader sees of it, and no bare day as one', () => {
    const message = briefingMessage(harbourBriefing(), articleOf, { ...VIEW, evidence: true });
    expect(instantsIn(message).map(({ text, instant }) => [text, instant])).toEqual([
      ['2 March 2026, 15:05 UTC', '2026-03-02T15:05:00Z'],
      ['2 March 2026, 17:18 UTC', '2026-03-02T17:18:00Z'],
      ['15:05', '2026-03-02T15:05:00Z'],
    ]);
  });

  test('names the sources behind its numbers in their order, those that nothing shown stands on too', () => {
    const message = briefingMessage(harbourBriefing({ disagreements: [] }), articleOf, VIEW);
    expect(message.numbers).toEqual([HERALD.source, BLOG.source]);
  });

  test('names in the words of each face what shows all disagreements', () => {
    expect(render({ furtherDisagreements: 3 }, { allDisputes: '/disputes' })).toContain('3 more: /disputes shows all');
  });

  test('shows of a receipt no surroundings where there are none', () => {
    const points = [pointOf('Smoke.', [cite(BLOG, 'Smoke stands over the harbour.')])];
    const message = briefingMessage(harbourBriefing({ points }), articleOf, { ...VIEW, evidence: true });
    const words = message.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.receipts : []));
    expect(words.map((receipt) => receipt.words)).toEqual([
      [{ text: 'Smoke stands over the harbour.', role: 'quoted', instant: null }],
    ]);
  });

  test('gives no time of what is cited where no point is shown', () => {
    expect(render({ points: [] })).toContain('\nAs of 2 March 2026, 17:18 UTC · in the sources’ own words\n');
  });

  test('says so where the coverage gives no date', () => {
    expect(render({ asOf: null, newestCited: null })).toContain(
      '\nThe coverage gives no date · in the sources’ own words\n',
    );
  });
});
