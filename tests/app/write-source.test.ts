/** Adding to `config/sources.yaml`: a source comes after the last one, and nothing else moves. */

import { lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateSources } from '../../src/app/validate-sources.ts';
import { linesOfSources, readSourcesFile, replaceFile, withSource } from '../../src/app/write-source.ts';
import { ROOT } from '../source-files.ts';
import { emptyFolder } from './paper-desk.ts';

const ENTRY = { feed: 'https://herald.example/rss.xml', name: 'Harbour Herald' };

describe('a source is added', () => {
  test.each([
    ['after comments on its line', '  - folder: seeds # ours\n', '\n# web:\n'],
    ['before comments on further lines', '  # first\n  - folder: seeds\n', '  # - feed: https://x.example/\n'],
    ['where the list is not indented', '- folder: seeds\n', 'web:\n  keepDays: 5\n'],
    ['after a list over several lines', '  - feed: https://a.example/\n    topics: [\n      fire\n    ] # one\n', ''],
    ['after a nested list', '  - feed: https://a.example/\n    topics:\n      - fire\n', '\n'],
    ['after a key without a value', '  - feed: https://a.example/\n    publisher:\n', 'web:\n'],
  ])('%s', (_, list, rest) => {
    const added = withSource(`# Ours.\nsources:\n${list}${rest}`, ENTRY);
    const indent = list.startsWith(' ') ? '  ' : '';
    const lines = `${indent}- feed: https://herald.example/rss.xml\n${indent}  name: Harbour Herald\n`;
    expect(added).toBe(`# Ours.\nsources:\n${list}${lines}${rest}`);
    expect(validateSources(added, ['fire']).sources.at(-1)).toMatchObject({ origin: 'harbour-herald' });
  });

  test('where the last line has no end', () => {
    expect(withSource('sources:\n- folder: seeds', ENTRY)).toBe(
      'sources:\n- folder: seeds\n- feed: https://herald.example/rss.xml\n  name: Harbour Herald\n',
    );
  });

  test('to the file as it comes with briefdesk', () => {
    const text = readFileSync(join(ROOT, 'config/sources.yaml'), 'utf8');
    const added = withSource(text, ENTRY);
    expect(validateSources(added, [])).toMatchObject({ flaws: [], sources: [{ folder: 'seeds' }, { kind: 'feed' }] });
    const lines = text.split('\n');
    expect(added.split('\n').filter((line) => lines.includes(line))).toEqual(lines);
  });

  test('with any name', () => {
    for (const name of ['yes', 'a: b # c', '"Herald"', '- x', '@herald', '&a', 'Ґазета 1', '7']) {
      const { sources, flaws } = validateSources(withSource('sources:\n  - folder: seeds\n', { ...ENTRY, name }), []);
      expect(flaws).toEqual([]);
      expect(sources[1]).toMatchObject({ name });
    }
  });

  test('unless the list stands on one line', () => {
    expect(() => withSource('sources: [{folder: seeds}]\n', ENTRY)).toThrow('put each source on a line of its own');
  });
});

test('where there is no file, the folder of before is named in the new one', () => {
  expect(readSourcesFile(join(emptyFolder(), 'sources.yaml'))).toBe('sources:\n  - folder: seeds\n');
});

test('each source has a line', () => {
  expect(linesOfSources('# Ours.\nsources:\n  - folder: seeds\n\n  -\n    page: https://a.example/\n')).toEqual([3, 6]);
});

describe('a file is replaced', () => {
  test('with its rights, and nothing is left beside it', () => {
    const folder = emptyFolder();
    const path = join(folder, 'sources.yaml');
    writeFileSync(path, 'old', { mode: 0o600 });
    replaceFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['sources.yaml']);
  });

  test('where a link leads to it, and the link stays', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'kept'));
    writeFileSync(join(folder, 'kept/sources.yaml'), 'old');
    symlinkSync('kept/sources.yaml', join(folder, 'sources.yaml'));
    replaceFile(join(folder, 'sources.yaml'), 'new');
    expect(readFileSync(join(folder, 'kept/sources.yaml'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'sources.yaml')).isSymbolicLink()).toBe(true);
  });

  test('or stays as it was, with nothing beside it', () => {
    const folder = join(emptyFolder(), 'none');
    expect(() => {
      replaceFile(join(folder, 'sources.yaml'), 'new');
    }).toThrow('sources.yaml cannot be written (ENOENT): let it be written');
  });
});
