import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/coverage/read-folder.ts';
import { folderOf } from './folder-of.ts';

const FIRE = 'A fire closed the harbour of Lindow on Monday, the fire service said.\n';
const VOTE = 'The council of Lindow voted for a new wall on Tuesday, the mayor said.\n';

function readWith(yaml: string) {
  return readFolder(
    { folder: folderOf({ 'a.txt': FIRE, 'b.txt': VOTE, 'sources.yaml': yaml }), origin: '' },
    new Map(),
  );
}

function complaintsAbout(yaml: string): string[] {
  const { leftOut, articles } = readWith(yaml);
  expect(articles).toHaveLength(2);
  expect(leftOut.filter(({ source }) => source !== 'sources.yaml')).toEqual([]);
  return leftOut.map(({ reason }) => reason);
}

test('states title, publisher, day, kind and address of a file', () => {
  const { articles, leftOut } = readWith(`sources:
  - file: a.txt
    title: "Fire in Lindow"
    publisher: The Courier
    published: 2026-03-02
    kind: comment
    url: https://courier.example/fire
  - file: b.txt
    publisher: null
    published: 2026-03-02T18:18:00+01:00
`);
  expect(leftOut).toEqual([]);
  expect(articles).toMatchObject([
    {
      title: 'Fire in Lindow',
      publisher: 'The Courier',
      published: '2026-03-02',
      publishedInferred: false,
      kind: 'comment',
      url: 'https://courier.example/fire',
    },
    { publisher: null, published: '2026-03-02T17:18:00Z', kind: 'article', url: null },
  ]);
  expect(articles[0]?.passages[0]?.role).toBe('comment');
});

describe('a mistake is named with its line and its cure, and the rest goes on:', () => {
  test.each([
    [
      'a misspelt key',
      'sources:\n  - file: a.txt\n    titel: Fire\n',
      [
        'line 3: unknown key "titel" (did you mean "title"?): the keys are file, title, publisher, published, kind, url',
      ],
    ],
    ['an unknown key at the top', 'sources: []\nversion: 2\n', ['line 2: unknown key "version": the keys are sources']],
    [
      'a file that is not there',
      'sources:\n  - file: a.text\n',
      ['line 2: there is no file a.text in the folder (did you mean "a.txt"?): correct the name or remove the entry'],
    ],
    [
      'an entry without a file',
      'sources:\n  - title: Fire\n',
      ['line 2: names no file: begin the entry with "- file: NAME"'],
    ],
    ['an entry that is no entry', 'sources:\n  - a.txt\n', ['line 2: must be an entry such as "- file: NAME"']],
    [
      'a day that no calendar has',
      'sources:\n  - file: a.txt\n    published: 2026-02-30\n',
      [
        'line 3: published must be a day (2026-03-02), a time with its zone (2026-03-02T17:18:00Z) or null: it is inferred until then',
      ],
    ],
    [
      'a kind that there is not',
      'sources:\n  - file: a.txt\n    kind: story\n',
      ['line 3: kind must be one of article, live-blog, comment: it is inferred until then'],
    ],
    [
      'a value of another type',
      'sources:\n  - file: a.txt\n    title: [a, b]\n    publisher: 7\n',
      [
        'line 3: title must be a text: it is inferred until then',
        'line 4: publisher must be a text or null: it is inferred until then',
      ],
    ],
    [
      'an address that is none',
      'sources:\n  - file: a.txt\n    url: courier.example\n',
      ['line 3: url must be an address that begins with http:// or https://, or null: it is inferred until then'],
    ],
    [
      'a file named twice',
      'sources:\n  - file: a.txt\n  - file: a.txt\n',
      ['line 3: a.txt has an entry further up already: the last one counts, remove the other'],
    ],
    ['no list', 'fire', ['must be a list under the key "sources", with "- file: NAME" for each file']],
  ])('%s', (_, yaml, complaints) => {
    expect(complaintsAbout(yaml)).toEqual(complaints);
  });

  test('YAML that is broken', () => {
    expect(complaintsAbout('sources:\n  - file: "a.txt\n    title: x\n')).toEqual([
      expect.stringMatching(/^line \d: .*quote.*: mend the YAML there$/),
    ]);
  });
});

test.each(['', '# nothing yet\n', 'sources: []\n'])('%j states nothing and is no mistake', (yaml) => {
  expect(complaintsAbout(yaml)).toEqual([]);
});
