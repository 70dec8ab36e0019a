/** `config/sources.yaml` is checked whole: every flaw with its line and its cure. */

import { describe, expect, test } from 'vitest';
import { DEFAULT_SOURCES, validateSources } from '../../src/app/validate-sources.ts';

const SLUGS = ['harbour-fire', 'ferries'];

function flawsOf(text: string): string[] {
  return validateSources(text, SLUGS).flaws.map((flaw) => `${flaw.line}: ${flaw.text}`);
}

describe('sources', () => {
  test('are folders, feeds, pages and live blogs, each with what it is read by', () => {
    const { sources, web, flaws } = validateSources(
      `sources:
  - folder: seeds
  - folder: archive
    name: Archive
    topics: [ferries]
  - feed: https://www.courier.example/rss
    refresh: 30m
    publisher: Lindow Courier
    language: en-GB
  - page: https://port.example/notices
    name: Port notices
  - live-blog: https://courier.example/live
    name: Live
    topics: [harbour-fire]
web:
  keepDays: 7
  contact: news@desk.example
  allow: [127.0.0.1:8080]
`,
      SLUGS,
    );
    expect(flaws).toEqual([]);
    expect(sources).toEqual([
      { kind: 'folder', origin: '', folder: 'seeds', topics: null },
      { kind: 'folder', origin: 'archive', folder: 'archive', topics: ['ferries'] },
      {
        kind: 'feed',
        origin: 'courier-example',
        name: 'courier.example',
        address: 'https://www.courier.example/rss',
        publisher: 'Lindow Courier',
        language: 'en-GB',
        refreshMs: 1_800_000,
        topics: null,
      },
      {
        kind: 'page',
        origin: 'port-notices',
        name: 'Port notices',
        address: 'https://port.example/notices',
        publisher: null,
        language: null,
        refreshMs: 3_600_000,
        topics: null,
      },
      {
        kind: 'live-blog',
        origin: 'live',
        name: 'Live',
        address: 'https://courier.example/live',
        publisher: null,
        language: null,
        refreshMs: 120_000,
        topics: ['harbour-fire'],
      },
    ]);
    expect(web).toEqual({ keepDays: 7, contact: 'news@desk.example', allow: ['127.0.0.1:8080'] });
  });

  test('are the folder of seeds, and nothing on the web, where nobody says otherwise', () => {
    expect(validateSources('sources:\n  - folder: seeds\n', [])).toEqual({ ...DEFAULT_SOURCES, flaws: [] });
  });
});

describe('a flaw is told with its line:', () => {
  test.each([
    ['no sources', 'sources:\n', /^1: write "sources:"/],
    ['no kind', 'sources:\n  - name: Courier\n', /^2: a source begins with one of/],
    [
      'two kinds at once',
      'sources:\n  - feed: https://a.example/\n    page: https://b.example/\n',
      /^2: a source begins with one of/,
    ],
    ['no address', 'sources:\n  - feed: courier.example\n', /^2: "courier.example" is no address/],
    ['a password', 'sources:\n  - feed: https://dana:secret@a.example/\n', /^2: .*without a password/],
    ['a scheme that is not the web', 'sources:\n  - feed: file:///etc/passwd\n', /^2: .*is no address/],
    ['one name twice', 'sources:\n  - feed: https://a.example/1\n  - feed: https://a.example/2\n', /^3: /],
    [
      'a second folder without a name',
      'sources:\n  - folder: a\n  - folder: b\n',
      /^3: the second folder needs a "name:"/,
    ],
    ['a refresh too short', 'sources:\n  - feed: https://a.example/\n    refresh: 10s\n', /^3: "refresh" must be/],
    [
      'a refresh of a folder',
      'sources:\n  - folder: a\n    refresh: 1h\n',
      /^3: "refresh" is for what comes from the web/,
    ],
    [
      'a topic that there is not',
      'sources:\n  - feed: https://a.example/\n    topics: [harbor-fire]\n',
      /^3: there is no topic "harbor-fire".*harbour-fire/,
    ],
    ['an odd number of days', 'sources:\n  - folder: a\nweb:\n  keepDays: 0\n', /^4: "keepDays" must be/],
    [
      'a host with a path',
      'sources:\n  - folder: a\nweb:\n  allow: [http://a.example/]\n',
      /^4: "http:\/\/a.example\/" is no host/,
    ],
    [
      'a contact that cannot be sent',
      'sources:\n  - folder: a\nweb:\n  contact: "the desk"\n',
      /^4: "contact" must be/,
    ],
  ])('%s', (_, text, flaw) => {
    const flaws = flawsOf(text);
    expect(flaws).toHaveLength(1);
    expect(flaws[0]).toMatch(flaw);
  });
});
