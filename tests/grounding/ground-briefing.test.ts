import { describe, expect, test } from 'vitest';
import { groundBriefing, newest } from '../../src/grounding/ground-briefing.ts';
import { overlaps } from '../../src/domain/span.ts';
import { cite, draftOf, gateOf, pointOf, positionOf, reportOf } from './desk.ts';

const HURT = 'Four people were hurt in the fire at the harbour of Lindow, the fire service said.';
const INJURED = 'The fire at the harbour of Lindow injured four people, according to the fire service.';
const OTHER = 'The mayor of Lindow will open the new pier in May, the council said.';
const SAFE = 'Ana Ruiz, the harbour master, spoke on Monday. “The pier is not safe,” she said.';
const NEGATED = 'The fire has not spread to the ferry, and nobody was hurt on board, the captain said.';

const GATE = gateOf(
  {
    'a.txt': {
      text: `Four hurt in harbour fire\n\n${HURT}\n\n${SAFE}\n\n${NEGATED}\n\nPhotograph: Jo Bell/Reuters\n`,
      stated: { published: '2026-03-02', publisher: 'Lindow Courier' },
    },
    'b.txt': {
      text: `Fire closes port\n\n${INJURED}\n\n${OTHER}\n`,
      stated: { published: '2026-03-03', title: 'Port closed' },
    },
    'c.html': {
      text: `<html><body><h1>Fire closes port</h1><p>The owners, Berg &amp; <b>Sons</b>, said: &ldquo;We lost &euro;5m, <i>and</i> it hurts.&rdquo; The port is closed.</p></body></html>`,
      stated: { published: '2026-03-04' },
    },
    'live.txt': {
      text: `Harbour fire: the latest\nA fire has closed the harbour of Lindow.\n05:43 PM GMT\nFour hurt\nFour people were hurt, the fire service said.\n04:10 PM GMT\nPort closed\nThe port of Lindow was closed at noon, the mayor said.\n09:00 AM GMT\nFire\nA fire broke out at the port, the mayor said.\n`,
      stated: { published: '2026-03-02', kind: 'live-blog' },
    },
  },
  '2026-03-05',
);

const hurt = cite(GATE, 'a.txt', HURT);
const injured = cite(GATE, 'b.txt', INJURED);

function textsOf(...points: readonly ReturnType<typeof pointOf>[]): readonly string[] {
  return groundBriefing(draftOf(...points), GATE).points.map(({ text }) => text);
}

describe('a point stays', () => {
  test('with the words of its source, whole or with words left out', () => {
    const cut = 'Four people were hurt in the fire, the fire service said.';
    expect(textsOf(pointOf(HURT, hurt), pointOf(cut, hurt))).toEqual([HURT, cut]);
  });

  test('with what stands in brackets, when its receipt holds that too', () => {
    const text = '“The pier is not safe,” [Ana Ruiz] said.';
    expect(textsOf(pointOf(text, cite(GATE, 'a.txt', SAFE)))).toEqual([text]);
  });

  test('with all citations that make its claim, in their order', () => {
    const point = pointOf(HURT, hurt, injured);
    expect(groundBriefing(draftOf(point), GATE).points).toEqual([point]);
  });

  test('with the words between the markup of a page', () => {
    const quote = 'The owners, Berg &amp; <b>Sons</b>, said: &ldquo;We lost &euro;5m, <i>and</i> it hurts.&rdquo;';
    const text = 'The owners, Berg & Sons, said: “We lost €5m, and it hurts.”';
    expect(textsOf(pointOf(text, cite(GATE, 'c.html', quote)))).toEqual([text]);
  });

  test('beside one that goes: the briefing is never dropped whole', () => {
    expect(textsOf(pointOf('Nine people died.', hurt), pointOf(HURT, hurt))).toEqual([HURT]);
  });
});

describe('a point goes', () => {
  test('without a citation', () => {
    expect(textsOf(pointOf(HURT))).toEqual([]);
  });

  test.each([
    ['one letter off', { ...hurt, start: hurt.start + 1 }],
    ['one letter short', { ...hurt, end: hurt.end - 1 }],
    ['beyond the end of the file', { ...hurt, start: 100_000, end: 100_000 + HURT.length }],
    ['before its beginning', { ...hurt, start: -5, end: -5 + HURT.length }],
    ['in another file', { ...hurt, source: 'b.txt' }],
    ['altered by a figure', { ...hurt, quote: HURT.replace('Four', 'Five') }],
  ])('when its only citation is %s', (_, citation) => {
    expect(textsOf(pointOf(HURT, citation))).toEqual([]);
  });

  test('when its citation touches furniture', () => {
    const text = GATE.article('a.txt').text;
    const start = text.indexOf(NEGATED);
    const end = text.indexOf('Photograph') + 5;
    const wide = { source: 'a.txt', start, end, quote: text.slice(start, end) };
    expect(textsOf(pointOf(NEGATED, wide))).toEqual([]);
    expect(textsOf(pointOf('Photograph: Jo Bell', cite(GATE, 'a.txt', 'Photograph: Jo Bell')))).toEqual([]);
    expect(textsOf(pointOf(NEGATED, cite(GATE, 'a.txt', NEGATED)))).toEqual([NEGATED]);
  });

  test.each([
    ['has a figure its source has not', HURT.replace('Four', 'Five')],
    ['has a name its source has not', HURT.replace('Lindow', 'Sandholm')],
    [
      'has its words in another order',
      'The fire service said four people were hurt in the fire at the harbour of Lindow.',
    ],
    ['adds a word', HURT.replace('hurt', 'badly hurt')],
    ['puts marks round words that nobody said', HURT.replace('hurt', '“hurt”')],
    ['puts into brackets what its receipt does not hold', HURT.replace('the fire service', '[Ole Brandt]')],
  ])('when it %s', (_, text) => {
    expect(textsOf(pointOf(text, hurt))).toEqual([]);
  });

  test.each([
    'The fire has spread to the ferry, the captain said.',
    'The fire has spread to the ferry, and nobody was hurt on board, the captain said.',
  ])('when it loses a "not": %s', (text) => {
    expect(textsOf(pointOf(text, cite(GATE, 'a.txt', NEGATED)))).toEqual([]);
  });

  test('when its first citation falls, even where a second would stand', () => {
    expect(textsOf(pointOf(HURT, { ...hurt, end: hurt.end - 1 }, injured))).toEqual([]);
  });
});

describe('a second citation goes, and the point stays,', () => {
  test.each([
    ['it does not carry the claim', cite(GATE, 'b.txt', OTHER)],
    ['it is not what stands there', { ...injured, quote: `${INJURED} ` }],
    ['it holds only half of the claim', cite(GATE, 'live.txt', 'Four people were hurt, the fire service said.')],
  ])('when %s', (_, citation) => {
    const { points } = groundBriefing(draftOf(pointOf(HURT, hurt, citation)), GATE);
    expect(points).toEqual([pointOf(HURT, hurt)]);
  });

  test('when it stands in furniture', () => {
    const gate = gateOf({
      'a.txt': { text: HURT },
      'b.html': { text: `<p>${OTHER}</p><p>${NEGATED}</p><p>${SAFE}</p><aside><p>${HURT}</p></aside>` },
    });
    const second = cite(gate, 'b.html', HURT);
    const { furniture } = gate.article('b.html');
    expect(furniture.some((each) => overlaps(each, second))).toBe(true);
    const { points } = groundBriefing(draftOf(pointOf(HURT, cite(gate, 'a.txt', HURT), second)), gate);
    expect(points.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual(['a.txt']);
  });
});

describe('a briefing says', () => {
  const closed = 'The port of Lindow was closed at noon, the mayor said.';

  test('when the newest coverage was published that it read and that it cites', () => {
    const briefing = groundBriefing(
      draftOf(pointOf(closed, cite(GATE, 'live.txt', closed)), pointOf(HURT, hurt)),
      GATE,
    );
    expect(briefing).toMatchObject({ asOf: '2026-03-05', newestCited: '2026-03-02T16:10:00Z' });
    const later = groundBriefing(draftOf(pointOf(HURT, hurt, injured)), GATE);
    expect(later.newestCited).toBe('2026-03-03');
  });

  test('nothing of what only a dropped point cites', () => {
    const briefing = groundBriefing(draftOf(pointOf(HURT, hurt), pointOf('Snow fell.', injured)), GATE);
    expect(briefing.newestCited).toBe('2026-03-02');
    expect(briefing.sources.map(({ source }) => source)).toEqual(['a.txt']);
  });

  test('which sources it cites, in the order of their first citation, each once', () => {
    const { sources } = groundBriefing(
      draftOf(pointOf(INJURED, injured, hurt), pointOf(closed, cite(GATE, 'live.txt', closed)), pointOf(HURT, hurt)),
      GATE,
    );
    expect(sources.map(({ source, title }) => [source, title])).toEqual([
      ['b.txt', 'Port closed'],
      ['a.txt', 'Four hurt in harbour fire'],
      ['live.txt', 'Harbour fire: the latest'],
    ]);
    expect(sources[1]).toEqual({
      source: 'a.txt',
      title: 'Four hurt in harbour fire',
      publisher: 'Lindow Courier',
      published: '2026-03-02',
      publishedInferred: false,
      kind: 'article',
    });
  });

  test('what the draft said of its topic, its writer and its open questions', () => {
    expect(groundBriefing(draftOf(), GATE)).toMatchObject({ ...draftOf(), sources: [], newestCited: null });
  });
});

test('the newest of moments is the latest, and an instant is newer than its day', () => {
  expect(newest(['2026-03-02', '2026-03-02T09:00:00Z', '2026-03-01T23:00:00Z'])).toBe('2026-03-02T09:00:00Z');
  expect(newest([])).toBeNull();
});

test('sources agree only while more than one is left', () => {
  const both = { ...pointOf(HURT, hurt, injured), standing: 'agreed' } as const;
  const one = { ...pointOf(HURT, hurt, cite(GATE, 'b.txt', OTHER)), standing: 'agreed' } as const;
  const { points } = groundBriefing(draftOf(both, one), GATE);
  expect(points.map(({ standing }) => standing)).toEqual(['agreed', 'single-source']);
});

describe('how many independent reports stand behind a point', () => {
  const WIRE = `${HURT} Ana Ruiz said the pier would be closed until the walls had been checked by divers from Sandholm.`;
  const copies = gateOf({
    'a.txt': { text: `Fire\n\n${WIRE}\n` },
    'b.txt': { text: `Harbour burns\n\n${WIRE}\n` },
    'c.txt': { text: `Port shut\n\n${INJURED}\n` },
  });
  const agreed = (...sources: readonly string[]): ReturnType<typeof pointOf> => ({
    ...pointOf(HURT, ...sources.map((source) => cite(copies, source, source === 'c.txt' ? INJURED : HURT))),
    standing: 'agreed',
  });

  test('is counted without copies, and two copies do not agree', () => {
    const [point] = groundBriefing(draftOf(agreed('a.txt', 'b.txt')), copies).points;
    expect(point).toMatchObject({ independent: 1, standing: 'single-source' });
    expect(point?.citations).toHaveLength(2);
  });

  test('is two where another wrote it in its own words', () => {
    const [point] = groundBriefing(draftOf(agreed('a.txt', 'b.txt', 'c.txt')), copies).points;
    expect(point).toMatchObject({ independent: 2, standing: 'agreed' });
  });

  test('changes no other standing', () => {
    for (const standing of ['disputed', 'unnamed', 'comment', 'early'] as const) {
      const [point] = groundBriefing(draftOf({ ...agreed('a.txt'), standing }), copies).points;
      expect(point?.standing).toBe(standing);
    }
  });
});

describe('the other figure in brackets behind a disputed one', () => {
  const NINE = 'Nine people were hurt in the fire at the harbour, the hospital said.';
  const gate = gateOf({ 'a.txt': { text: HURT }, 'b.txt': { text: NINE }, 'c.txt': { text: OTHER } });
  const [four, nine] = [cite(gate, 'a.txt', HURT), cite(gate, 'b.txt', NINE)];
  const differ = { about: 'people', positions: [positionOf('Four people', four), positionOf('Nine people', nine)] };
  const shown = (elsewhere: string, disagreements = [differ]): readonly string[] => {
    const point = pointOf(HURT.replace(/\.$/u, ` [elsewhere: ${elsewhere}].`), four);
    return groundBriefing({ ...draftOf(point), disagreements }, gate).points.map(({ text }) => text);
  };

  test('stays where a side of a disagreement says so', () => {
    expect(shown('Nine people')).toEqual([HURT.replace(/\.$/u, ' [elsewhere: Nine people].')]);
  });

  test('stands without the marks that a quoted side has, and never with them', () => {
    const said = { ...differ, positions: [positionOf('Four people', four), positionOf('“Nine people”', nine)] };
    expect(shown('Nine people', [said])).toEqual([HURT.replace(/\.$/u, ' [elsewhere: Nine people].')]);
    expect(shown('“Nine people”', [said])).toEqual([HURT]);
  });

  test('goes where none does, and leaves the point', () => {
    expect(shown('Ten people')).toEqual([HURT]);
    expect(shown('Nine people', [])).toEqual([HURT]);
  });

  test('goes with the side that its receipt does not carry', () => {
    const wrong = { ...differ, positions: [positionOf('Four people', four), positionOf('Ten people', nine)] };
    expect(shown('Ten people', [wrong])).toEqual([HURT]);
  });

  test('does not lend its words to the point', () => {
    const point = pointOf('Nine people were hurt in the fire [elsewhere: Nine people].', four);
    expect(groundBriefing({ ...draftOf(point), disagreements: [differ] }, gate).points).toEqual([]);
  });

  test('sources of disagreements and updates are listed behind those of the points', () => {
    const update = { about: 'people', earlier: reportOf('Four people', four), later: reportOf('Nine people', nine) };
    const other = pointOf(OTHER, cite(gate, 'c.txt', OTHER));
    const sourcesOf = (draft: Parameters<typeof groundBriefing>[0]): readonly string[] =>
      groundBriefing(draft, gate).sources.map(({ source }) => source);
    expect(sourcesOf({ ...draftOf(other), disagreements: [differ] })).toEqual(['c.txt', 'a.txt', 'b.txt']);
    expect(sourcesOf({ ...draftOf(other), updates: [update] })).toEqual(['c.txt', 'a.txt', 'b.txt']);
    expect(sourcesOf(draftOf(other))).toEqual(['c.txt']);
    const [few, many] = differ.positions;
    const wide = { ...differ, positions: [few, { ...many, inLine: ['c.txt'] }] } as typeof differ;
    expect(sourcesOf({ ...draftOf(), disagreements: [wide] })).toEqual(
      expect.arrayContaining(['a.txt', 'b.txt', 'c.txt']),
    );
  });
});
