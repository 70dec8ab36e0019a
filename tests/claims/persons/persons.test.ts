import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personsOf, type Persons } from '../../../src/claims/persons/persons.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

function persons(...texts: readonly string[]): Persons {
  return personsOf(eachAsSentence(texts));
}

describe('a person once named in full', () => {
  const coverage = persons(
    'Dana Reed, the harbour master, said the fire was out.',
    'Ms Reed said the quay would open on Monday.',
    'Norwegian President Olav Marsh said the port was safe.',
    'The Swedish president, Ebba Lind, said the port was closed.',
    'Port spokesman Tom Okafor said nobody was hurt.',
  );

  test.each([
    ['Dana Reed', 'Reed'],
    ['Dana Reed', 'Ms Reed'],
    ['harbour master Dana Reed', 'Reed'],
    ['Dana Reed', 'Dana Reed, the harbour master'],
    ['the harbour master', 'Ms Reed'],
    ['the Norwegian president', 'Mr Marsh'],
    ['the president of Norway', 'Olav Marsh'],
    ['Norway’s president', 'President Marsh'],
    ['Sweden’s leader', 'Ebba Lind'],
    ['Tom Okafor, a spokesman for the port', 'Mr Okafor'],
    ['Dana Reed (Lowport)', 'Reed'],
    ['Reed early Monday', 'Dana Reed'],
  ])('is one as %j and %j', (a, b) => {
    expect(coverage.same(a, b)).toBe('same');
    expect(coverage.same(b, a)).toBe('same');
  });

  test.each([
    ['Reed', 'Marsh'],
    ['the Norwegian president', 'the Swedish president'],
    ['the Norwegian president', 'Ebba Lind'],
    ['Ms Reed', 'Tom Okafor'],
  ])('is not the other: %j and %j', (a, b) => {
    expect(coverage.same(a, b)).toBe('different');
  });

  test.each([
    ['the president', 'Olav Marsh'],
    ['the former Norwegian president', 'Olav Marsh'],
    ['the Norwegian vice-president', 'Olav Marsh'],
    ['the deputy harbour master', 'Dana Reed'],
    ['the spokesman', 'Tom Okafor'],
    ['a spokesman', 'Tom Okafor'],
    ['Reed’s deputy', 'Dana Reed'],
    ['a spokesman for Ms Reed', 'Dana Reed'],
    ['Reed and Marsh', 'Dana Reed'],
    ['The son of harbour master Dana Reed', 'Dana Reed'],
    ['The son of prize-winning skipper Dana Reed', 'Dana Reed'],
    ['the Reed family', 'Dana Reed'],
    ['Marsh was', 'Dana Reed'],
    ['she', 'Dana Reed'],
    ['she', 'she'],
    ['its harbour master', 'Dana Reed'],
    ['officials', 'officials'],
    ['Norwegian officials', 'Olav Marsh'],
    ['', 'Dana Reed'],
  ])('is left open: %j and %j', (a, b) => {
    expect(coverage.same(a, b)).toBe('unknown');
  });
});

describe('a role beside a name', () => {
  test.each([
    'Dana Reed, the harbour master, said it was out.',
    'Harbour master Dana Reed said it was out.',
    'The harbour master, Dana Reed, said it was out.',
    'The town’s Harbour Master, Dana Reed, said it was out.',
    'It was out, said Dana Reed, the harbour master.',
    'Dana Reed - the harbour master - said it was out.',
    'Dana Reed, who is the harbour master, said it was out.',
  ])('is learned from %j', (text) => {
    expect(persons(text).same('the harbour master', 'Reed')).toBe('same');
  });

  test('is learned from what somebody heads', () => {
    const coverage = persons('Dana Reed, who heads the harbour office, said it was out.');
    expect(coverage.same('the head of the harbour office', 'Dana Reed')).toBe('same');
  });

  test.each([
    'Dana Reed is not the harbour master, the council said.',
    'Unlike Dana Reed, the harbour master, Ana Ruiz, said it was out.',
    'Dana Reed, harbour master Ana Ruiz and two others left.',
    'Dana Reed, the former harbour master, said it was out.',
    'Dana Reed, like the harbour master, said it was out.',
  ])('is not learned from %j', (text) => {
    expect(persons(text, 'Ms Reed said so.').same('the harbour master', 'Dana Reed')).not.toBe('same');
  });

  test('settles nothing where two hold it', () => {
    const coverage = persons('Mayor Dana Reed said yes.', 'Ana Ruiz, the mayor of Lowport, said no.');
    expect(coverage.same('the mayor', 'Dana Reed')).toBe('unknown');
    expect(coverage.same('the mayor', 'the mayor')).toBe('unknown');
    expect(coverage.same('the mayor of Lowport', 'Ms Ruiz')).toBe('same');
  });
});

describe('one name in several spellings', () => {
  test.each([
    ['Mr Olesky', 'Port chief Stepan Oleskiy said so.'],
    ['Stepan Oleskyy', 'Port chief Stepan Oleskiy said so.'],
    ['Mirosław Łącki', 'Port chief Miroslaw Lacki said so.'],
    ['Gennadi Baranov', 'Port chief Gennady Baranov said so.'],
    ['Karim Al-Hadad', 'Port chief Karim al-Haddad said so.'],
    ['Mr Hadad', 'Port chief Karim al-Haddad said so.'],
  ])('%j is told by %j', (name, text) => {
    const coverage = persons(text, `${name} said it again.`);
    expect(
      coverage.same(name, 'Port chief Karim al-Haddad') === 'same' || coverage.same(name, 'the port chief') === 'same',
    ).toBe(true);
  });

  test('may differ more where both hold one office', () => {
    const coverage = persons(
      'Norwegian minister Muhammad Sayed said so.',
      'The Norwegian minister, Mohammed Sayed, said it again.',
    );
    expect(coverage.same('Muhammad Sayed', 'Mohammed Sayed')).toBe('same');
  });

  test('does not make one of two who are only alike', () => {
    const coverage = persons('Skipper Alan Johnson said yes.', 'Trader Alan Johnston said no.');
    expect(coverage.same('Alan Johnson', 'Alan Johnston')).toBe('unknown');
  });
});

describe('two of one surname', () => {
  const coverage = persons(
    'Dana Reed, the mayor, said yes.',
    'Her husband, Paul Reed, said no.',
    'Skipper Tom Marsh said yes.',
    'Tom Marsh Jr, a student, said no.',
    'Kim Song Ho, the envoy, said yes.',
    'Kim Min Ji, the minister, said no.',
  );

  test.each([
    ['Dana Reed', 'Paul Reed'],
    ['Tom Marsh', 'Tom Marsh Jr'],
    ['Kim Song Ho', 'Kim Min Ji'],
  ])('are two: %j and %j', (a, b) => {
    expect(coverage.same(a, b)).toBe('different');
  });

  test.each(['Reed', 'Marsh', 'Kim', 'Mr Reed'])('leave %j open', (name) => {
    expect(coverage.same(name, name)).toBe('unknown');
    expect(coverage.same(name, 'Dana Reed')).not.toBe('same');
  });

  test('leave the surname to the one whom the coverage is about, and to none where it is about both', () => {
    const of = (times: number): Persons =>
      persons(
        ...Array.from({ length: times }, () => 'Dana Reed, the mayor, said yes.'),
        'Her brother, Paul Reed, left.',
      );
    expect(of(6).same('Reed', 'Dana Reed')).toBe('same');
    expect(of(4).same('Reed', 'Dana Reed')).toBe('unknown');
  });
});

test('a surname that stands first is learned from a title', () => {
  const coverage = persons('Wen Tao, the envoy, said yes.', 'Mr Wen said it again.');
  expect(coverage.same('Mr Wen', 'Wen Tao')).toBe('same');
});

test('two given names that may be one name leave it open', () => {
  const coverage = persons('Commander Andy Smith said yes.', 'Police chief Andrew Smith said no.');
  expect(coverage.same('Andy Smith', 'Andrew Smith')).toBe('unknown');
});

test('a given name in the middle of a sentence is part of the name', () => {
  const coverage = persons('The port chief, Karim Abu Salem, said yes.', 'Abu Salem left.', 'Mr Karim said no.');
  expect(coverage.same('Mr Karim', 'Karim Abu Salem')).toBe('same');
});

test('a word that opens a sentence is no part of a name', () => {
  const coverage = persons('Mayor Dana Reed said yes.', 'Yesterday Dana Reed, 49, said no.', 'Reed said maybe.');
  expect(coverage.same('Reed', 'Dana Reed')).toBe('same');
});

describe('the fullest name', () => {
  const coverage = persons(
    'Dana Reed, head of the harbour office, said so.',
    'Norwegian President Olav Marsh said so.',
    'President Olav Marsh, of Norway, spoke.',
    'Norwegian President Olav Marsh left.',
    'According to Norway’s air force, two jets took off.',
  );

  test.each([
    ['Ms Reed', 'Dana Reed, head of the harbour office'],
    ['Marsh', 'Norwegian President Olav Marsh'],
    ['the Norwegian president', 'Norwegian President Olav Marsh'],
    ['the air force', 'Norway’s air force'],
    ['she', 'she'],
    ['a spokesman', 'a spokesman'],
    ['Lena Holt', 'Lena Holt'],
  ])('of %j is %j', (holder, name) => {
    expect(coverage.nameOf(holder)).toBe(name);
  });
});

test('nothing is known of an empty coverage but what names say by themselves', () => {
  expect(persons().same('Dana Reed', 'Ana Ruiz')).toBe('different');
  expect(persons().same('Dana Reed', 'Reed')).toBe('unknown');
});

test('sameness never depends on the order of the two', () => {
  const holders =
    'Dana Reed|Reed|Ms Reed|Mr Reed|the mayor|Norway|the Norwegian mayor|police|she|the fire service|Paul Reed'.split(
      '|',
    );
  const coverage = persons('Mayor Dana Reed said yes.', 'Paul Reed, 49, said no.', 'The fire service said so.');
  const holder = fc.constantFrom(...holders);
  fc.assert(
    fc.property(holder, holder, (a, b) => {
      expect(coverage.same(a, b)).toBe(coverage.same(b, a));
    }),
  );
});
