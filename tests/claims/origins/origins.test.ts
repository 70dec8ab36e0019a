import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originsOf, type Origins } from '../../../src/claims/origins/origins.ts';
import { articleOf } from '../../coverage/article-of.ts';

const WIRE = [
  'A fire destroyed two warehouses at Port Lindow early on Monday and sent four people to the hospital in Nordby, the fire service said.',
  'Crews from three towns fought the flames for six hours before the wind turned and the last of the roofs fell in.',
  'The harbour was closed to all ships until the afternoon, and ferries to Sandholm were turned back with hundreds of passengers aboard.',
  'Investigators were sifting through the remains of a store for fishing nets, where neighbours had noticed smoke shortly after midnight.',
  'It was the second large blaze on the waterfront in a decade, and the owners of both buildings had been warned about old wiring.',
  'The council is due to meet on Thursday to decide whether the pier can be used again before the herring season begins.',
];

/** The wire's text as a local paper prints it: cut, in another order, with its own spelling, numbers and one paragraph. */
const LOCAL = [
  'It was the 2nd big blaze on the waterfront in a decade, and the owners of both buildings had been cautioned about old wiring.',
  'A fire destroyed 2 warehouses at Port Lindow early Sunday and sent 4 people to the hospital in Nordby, the fire service said.',
  'The harbor was closed to all ships until the afternoon, and ferries to Sandholm were turned back with hundreds of travellers aboard.',
  'Readers who lost belongings can write to the desk of this newspaper in Mill Street until the end of the month.',
];

/** Somebody who was there. */
const OWN = [
  'Ole Brandt stood on the quay at dawn and counted what was left of his nets, and there was not much to count.',
  'By then the crews had gone and only one engine was left to watch over the ash that had been two warehouses.',
  'Four neighbours were in hospital; none of them would stay for long, a nurse told this reporter.',
  'The ferries were late all day, which the harbour master called a small price.',
];

const OTHER = [
  'The school board of Elmouth voted for a longer summer holiday after a debate that lasted until midnight.',
  'Teachers had asked for an extra week, while parents from the villages feared for the price of child care.',
  'The new calendar comes into force next year and will be looked at again when two summers have passed.',
];

const QUOTES = [
  '“We will not open the pier before every wall has been checked, every beam has been weighed and every family that sleeps above the quay has been told in writing that it is safe,” the mayor said.',
  '“Nobody in this town will forget how strangers from three counties drove through the night to carry hoses for people whom they had never met,” she said.',
  '“The money for a new wall has been promised to us four times in nine years, and I have kept all four letters in the drawer of my desk,” she added.',
];

const BACKGROUND =
  'The harbour was built in the last century, handles about a third of the fish that is landed on the coast and has been closed twice since the storm that broke its outer wall.';

function origins(texts: Readonly<Record<string, readonly string[]>>): Origins {
  return originsOf(Object.keys(texts), (source) => {
    const paragraphs = texts[source];
    if (paragraphs === undefined) throw new Error(`nobody asked for ${source}`);
    return articleOf([`Headline of ${source}`, ...paragraphs].join('\n\n'), {}, source);
  });
}

function oneOrigin(a: readonly string[], b: readonly string[]): boolean {
  return origins({ 'a.txt': a, 'b.txt': b }).sameOrigin('a.txt', 'b.txt');
}

describe('one origin have', () => {
  test('a report and its copy that is cut, moved about, respelt and lengthened', () => {
    expect(oneOrigin(WIRE, LOCAL)).toBe(true);
    expect(oneOrigin(LOCAL, WIRE)).toBe(true);
  });

  test('copies of one column', () => {
    const column = ['By Marta Lund', 'Opinion', ...WIRE.map((text) => `I think that this is so: ${text}`)];
    expect(oneOrigin(column, column.slice(0, -2))).toBe(true);
  });

  test('a report and what its own agency rewrote of it, where less likeness is not enough without the credit', () => {
    const rewritten = [
      'Crews from three towns fought the flames for six hours, and the mayor thanked every one of them.',
      'The blaze was the second on the waterfront in a decade, and the owners of both buildings had been asked for plans.',
      'Investigators were sifting through the remains of a store for spare parts.',
      ...OWN,
      ...OTHER,
    ];
    const dateline = (agency: string, [first = '', ...rest]: readonly string[]): string[] => [
      `LINDOW, March 2 (${agency}) - ${first}`,
      ...rest,
    ];
    expect(oneOrigin(WIRE, rewritten)).toBe(false);
    expect(oneOrigin(dateline('Reuters', WIRE), dateline('Reuters', rewritten))).toBe(true);
    expect(oneOrigin(dateline('Reuters', WIRE), dateline('AFP', rewritten))).toBe(false);
    expect(oneOrigin(dateline('AP', OTHER), dateline('AP', OWN))).toBe(false);
  });
});

describe('origins of their own have', () => {
  test('two reports of one event', () => {
    expect(oneOrigin(WIRE, OWN)).toBe(false);
  });

  test('two reports that quote the same people at the same length', () => {
    expect(oneOrigin([...QUOTES, ...OWN], [...QUOTES, ...WIRE.slice(0, 3)])).toBe(false);
  });

  test('two short reports with the same paragraph of background', () => {
    expect(oneOrigin([...OWN.slice(0, 2), BACKGROUND], [...WIRE.slice(0, 2), BACKGROUND])).toBe(false);
  });

  test('a long live blog and the report that was pasted into it', () => {
    const updates = Array.from({ length: 120 }, (_, i) => {
      const words = 'ab bc cd de ef fg gh hi ij jk kl lm mn no op pq'.split(' ').map((letters) => `${letters}${i}`);
      return `The mayor said that ${words.join(' ')} were there.`;
    });
    expect(oneOrigin(WIRE, [...updates, ...WIRE])).toBe(false);
  });

  test('sources without a word of their own, and sources that nobody named', () => {
    expect(oneOrigin([], [])).toBe(false);
    const some = origins({ 'a.txt': WIRE });
    expect(some.sameOrigin('a.txt', 'z.txt')).toBe(false);
    expect(some.independent(['a.txt', 'z.txt'])).toBe(2);
  });
});

describe('counting', () => {
  const first = WIRE.slice(0, 3);
  const last = WIRE.slice(3);

  test('takes copies for one and a source named twice for one', () => {
    const told = origins({ 'a.txt': WIRE, 'b.txt': OWN, 'c.txt': LOCAL, 'd.txt': OTHER });
    expect(told.independent(['a.txt', 'b.txt', 'c.txt', 'd.txt'])).toBe(3);
    expect(told.independent(['a.txt', 'c.txt'])).toBe(1);
    expect(told.independent(['a.txt', 'a.txt'])).toBe(1);
    expect(told.independent([])).toBe(0);
  });

  test('carries likeness over: copies of a copy are one origin', () => {
    const chain = { 'a.txt': WIRE.slice(0, 4), 'b.txt': WIRE.slice(1, 5), 'c.txt': [...WIRE.slice(3), ...OTHER] };
    expect(origins(chain).independent(Object.keys(chain))).toBe(1);
  });

  test('does not make one of two texts because a third was compiled from both', () => {
    const told = origins({ 'a.txt': first, 'b.txt': last, 'both.txt': WIRE });
    expect(told.independent(['a.txt', 'b.txt', 'both.txt'])).toBe(2);
    expect(told.sameOrigin('a.txt', 'b.txt')).toBe(false);
  });

  test('reads nothing before it is asked', () => {
    const unread = originsOf(['a.txt'], () => {
      throw new Error('was read');
    });
    expect(() => unread.independent(['a.txt'])).toThrow('was read');
  });
});

const TEXTS = { 'a.txt': WIRE, 'b.txt': LOCAL, 'c.txt': OWN, 'd.txt': OTHER, 'e.txt': [...OTHER, ...QUOTES] };

test('the origins do not depend on the order of the sources, and every source belongs to one', () => {
  const names = Object.keys(TEXTS);
  const plain = origins(TEXTS);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 5 }), fc.subarray(names), (order, asked) => {
      const told = origins(Object.fromEntries(order.map((name) => [name, TEXTS[name as keyof typeof TEXTS]])));
      const firsts = asked.filter((a, i) => !asked.slice(0, i).some((b) => told.sameOrigin(a, b)));
      expect(told.independent(asked)).toBe(firsts.length);
      expect(told.independent(asked)).toBe(plain.independent(asked));
    }),
  );
  expect(plain.independent(names)).toBe(3);
});
