import { describe, expect, test } from 'vitest';
import { personsOf } from '../../../src/claims/persons/persons.ts';
import { remarksIn } from '../../../src/claims/remarks/remarks.ts';
import { variantsOf } from '../../../src/claims/remarks/variants.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { articleFrom, sentencesFrom } from '../../search/sentences-of.ts';

/** Each text an article of its own, `a.txt`, `b.txt` …, with its paragraphs apart by an empty line. */
function coverage(...texts: readonly string[]): readonly Sentence[] {
  return texts.flatMap((text, i) => sentencesFrom(articleFrom(text, `${String.fromCharCode(97 + i)}.txt`)));
}

function remarks(...texts: readonly string[]): readonly string[] {
  const sentences = coverage(...texts);
  return remarksIn(sentences, personsOf(sentences)).map(({ holder, words }) => `${holder ?? '?'}: ${words}`);
}

/** Each matter as its stances, each stance as "source: the words between the marks". */
function variants(...texts: readonly string[]): readonly (readonly string[])[] {
  const sentences = coverage(...texts);
  return variantsOf(sentences, personsOf(sentences)).map(({ stances }) =>
    stances.map((stance) => stance.map((telling) => told(telling)).join(' = ')),
  );
}

function told({ sentence, start, end }: { sentence: Sentence; start: number; end: number }): string {
  return `${sentence.passage.source}: ${sentence.text.slice(start, end)}`;
}

const OPENING = 'Dana Reed, the harbour master, spoke on Monday about the fire that burned for two days in the port.';

describe('a remark', () => {
  test.each([
    ['“The quay is safe,” Dana Reed said.', ['Dana Reed: The quay is safe,']],
    ['“The quay is safe,” said Dana Reed.', ['Dana Reed: The quay is safe,']],
    ['Dana Reed said the quay was “safe for ships”.', ['Dana Reed: safe for ships']],
    ['“The quay,” Dana Reed said, “is safe now.”', ['Dana Reed: The quay, is safe now.']],
    [
      '“The quay is safe,” Dana Reed said. “We open on Monday.”',
      ['Dana Reed: The quay is safe,', 'Dana Reed: We open on Monday.'],
    ],
    [
      '“The quay is safe. We open on Monday,” Dana Reed said.',
      ['Dana Reed: The quay is safe.', 'Dana Reed: We open on Monday,'],
    ],
    [
      '“The quay is safe,” Dana Reed said, adding that the “old crane” was not.',
      ['Dana Reed: The quay is safe,', 'Dana Reed: old crane'],
    ],
    [
      '“The quay is safe,” Dana Reed said.\n\n“We open on Monday,” she added.',
      ['Dana Reed: The quay is safe,', 'Dana Reed: We open on Monday,'],
    ],
    ['Dana Reed disagreed: “The quay is not safe at all.”', ['Dana Reed: The quay is not safe at all.']],
  ])('in %j', (text, expected) => {
    expect(remarks(text)).toEqual(expected);
  });

  test('of an office that opens the sentence is its holder’s', () => {
    const [, remark] = remarks(
      'Dana Reed, the harbour master, called it “safe”.\n\nThe harbour master disagreed: “It is not safe at all.”',
    );
    expect(remark).toBe('The harbour master: It is not safe at all.');
  });

  test.each([
    ['nobody is named', '“The quay is safe for ships,” she said.'],
    [
      'the speaker before spoke for another',
      'Marsh said it was safe, Reed added.\n\nHe called it “a good day for ships”.',
    ],
    [
      'another person is named before the pronoun',
      'Dana Reed said it was safe.\n\nAfter meeting Tom Marsh, she called it “a good day for ships”.',
    ],
    ['a body spoke before', 'The fire service said it was out.\n\n“The quay is safe for ships,” she said.'],
    [
      'another verb of saying stands nearer',
      'Dana Reed said it was small, although her deputy said it was “a very big fire”.',
    ],
    [
      'no full stop shows that the words are hers',
      `${OPENING}\n\nDana Reed said on Tuesday that the fire “was out”. “A very big fire in the mill”`,
    ],
  ])('has no speaker where %s', (_, text) => {
    expect(remarks(text).at(-1)).toMatch(/^\?: /);
  });

  test('is not taken from a headline', () => {
    const sentences = coverage(`${OPENING}\n\n“The quay is safe,” Dana Reed said.`).map((sentence) => ({
      ...sentence,
      speech: sentence.speech,
      passage: { ...sentence.passage, role: 'headline' as const },
    }));
    expect(remarksIn(sentences, personsOf(sentences))).toEqual([]);
  });
});

describe('one remark in two wordings', () => {
  test('is a variant where a word of it differs', () => {
    expect(
      variants(
        '“The council emptied out our whole harbour to please the mill,” Dana Reed said.',
        'Ms Reed blamed the council for “emptying out our whole harbour to please the mill”.',
      ),
    ).toEqual([
      [
        'a.txt: The council emptied out our whole harbour to please the mill,',
        'b.txt: emptying out our whole harbour to please the mill',
      ],
    ]);
  });

  test('is a variant where it was translated twice', () => {
    expect(
      variants(
        '“As long as the strike goes on, the harbour will remain closed to every ship,” Dana Reed said.',
        '“While the strike goes on, our harbour remains closed to all ships,” said Dana Reed.',
      ),
    ).toHaveLength(1);
  });

  test('is a variant where one breaks off', () => {
    expect(
      variants(
        'Mayor Dana Reed: “I am very disappointed with the talks I had today, because I don’t think they care, and I am very disappointed.”',
        '“I am very disappointed with the talks I had today, because I don’t think they care,” Mayor Dana Reed said.',
      ),
    ).toHaveLength(1);
  });

  test('is a variant where it is given to another speaker', () => {
    const found = variants(
      '“What the harbour saw can only be called a deliberate act of arson,” said Dana Reed, the harbour master.',
      'Tom Marsh, the mayor, described the fire as a “deliberate act of arson”.',
    );
    expect(found).toHaveLength(1);
  });

  test('is a variant where one tells through whom it came', () => {
    const found = variants(
      '“The port will not back down from these goals,” Tom Marsh told reporters.',
      'Reed said the port “will not back down” from its aims, Marsh added.\n\nTom Marsh, a port aide, left. Dana Reed, the mayor, did not.',
    );
    expect(found).toHaveLength(1);
  });

  test('tells each wording with all who have it, the fullest first, about the speaker and the shared words', () => {
    const sentences = coverage(
      '“No, I did not make any progress with them today,” Ms Reed said.',
      'Dana Reed, the mayor, said: “I did not make any progress with them.”',
      '“I did not make any progress with them,” Reed told Radio North.',
    );
    const [matter, ...rest] = variantsOf(sentences, personsOf(sentences));
    expect(rest).toEqual([]);
    expect(matter?.about).toBe('Ms Reed: I did not make any progress with them');
    expect(matter?.stances.map((stance) => stance.map(({ sentence }) => sentence.passage.source))).toEqual([
      ['a.txt'],
      ['b.txt', 'c.txt'],
    ]);
  });
});

describe('no variant', () => {
  test.each([
    [
      'the same words',
      ['“The quay is safe for every ship,” Dana Reed said.', 'Dana Reed said: “The quay is safe for every ship.”'],
    ],
    [
      'capitals',
      [
        '“I met president Marsh at the old mill,” Dana Reed said.',
        '“I met President Marsh at the old mill,” Dana Reed said.',
      ],
    ],
    [
      'a full stop for a comma',
      [
        '“The mill burned for two days, right after the talks broke down,” Dana Reed said.',
        '“The mill burned for two days. Right after the talks broke down,” Dana Reed said.',
      ],
    ],
    [
      'a few words of it',
      ['“The quay is safe for every ship,” Dana Reed said.', 'Dana Reed called the quay “safe for every ship”.'],
    ],
    [
      'another remark of the speaker',
      ['“The mill burned for two days,” Dana Reed said.', '“Ships will wait for two weeks,” Dana Reed said.'],
    ],
    [
      'the opposite',
      [
        '“We have paused every shipment to the mill,” Dana Reed said.',
        '“We have not paused every shipment to the mill,” Dana Reed said.',
      ],
    ],
    [
      'a name alone',
      [
        '“I trust Harbour Master Tom Marsh,” Dana Reed said.',
        '“They fired Harbour Master Tom Marsh yesterday,” Dana Reed said.',
      ],
    ],
    [
      'like words of another speaker',
      [
        '“Marsh is mocking your harbour and its ships,” Dana Reed said.',
        '“Marsh is mocking you and the whole town,” Ana Ruiz said.',
      ],
    ],
    [
      'a remark made twice in one article',
      [
        '“The mill is not serious about peace at all,” Dana Reed said.\n\n“They have shown they are not serious about peace,” Dana Reed said.',
      ],
    ],
    [
      'words without a speaker',
      ['It was “a deliberate act of arson and of hate”.', 'The day saw a “deliberate act of arson or of hate”.'],
    ],
  ])('in %s', (_, texts) => {
    expect(variants(...texts)).toEqual([]);
  });
});
