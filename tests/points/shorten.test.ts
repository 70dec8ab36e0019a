import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinKept, shorten } from '../../src/points/shorten.ts';
import { wordsOf } from '../../src/language/words.ts';

/** The sentence when none of its clauses is worth keeping: all goes that may go. */
function shortest(sentence: string): string {
  return joinKept(
    sentence,
    shorten(sentence, (text) => (text === sentence ? 1 : 0)),
  );
}

/** The sentence when each of its clauses is worth as much as the whole. */
function longest(sentence: string): string {
  return joinKept(
    sentence,
    shorten(sentence, () => 1),
  );
}

describe('what a briefing can do without goes', () => {
  test.each([
    ['Ole Brandt, who runs the port, closed it.', 'Ole Brandt closed it.'],
    ['Ole Brandt, who runs the port, said that it was closed.', 'Ole Brandt said that it was closed.'],
    ['The fire burned a store, which held nets, said Ole Brandt.', 'The fire burned a store, said Ole Brandt.'],
    ['The fire – the third this year – closed the port.', 'The fire closed the port.'],
    ['The wall (built in 1901) fell.', 'The wall fell.'],
    ['The wall (built in 1901)fell.', 'The wall (built in 1901)fell.'],
    ['The port was closed, leaving two ferries outside.', 'The port was closed.'],
    ['The mayor praised the crews, while the port was calm.', 'The mayor praised the crews.'],
    ['Ana Ruiz told reporters after a visit to the pier that lasted an hour.', 'Ana Ruiz told reporters.'],
  ])('%s', (sentence, short) => {
    expect(shortest(sentence)).toBe(short);
  });

  test('but stays when it tells as much as the rest', () => {
    const sentence = 'Ole Brandt, who runs the port, closed it, leaving two ferries outside.';
    expect(longest(sentence)).toBe(sentence);
  });
});

describe('links to a sentence before go, and the next word gets the capital', () => {
  test.each([
    ['But the port stays closed.', 'The port stays closed.'],
    ['Meanwhile, the ferry sank.', 'The ferry sank.'],
    ['However, Ana Ruiz left.', 'Ana Ruiz left.'],
    ['Hours later, two ferries sank.', 'Two ferries sank.'],
  ])('%s', (sentence, short) => {
    expect(longest(sentence)).toBe(short);
  });
});

describe('loaded words go before what they evaluate', () => {
  test.each([
    ['The massive fire closed the port.', 'The fire closed the port.'],
    ['The mayor condemned the savage attack.', 'The mayor condemned the attack.'],
    ['An awful accident closed the port.', 'An accident closed the port.'],
    ['A devastating storm hit Lindow.', 'A storm hit Lindow.'],
  ])('%s', (sentence, short) => {
    expect(longest(sentence)).toBe(short);
  });

  test.each([
    ['"a" would no longer fit', 'The fire caused a massive explosion.'],
    ['"an" would no longer fit', 'An awful fire closed the port.'],
    ['the second of two leaves an article behind', 'A massive terrible accident closed the port.'],
    ['an h is silent', 'It was a terrible hour for the port.'],
    ['a vowel sounds like a consonant', 'An awful university closed.'],
    ['somebody said them', '“The massive fire was terrible,” Ana Ruiz said.'],
    ['they are what is said', 'The fire was massive and the loss terrible.'],
    ['they are compared', 'It was the most horrific fire in years.'],
    ['they are denied: no massive fire may be a small one', 'The mayor said that there was no massive fire.'],
    ['they are denied further off', 'The fire did not cause massive damage.'],
    ['they are verbs', 'Storms hit the coast, devastating parts of Lindow.'],
    ['they are verbs without an object’s article', 'The crowd celebrated victory on Monday.'],
    ['they are nouns', 'A mass grave was found near Lindow.'],
    ['they are nouns before a place', 'The police found a mass grave near Lindow.'],
  ])('but stay where %s', (_, sentence) => {
    expect(longest(sentence)).toBe(sentence);
  });
});

describe('a clause stays that limits, turns or attributes the claim', () => {
  test.each([
    'The port will open on Monday, which is not certain.',
    'The port will open on Monday, according to Ana Ruiz.',
    'The port will open on Monday, with ferries that would run at night.',
    'The port will open on Monday, although the wall fell.',
    'The port will open on Monday, but the wall fell.',
    'The port will open on Monday, if the wall holds.',
    'The port will open on Monday, leaving only one ferry out.',
    'Two boats sank, killing at least four people.',
    'Four people died in the fire, which the port denied.',
    'Four people died in the fire, as the mayor said.',
    'Ana Ruiz, who nobody believed, closed the port.',
    'The port – which may be safe – stays closed.',
    'The fire hit ten ships, including two ferries.',
    'The port is safe, the mayor said, warning that the wall could fall.',
    'When the wall fell, the port was closed.',
    'The port, with its two cranes, reopened.',
    'Speaking to reporters without a lawyer, Ole Brandt left.',
  ])('%s', (sentence) => {
    expect(shortest(sentence)).toBe(sentence);
  });
});

const SUBJECTS = [
  'The port',
  'Ana Ruiz',
  'But the fire service',
  'An awful accident',
  'The massive, terrible fire',
  'Police',
];
const ASIDES = [
  '',
  ', who runs the pier,',
  ' – the third this year –',
  ' (built in 1901)',
  ', which nobody denied,',
  ', where it burned,',
];
const VERBS = [
  'closed the pier',
  'said that it would close',
  'did not hurt anybody',
  'hurt at least four people',
  'called it “a massive, terrible loss”',
];
const TAILS = [
  '',
  ', leaving two ferries out',
  ', according to the mayor',
  ', although it rained',
  ', killing at least one',
  ', as the mayor said',
  ' – while it rained',
  ' after “a grim, grim day”, he added',
];
const sentence = fc
  .tuple(
    fc.constantFrom(...SUBJECTS),
    fc.constantFrom(...ASIDES),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...TAILS),
    fc.constantFrom(...TAILS),
  )
  .map(([subject, aside, verb, ...tails]) => `${subject}${aside} ${verb}${tails.join('')}.`);

/** What must be there as often as before, in the writer's own voice. */
const BINDING = /\b(?:not|nobody|denied|at least|according to|would|although|as the mayor said)\b/gu;

describe('for any sentence', () => {
  test('what stays is words of it, in their order', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1 }), (text, worths) => {
        let turn = 0;
        const short = joinKept(
          text,
          shorten(text, () => worths[turn++ % worths.length] ?? 0),
        );
        const source = wordsOf(text).map(({ folded }) => folded);
        let at = 0;
        for (const { folded } of wordsOf(short)) {
          at = source.indexOf(folded, at) + 1;
          expect(at, `"${folded}" of "${short}"`).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('nothing is lost that limits, turns or attributes', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(shortest(text).match(BINDING)).toEqual(text.match(BINDING));
      }),
    );
  });

  test('a quotation stays as it was, or goes whole', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const [quotation] of shortest(text).matchAll(/“[^”]*”/gu)) expect(text).toContain(quotation);
      }),
    );
  });
});

describe('joined again', () => {
  test('a sentence ends with a stop, after its quotation where that has one', () => {
    expect(joinKept('The port is closed', [{ start: 0, end: 18 }])).toBe('The port is closed.');
    expect(joinKept('She said: “Go!”', [{ start: 0, end: 15 }])).toBe('She said: “Go!”');
  });

  test('words put in stand for their stretch', () => {
    const text = 'He said, in the end, that it was safe.';
    const kept = [
      { start: 0, end: 7 },
      { start: 20, end: text.length },
    ];
    expect(joinKept(text, kept, { words: '[Ole Brandt]', start: 0, end: 2 })).toBe(
      '[Ole Brandt] said that it was safe.',
    );
  });
});

test('a list inside a relative clause is not taken for the main clause going on', () => {
  const sentence = 'The ferry did 30 knots, which is helped by parts of the hull, keel, and bow.';
  expect(shortest(sentence)).not.toContain('knots keel');
  expect(shortest(sentence)).not.toContain('knots, keel');
});

test.each([
  ['LINDOW, March 2, 2026 /Newswire/ -- The port reopened.', 'The port reopened.'],
  ['LINDOW (Courier) — The port reopened.', 'The port reopened.'],
])('a dateline goes: %s', (sentence, short) => {
  expect(longest(sentence)).toBe(short);
});
