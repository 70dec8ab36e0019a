/** What `config/topics.yaml` may say, and how each mistake in it is named. */

import { describe, expect, test } from 'vitest';
import { validateTopics } from '../../src/app/validate-topics.ts';
import { TOPICS } from './paper-desk.ts';

const topic = (lines: string): string => `topics:
  - slug: harbour-fire
    title: Harbour fire
    about: The fire.
    questions: [What happened?]
${lines}`;

const flawsOf = (text: string): string[] => validateTopics(text).flaws.map((flaw) => `${flaw.line}: ${flaw.text}`);

describe('topics.yaml', () => {
  test('sets topics up', () => {
    expect(validateTopics(TOPICS)).toEqual({
      topics: [
        {
          slug: 'harbour-fire',
          title: 'Harbour fire',
          aliases: ['port blaze'],
          about: 'The fire at the harbour of Lindow.',
          questions: ['How many people were taken to hospital?', 'How did the fire start?'],
        },
      ],
      flaws: [],
    });
  });

  test('may begin with a byte order mark, share values by alias and leave aliases out', () => {
    const { topics, flaws } = validateTopics(`\uFEFF${topic('').replace('[What', '&q [What')}  - slug: flood
    title: Flood
    about: The flood.
    questions: *q
`);
    expect(flaws).toEqual([]);
    expect(topics.map(({ questions }) => questions)).toEqual([['What happened?'], ['What happened?']]);
  });

  test.each([
    ['an empty file', '', '1: the file needs "topics:" with a list of topics under it.'],
    ['something else at the top', '- a\n- b', '1: the file needs "topics:" with a list of topics under it.'],
    ['no topic', 'topics: []', '1: the list of topics is empty; write at least one.'],
    [
      'a topic that is a word',
      'topics:\n  - fire',
      '2: a topic needs the keys slug, title, aliases, about, questions.',
    ],
    ['an unknown key', topic('    tittle: x'), '6: unknown key "tittle". Did you mean "title"?'],
    ['the same key twice', topic('    title: x'), '6: the same key stands here twice; keep one.'],
    ['a number for a text', topic('    aliases: [2024]'), '6: "aliases" must be text; put 2024 in quotation marks.'],
    ['a word for a list', topic('    aliases: blaze'), '6: "aliases" must be a list, one "- …" a line.'],
    ['an empty list element', topic('    aliases: [""]'), '6: "aliases" is empty; write its text.'],
    ['an alias twice', topic('    aliases: [Blaze, blaze]'), '6: "blaze" stands twice in this topic; keep one.'],
    ['a tab', topic('\taliases: [x]'), '6: a tab stands in the indentation; use spaces.'],
    ['an unquoted colon in a text', topic('    aliases: a: b'), '6: text with a colon in it needs quotation marks.'],
    ['a second document', `${topic('')}---\n`, '6: a line of "---" begins a second document; remove it.'],
    ['no questions', topic('').replace('[What happened?]', '[]'), '5: "questions" is empty; write at least one.'],
    [
      'an unquoted colon',
      topic('').replace('[What happened?]', '\n      - a: b'),
      expect.stringMatching(/^6: .*colon/),
    ],
  ])('names %s with its line and cure', (_, text, flaw) => {
    expect(flawsOf(text)).toEqual([flaw]);
  });

  test.each(['Harbour', 'harbour_fire', '-fire', 'fire-', 'x'.repeat(65), 'a b', '../x'])(
    'refuses the slug %s',
    (slug) => {
      expect(flawsOf(topic('').replace('harbour-fire', `'${slug}'`))).toEqual([
        `2: "${slug}" is no slug: use a to z, 0 to 9 and single hyphens inside, 64 at most.`,
      ]);
    },
  );

  test('lets no two topics answer to one name', () => {
    const second = (name: string, alias: string): string => `  - slug: ${name}
    title: Flood
    aliases: [${alias}]
    about: The flood.
    questions: [What happened?]
`;
    expect(flawsOf(topic('') + second('harbour-fire', 'x'))).toEqual([
      '6: "harbour-fire" already names the topic "harbour-fire"; a name can stand for one topic only.',
    ]);
    expect(flawsOf(topic('') + second('flood', 'Harbour-Fire'))).toEqual([
      '8: "Harbour-Fire" already names the topic "harbour-fire"; a name can stand for one topic only.',
    ]);
  });

  test('names every mistake at once, in the order of their lines', () => {
    expect(flawsOf('topics:\n  - slug: Fire\n    title: 7\n  - title: Flood\n')).toEqual([
      expect.stringContaining('2: a topic needs "about:".'),
      expect.stringContaining('2: a topic needs "questions:"'),
      expect.stringContaining('2: "Fire" is no slug'),
      expect.stringContaining('3: "title" must be text; put 7 in quotation marks.'),
      expect.stringContaining('4: a topic needs "slug:".'),
      expect.stringContaining('4: a topic needs "about:".'),
      expect.stringContaining('4: a topic needs "questions:"'),
    ]);
  });

  test('says where the YAML itself is broken', () => {
    expect(flawsOf('topics:\n  - slug: "fire\n')).toEqual([expect.stringMatching(/^\d: this is not valid YAML \(/)]);
  });
});
