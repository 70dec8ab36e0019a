import { describe, expect, test } from 'vitest';
import { changesIn, claimsFrom, disputesIn, type Paper } from './claims-from.ts';

const NEITHER = { matters: [], changes: [] };

/** What holds the words. */
function holding(words: string): unknown {
  return expect.stringContaining(words);
}

describe('figures that cannot all hold are a matter:', () => {
  test.each([
    [
      'tolls of one day',
      {
        one: '23 people were injured in the fire at the harbour of Lindow.',
        other: 'In the fire at the harbour of Lindow 31 people were injured.',
        sides: ['23 people', '31 people'],
      },
    ],
    [
      'a toll below what the other gives as the least',
      {
        one: 'The fire at the harbour of Lindow killed 12 people.',
        other: 'At least 15 people were killed in the fire at the harbour of Lindow.',
        sides: ['12 people', 'At least 15 people'],
      },
    ],
    [
      'a toll outside a range',
      {
        one: 'Between 5 and 10 people were injured in the fire at the harbour of Lindow.',
        other: 'The fire at the harbour of Lindow injured 12 people.',
        sides: ['Between 5 and 10 people', '12 people'],
      },
    ],
    [
      'counts of things',
      {
        one: 'The storm in Lindow destroyed 40 fishing boats on Monday.',
        other: 'On Monday the storm in Lindow destroyed 55 fishing boats.',
        sides: ['40 fishing boats', '55 fishing boats'],
      },
    ],
    [
      'a count and the list of its parts',
      {
        one: 'The storm in Lindow destroyed 40 boats and rafts.',
        other: 'The storm destroyed 40 boats and 9 rafts in Lindow.',
        sides: ['40 boats and rafts', '40 boats and 9 rafts'],
      },
    ],
    [
      'lists with different parts',
      {
        one: 'The storm in Lindow destroyed 31 boats and 9 rafts.',
        other: 'The storm destroyed 31 boats and 12 rafts in Lindow.',
        sides: ['31 boats and 9 rafts', '31 boats and 12 rafts'],
      },
    ],
    [
      'measures, whatever their units',
      {
        one: 'The fire at the harbour of Lindow burned for 90 minutes on Monday.',
        other: 'On Monday the fire at the harbour of Lindow burned for three hours.',
        sides: ['90 minutes', 'three hours'],
      },
    ],
    [
      'a share in words and in percent',
      {
        one: 'The fire at the harbour of Lindow destroyed half of the boats in the port.',
        other: 'The fire at the harbour of Lindow destroyed 80 percent of the boats in the port.',
        sides: ['half of the boats', '80 percent of the boats'],
      },
    ],
  ])('%s', (_, { one, other, sides }) => {
    expect(disputesIn(one, other)).toEqual([sides.map((side) => [holding(side)])]);
    expect(disputesIn(other, one)).toEqual([sides.toReversed().map((side) => [holding(side)])]);
  });

  test('one share of which two different things are told', () => {
    expect(disputesIn('The storm sank 72 of the 550 boats.', 'In Lindow waves damaged 72 of the 550 rafts.')).toEqual([
      [['72 of the 550 boats'], ['72 of the 550 rafts']],
    ]);
  });
});

describe('figures that can all hold are no matter:', () => {
  test.each([
    [
      'a sum and its parts',
      'The storm in Lindow destroyed 40 boats and rafts.',
      'The storm destroyed 31 boats and 9 rafts in Lindow.',
    ],
    [
      'a bound that holds the value',
      'At least 20 people were injured in the fire at the harbour of Lindow.',
      'In the fire at the harbour of Lindow 23 people were injured.',
    ],
    [
      'a range that holds the value',
      'Between 20 and 30 people were injured in the fire at the harbour of Lindow.',
      'In the fire at the harbour of Lindow 23 people were injured.',
    ],
    ['rounding', 'The storm in Lindow destroyed 550 boats.', 'The storm destroyed 548 boats in Lindow.'],
    ['"about"', 'The storm in Lindow destroyed about 550 boats.', 'The storm destroyed 520 boats in Lindow.'],
    [
      'one time in two units',
      'The fire at the harbour of Lindow burned for 90 minutes on Monday.',
      'On Monday the fire at the harbour of Lindow burned for an hour and a half.',
    ],
    [
      'one share in words and in percent',
      'The fire at the harbour of Lindow destroyed one in five boats in the port.',
      'The fire at the harbour of Lindow destroyed 20 percent of the boats in the port.',
    ],
    [
      'a share in words, which is a loose one',
      'The fire at the harbour of Lindow destroyed a third of the boats in the port.',
      'The fire at the harbour of Lindow destroyed 32 percent of the boats in the port.',
    ],
    [
      'a number and a part of a whole',
      'The storm in Lindow destroyed 40 fishing boats on Monday.',
      'On Monday the storm in Lindow destroyed 15 of the fishing boats.',
    ],
  ])('%s', (_, one, other) => {
    expect(claimsFrom(one, other)).toEqual(NEITHER);
    expect(claimsFrom(other, one)).toEqual(NEITHER);
  });
});

const TOLL = 'In the fire at the harbour of Lindow 23 people were injured on Monday.';

describe('figures about something else are no matter:', () => {
  test.each([
    ['another place', 'In the fire at the mill of Oster 31 people were injured.'],
    ['another weekday', 'In the fire at the harbour of Lindow 31 people were injured on Sunday.'],
    ['another year', 'In the fire at the harbour of Lindow 31 people were injured in 2019.'],
    ['another month', 'In the fire at the harbour of Lindow 31 people were injured last October.'],
    ['a longer time', 'In fires at the harbour of Lindow 31 people were injured so far this year.'],
    ['a rate', 'At the harbour of Lindow 31 people were injured a month in fires.'],
    ['a subgroup', 'In the fire at the harbour of Lindow 3 children were injured on Monday.'],
    ['another outcome', 'In the fire at the harbour of Lindow 31 people were arrested on Monday.'],
    ['another occasion', 'In a previous fire at the harbour of Lindow 31 people were injured.'],
    ['what could be', 'In a fire at the harbour of Lindow 31 people could be injured.'],
    ['what would have been', 'Without the wall 31 people would have been injured in the fire at Lindow.'],
    ['an old number', 'In the fire at the harbour of Lindow 23 people were injured, up from 12 on Sunday.'],
    ['a record', 'The fire at the harbour of Lindow injured 23 people, beating a previous record of 12.'],
    ['a part', 'In the fire at the harbour of Lindow 23 people were injured, 14 of whom were children.'],
    ['an order', 'It was the 31st fire at the harbour of Lindow, in which people were injured.'],
    ['a name', 'In the fire at the harbour of Lindow people of Pier 31 were injured.'],
  ])('%s', (_, other) => {
    expect(claimsFrom(TOLL, other)).toEqual(NEITHER);
    expect(claimsFrom(other, TOLL)).toEqual(NEITHER);
  });

  test('the same words for a figure of the same day are one', () => {
    expect(disputesIn(TOLL, TOLL.replace('23', '31'))).toHaveLength(1);
  });
});

describe('a measure', () => {
  const petrol = 'The engine of the new ferry makes 900 horsepower at full speed.';
  const gas = 'At full speed the engine of the new ferry makes 1,150 horsepower.';

  test('that two sources give differently is a matter', () => {
    expect(disputesIn(petrol, gas)).toHaveLength(1);
  });

  test('is none where a third source gives both: it depends on something', () => {
    const both = 'The ferry has 900 horsepower on petrol and 1,150 horsepower on gas.';
    expect(disputesIn(petrol, gas, both)).toEqual([]);
  });
});

describe('an article that gives both figures', () => {
  const OTHER = 'Doctors told of 31 people who were injured in the fire at the harbour of Lindow on Monday.';

  test('differs neither from itself nor from another', () => {
    expect(claimsFrom(`${TOLL} ${OTHER}`, TOLL)).toEqual(NEITHER);
    expect(claimsFrom(`${TOLL} ${OTHER}`, OTHER)).toEqual(NEITHER);
    expect(claimsFrom(`${TOLL} ${OTHER}`)).toEqual(NEITHER);
  });

  test('does not keep two others from differing', () => {
    const disputes = disputesIn(TOLL, OTHER, `Snow fell in Lindow.`);
    expect(disputes).toHaveLength(1);
  });
});

describe('sources that agree', () => {
  test('stand on one side', () => {
    const [matter] = claimsFrom(
      TOLL,
      TOLL.replace('23 people', '31 people'),
      TOLL.replace('23 people', 'at least 30 people'),
      TOLL,
    ).matters;
    const sources = matter?.stances.map((stance) => stance.map(({ sentence }) => sentence.passage.source));
    expect(sources).toEqual([
      ['a.txt', 'd.txt'],
      ['b.txt', 'c.txt'],
    ]);
  });
});

test('where figures scatter, each source counts something else', () => {
  const papers = [23, 31, 42, 57].map((toll) => TOLL.replace('23', String(toll)));
  expect(disputesIn(...papers)[0]).toHaveLength(4);
  expect(disputesIn(...papers, TOLL.replace('23', '71'))).toEqual([]);
});

test('many events of one name are no story that sources differ on', () => {
  const things = 'boats barns houses trees cars trucks buses farms bridges walls cranes tents shops'.split(' ');
  const papers = (count: number): readonly Paper[] =>
    [40, 55].map((toll) =>
      things
        .slice(0, count)
        .map((thing) => `The storm in Lindow destroyed ${String(toll)} ${thing}.`)
        .join(' '),
    );
  expect(claimsFrom(...papers(12)).matters).toHaveLength(12);
  expect(claimsFrom(...papers(13))).toEqual(NEITHER);
});

describe('over time', () => {
  const GROWN = [expect.stringContaining('23 people'), [expect.stringContaining('31 people')]];
  const paper = (text: string, published: string): Paper => ({ text, published });

  test('reports a month apart are of two events', () => {
    const other = TOLL.replace('23', '31');
    expect(claimsFrom(paper(TOLL, '2026-03-02'), paper(other, '2026-04-03'))).toEqual(NEITHER);
  });

  test('a toll that grows from day to day is a change', () => {
    const [one, two] = [
      'Fire in Lindow injured 23 people at the harbour.',
      'Fire in Lindow injured 31 people at the harbour.',
    ];
    expect(claimsFrom(paper(one, '2026-03-02'), paper(two, '2026-03-03')).matters).toEqual([]);
    expect(changesIn(paper(one, '2026-03-02'), paper(two, '2026-03-03'))).toEqual([GROWN]);
    expect(changesIn(paper(two, '2026-03-03'), paper(one, '2026-03-02'))).toEqual([GROWN]);
  });

  test('and within a day, where hours tell which came first', () => {
    const [one, two] = [
      'Fire in Lindow injured 23 people at the harbour.',
      'Fire in Lindow injured 31 people at the harbour.',
    ];
    const hours = [paper(one, '2026-03-02T09:00:00Z'), paper(two, '2026-03-02T12:00:00Z')] as const;
    expect(changesIn(...hours)).toEqual([GROWN]);
    expect(claimsFrom(...hours).matters).toEqual([]);
    expect(disputesIn(paper(one, '2026-03-02'), paper(two, '2026-03-02T12:00:00Z'))).toHaveLength(1);
  });

  test('a lower toll of another source replaces nothing', () => {
    const [high, low] = [
      'Fire in Lindow injured 31 people at the harbour.',
      'Fire in Lindow injured 23 people at the harbour.',
    ];
    const papers = [paper(high, '2026-03-02'), paper(low, '2026-03-03')] as const;
    expect(changesIn(...papers)).toEqual([]);
    expect(disputesIn(...papers)).toHaveLength(1);
    // Once contradicted, the higher one is no update of what came before it either.
    const first = paper('Fire in Lindow injured 12 people at the harbour.', '2026-03-01');
    expect(changesIn(first, ...papers)).toEqual([]);
  });

  test('and in the entries of a live blog', () => {
    const live = `Harbour fire: the latest from Lindow
A fire has closed the harbour.
05:43 PM GMT
Thirty-one hurt
The fire at the harbour of Lindow injured 31 people, the fire service said.
02:10 PM GMT
Twenty-three hurt
The fire at the harbour of Lindow injured 23 people, the fire service said.
09:00 AM GMT
Fire breaks out
A fire broke out at the harbour of Lindow, the fire service said.
`;
    expect(changesIn({ text: live, kind: 'live-blog' })).toEqual([GROWN]);
    expect(disputesIn({ text: live, kind: 'live-blog' })).toEqual([]);
  });

  test('but what does not grow differs between entries, and within one it is told by one hand', () => {
    const live = (one: string, other: string): Paper => ({
      text: `Storm: the latest from Lindow\nA storm came.\n05:43 PM GMT\nBoats\n${one}\n02:10 PM GMT\nMore boats\n${other}\n09:00 AM GMT\nStorm\nA storm came over the harbour of Lindow, the fire service said.\n`,
      kind: 'live-blog',
    });
    const [forty, more, none] = [
      'The storm in Lindow destroyed 40 fishing boats.',
      'The storm in Lindow destroyed 55 fishing boats.',
      'The port of Lindow was closed, the mayor said.',
    ];
    expect(disputesIn(live(forty, more))).toHaveLength(1);
    expect(disputesIn(live(`${forty} ${more}`, none))).toEqual([]);
  });

  test('"four injured" and then "one dead and four injured" is a change', () => {
    const [one, two] = [
      'Four people were injured in the fire at the harbour of Lindow.',
      'One person died and four people were injured in the fire at the harbour of Lindow.',
    ];
    const [[earlier, later] = ['', []]] = changesIn(paper(one, '2026-03-02'), paper(two, '2026-03-03'));
    expect(earlier).toMatch(/^Four people/);
    expect(later).toHaveLength(1);
    expect(later[0]).toMatch(/^One person died and four people/);
  });

  test('what does not grow stays in dispute, whatever the day', () => {
    const [one, two] = [
      'The storm in Lindow destroyed 40 fishing boats.',
      'The storm in Lindow destroyed 55 fishing boats.',
    ];
    expect(disputesIn(paper(one, '2026-03-02'), paper(two, '2026-03-03'))).toEqual([
      [['40 fishing boats'], ['55 fishing boats']],
    ]);
    expect(changesIn(paper(one, '2026-03-02'), paper(two, '2026-03-03'))).toEqual([]);
  });

  test('a toll told the same twice is no change', () => {
    expect(claimsFrom(paper(TOLL, '2026-03-02'), paper(TOLL, '2026-03-03'))).toEqual(NEITHER);
  });
});

describe('a report written during the event', () => {
  const EARLY =
    'The storm over Lindow has lasted more than six hours. Casualties are still being clarified, the mayor of Lindow said.';
  const LATE =
    'The storm over Lindow lasted nine hours. In the storm over Lindow 23 people were injured, the mayor said.';

  test('is carried on by later ones of the same day', () => {
    const changes = changesIn(EARLY, LATE, LATE.replace('nine hours', 'nine hours in all'));
    expect(changes).toContainEqual(['more than six hours', expect.arrayContaining(['nine hours'])]);
    expect(changes).toContainEqual([
      'Casualties are still being clarified',
      [expect.stringContaining('23 people'), expect.stringContaining('23 people')],
    ]);
    expect(disputesIn(EARLY, LATE, LATE)).toEqual([]);
  });

  test('its toll is replaced, not disputed', () => {
    const early =
      'The storm over Lindow has lasted more than six hours. In the storm over Lindow 12 people were injured, the mayor said.';
    expect(disputesIn(early, LATE, LATE)).toEqual([]);
    expect(
      changesIn(early, LATE, LATE)
        .map(([earlier]) => earlier)
        .join(),
    ).toContain('12 people');
  });

  test('opens no two changes that end in the same words', () => {
    const early = `${EARLY} In the storm over Lindow 12 people were injured, the mayor said.`;
    const ends = changesIn(early, LATE, LATE).filter(([, later]) => later.some((words) => words.includes('23')));
    expect(ends).toHaveLength(1);
  });

  test('is not early where all say that it goes on', () => {
    expect(changesIn(EARLY, EARLY.replace('six', 'nine'))).toEqual([]);
  });
});

describe('who and what takes a side', () => {
  const LATER = 'In the fire at the harbour of Lindow 31 people were injured on Monday, the fire service said.';

  test('the one who counts holds the figure', () => {
    const [matter] = claimsFrom(TOLL, LATER).matters;
    expect(matter?.stances.map((stance) => stance.map(({ holder }) => holder))).toEqual([[null], ['the fire service']]);
  });

  test('not one who only calls it something', () => {
    const named =
      'In the fire at the harbour of Lindow 31 people were injured on Monday, in what Ana Ruiz called a dark day.';
    const [matter] = claimsFrom(TOLL, named).matters;
    expect(matter?.stances.flatMap((stance) => stance.map(({ holder }) => holder))).toEqual([null, null]);
  });

  test('headlines and comment do not', () => {
    const headline = {
      text: `31 people injured in fire at harbour of Lindow\n\nThe port is shut, and snow fell.\n`,
      title: '',
    };
    const opinion = `Opinion: the port\n\nI warned of this fire. I wrote my letters to the port, and I was right.\n\n31 people were injured in the fire at the harbour of Lindow on Monday, and I blame the port.\n`;
    expect(claimsFrom(TOLL, headline)).toEqual(NEITHER);
    expect(claimsFrom(TOLL, opinion)).toEqual(NEITHER);
  });
});

test('a matter is named by the words that say most of what is counted', () => {
  const [matter] = claimsFrom(
    'The storm in Lindow destroyed 40 boats.',
    'The storm in Lindow destroyed 55 fishing boats.',
  ).matters;
  expect(matter?.about).toBe('fishing boats');
});
