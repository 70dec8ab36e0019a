import { describe, expect, it } from 'vitest';
import { statusMatters } from '../../../src/claims/status/status-matters.ts';
import type { Matter } from '../../../src/claims/matter.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { articleFrom, eachAsSentence, sentencesFrom } from '../../search/sentences-of.ts';

/** The words that each stance stands on. */
function toldIn({ stances }: Matter): readonly (readonly string[])[] {
  return stances.map((stance) => stance.map(({ sentence, start, end }) => sentence.text.slice(start, end)));
}

function flagged(...texts: readonly string[]): readonly Matter[] {
  return statusMatters(eachAsSentence(texts));
}

/** The sentences of articles, each of its own source and day. */
function coverage(...articles: readonly { readonly text: string; readonly published?: string }[]): readonly Sentence[] {
  return articles.flatMap(({ text, published }, i) => {
    const article = articleFrom(text, `${i}.txt`);
    return sentencesFrom(published === undefined ? article : { ...article, published });
  });
}

describe('opposite answers to one question', () => {
  it('meet where one source affirms what another denies', () => {
    const [matter] = flagged(
      'The harbour office has closed the ferry terminal in Leith.',
      'Dana Reed, the mayor, said the harbour office had not closed the ferry terminal.',
    );
    expect(matter?.stances.map((stance) => stance[0]?.holder)).toEqual([null, 'Dana Reed']);
    expect(matter?.about).toBe('harbour office has closed the ferry terminal');
  });

  it('meet in near-synonyms', () => {
    expect(
      flagged(
        'The company has halted deliveries of fish to the island.',
        'A spokesman for the company said it had never suspended deliveries of fish to the island.',
      ),
    ).toHaveLength(1);
  });

  it('mark the clause that carries the position and not the whole sentence', () => {
    const [matter] = flagged(
      'The council closed the ferry terminal, and it rained all day in the north of the county.',
      'The council has not closed the ferry terminal, the harbour office said.',
    );
    expect(matter === undefined ? [] : toldIn(matter)[0]).toEqual(['The council closed the ferry terminal']);
  });

  it('keep a denial of the whole apart from a denial of a part', () => {
    const [matter] = flagged(
      'Radio North reported that the port had suspended fish deliveries to the island.',
      'The mayor said the port had not suspended fish deliveries to the island.',
      'Dana Reed said not all fish deliveries to the island had been suspended.',
    );
    expect(matter?.stances).toHaveLength(3);
  });

  it('meet in words that exclude each other', () => {
    const matters = [
      flagged('The river water is safe to drink, the mayor said.', 'Doctors called the river water unsafe.'),
      flagged(
        'Police said the fire at the harbour was deliberate.',
        'The fire at the harbour was accidental, the owner said.',
      ),
      flagged(
        'The mayor has ruled out a merger of the two ports.',
        'The mayor is open to a merger of the two ports, Radio North reported.',
      ),
    ];
    expect(matters.map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it.each([
    ['The festival has been cancelled.', 'The festival has not been cancelled, its organisers said.'],
    ['The pilot sent a distress call before the crash, officials said.', 'The pilot did not send a distress call.'],
    [
      'Three dockers were injured in the harbour fire, the hospital said.',
      'No injuries were reported in the harbour fire.',
    ],
    ['Hackers stole the customer data of the bank.', 'The bank said that customer data was not stolen.'],
    ['The port is in talks with the union, and the talks have resumed.', 'The union said talks had not resumed.'],
    ['The suspect was armed with a knife, the police said.', 'Two dockers said the suspect was unarmed.'],
  ])('meet: %s', (yes, no) => {
    expect(flagged(yes, no)).toHaveLength(1);
  });

  it('meet about what is to come as well', () => {
    expect(
      flagged(
        'The ferry line will reopen the Leith terminal.',
        'The union said the ferry line will not reopen the Leith terminal.',
      ),
    ).toHaveLength(1);
  });
});

describe('look-alikes are no disagreements', () => {
  const denial = 'The harbour office had not closed the ferry terminal, the mayor said.';

  it.each([
    ['a condition', 'If the storm comes, the harbour office closed the ferry terminal for nothing.'],
    ['a chance', 'The harbour office may have closed the ferry terminal.'],
    ['an aim', 'The harbour office met to close the ferry terminal.'],
    ['a question', 'Has the harbour office closed the ferry terminal?'],
    ['another denial', 'The harbour office has not closed the ferry terminal.'],
    ['another deed to the same thing', 'The harbour office painted the ferry terminal.'],
    ['the same deed to another thing', 'The harbour office closed the fish market.'],
  ])('%s', (_kind, text) => {
    expect(flagged(text, denial)).toEqual([]);
  });

  it('another place', () => {
    expect(
      flagged(
        'The ferry terminal for the islands was closed in Leith.',
        'The ferry terminal for the islands was not closed in Oban.',
      ),
    ).toEqual([]);
    expect(
      flagged(
        'The east gate of the harbour was closed for repairs.',
        'The west gate of the harbour was not closed for repairs.',
      ),
    ).toEqual([]);
  });

  it('another day or another year', () => {
    expect(
      flagged(
        'The council closed the ferry terminal on Monday.',
        'The council did not close the ferry terminal on Friday.',
      ),
    ).toEqual([]);
    expect(
      flagged('The council closed the ferry terminal.', 'The council did not close the ferry terminal last year.'),
    ).toEqual([]);
  });

  it('what is denied twice, or too far ahead to be sure', () => {
    expect(
      flagged(
        'The harbour office has not left passengers without options on the ferry.',
        'The harbour office offers passengers options on the ferry.',
      ),
    ).toEqual([]);
    expect(
      flagged(
        'The ferry to the islands does not come with a life raft for every cabin as standard.',
        'The ferry to the islands has a life raft as an optional extra.',
      ),
    ).toEqual([]);
  });

  it('other people', () => {
    expect(
      flagged(
        'In the end Dana Reed signed the harbour contract.',
        'In the end Tom Hale had not signed the harbour contract.',
      ),
    ).toEqual([]);
  });

  it('what stands in a clause with more to it', () => {
    expect(
      flagged('The office removes a person whose body part has been recovered.', 'Their bodies were not recovered.'),
    ).toEqual([]);
  });

  it('"some" and "not all"', () => {
    expect(
      flagged(
        'The port suspended some fish deliveries to the island.',
        'Not all fish deliveries to the island had been suspended, the mayor said.',
      ),
    ).toEqual([]);
  });

  it.each([
    'The harbour office has not only closed the ferry terminal, the mayor said.',
    'The harbour office has not yet closed the ferry terminal, the mayor said.',
    'The mayor did not say whether or not the harbour office closed the ferry terminal.',
  ])('an idiom: %s', (text) => {
    expect(flagged('The harbour office has closed the ferry terminal.', text)).toEqual([]);
  });

  it('a later update', () => {
    const [before, after] = [
      'The council has not closed the ferry terminal.',
      'The council has closed the ferry terminal.',
    ];
    const day = (text: string, published: string): { text: string; published: string } => ({ text, published });
    expect(statusMatters(coverage(day(before, '2026-03-02'), day(after, '2026-03-03')))).toEqual([]);
    expect(statusMatters(coverage(day(before, '2026-03-03'), day(after, '2026-03-02')))).toHaveLength(1);
  });

  it('one person told twice, and one outlet in its own words', () => {
    expect(
      flagged(
        'Dana Reed said the council had closed the ferry terminal.',
        'Ms Reed said the council had not closed the ferry terminal.',
      ),
    ).toEqual([]);
    expect(
      statusMatters(
        coverage({
          text: 'The council has closed the ferry terminal.\n\nThe council has not closed the ferry terminal.',
        }),
      ),
    ).toEqual([]);
  });

  it('headlines and comment', () => {
    const sentences = eachAsSentence([
      'The council has closed the ferry terminal.',
      'The council has not closed the ferry terminal.',
    ]);
    for (const role of ['headline', 'comment'] as const) {
      const [first, second] = sentences;
      if (first === undefined || second === undefined) throw new Error('two sentences');
      expect(statusMatters([first, { ...second, passage: { ...second.passage, role } }])).toEqual([]);
    }
  });
});

it('nothing disagrees in no sentences, or in one', () => {
  expect(statusMatters([])).toEqual([]);
  expect(flagged('The council has not closed the ferry terminal.')).toEqual([]);
});

it('every telling marks words within its sentence', () => {
  const matters = flagged(
    'The harbour office has closed the ferry terminal in Leith.',
    'Dana Reed, the mayor, said the harbour office had not closed the ferry terminal.',
    'Hale said the gate was shut, which Reed denies.',
  );
  expect(matters).toHaveLength(2);
  for (const { sentence, start, end } of matters.flatMap(({ stances }) => stances.flat())) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(sentence.text.length);
    expect(sentence.text.slice(start, end)).toBe(sentence.text.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
  }
});
