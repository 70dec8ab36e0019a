/** Everything a command line and a folder of coverage can get wrong: a clear word, the right status, nothing lost. */

import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefdesk, emptyFolder } from './run-briefdesk.ts';

const FIRE = 'A fire destroyed the fish market of Lindow on Tuesday, the fire service said.\n';

/** A folder with one good article, to which each test adds something bad. */
function coverage(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries({ 'fire.txt': FIRE, ...files }))
    writeFileSync(join(folder, name), content);
  return folder;
}

const briefFire = (folder: string) => briefdesk(['brief', 'fish market fire', '--coverage', folder, '--json']);

describe('wrong usage', () => {
  test.each([
    [['brief', 'kyiv-strike', '--jsno'], 'unknown flag --jsno. Did you mean "--json"?'],
    [['brief', 'kyiv-stirke'], 'there is no topic "kyiv-stirke". Did you mean "kyiv-strike"?'],
    [['brief', 'x'.repeat(10_000)], 'longer than 200 characters'],
    [['brief', 'a\u0007b'], 'control characters'],
    [['brief', '--words', '0', 'kyiv-strike'], '--words must be a whole number from 40 to 1,000, not "0".'],
    [['bref'], 'unknown command "bref". Did you mean "brief"?'],
  ])('exits with 2 and an empty standard output', (words, message) => {
    const { status, out, notes } = briefdesk(words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(message);
    expect(notes).not.toContain('    at ');
  });
});

describe('nothing found', () => {
  test.each(['../x', 'con', 'constructor', '__proto__', 'underwater basket weaving'])('%s exits with 1', (topic) => {
    const { status, out, notes } = briefdesk(['brief', topic, '--json']);
    expect([status, notes]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ points: [], reason: 'no-coverage' });
  });
});

describe('a folder that cannot be briefed', () => {
  test.each([
    ['is not there', () => join(emptyFolder(), 'gone')],
    ['is empty', () => emptyFolder()],
    ['is a file', () => join(coverage({}), 'fire.txt')],
    ['holds nothing readable', () => coverage({ 'fire.txt': Uint8Array.of(0xff, 0xfe, 0x00, 0x81) })],
  ])('exits with 1 where it %s, naming it', (_, folder) => {
    const path = folder();
    const { status, out, notes } = briefFire(path);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ topic: 'fish market fire', points: [], error: { code: 'coverage' } });
    expect(notes).toContain(path);
    expect(notes).not.toContain('    at ');
  });
});

describe('a folder with something bad in it', () => {
  test.each([
    ['invalid UTF-8', 'bad.txt', Uint8Array.of(0x41, 0xff, 0xfe, 0x42)],
    ['a binary file', 'bad.txt', Uint8Array.from({ length: 4096 }, (_, index) => index % 7)],
    ['an empty file', 'bad.txt', ''],
    ['the same text twice', 'firf.txt', FIRE],
  ])('with %s goes on with the rest and names the file', (_, name, content) => {
    const { status, out, notes } = briefFire(coverage({ [name]: content }));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ points: [{ citations: [{ source: 'fire.txt' }] }] });
    expect(notes).toMatch(new RegExp(`^briefdesk: left out ${name.replace('.', '\\.')}: .+\\n$`));
  });

  test('does not follow a link that leads out of it', () => {
    const folder = coverage({});
    const outside = coverage({ 'secret.txt': 'The fish market fire was set by Ivo Brandt, a letter said.\n' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    const { status, out, notes } = briefFire(folder);
    expect(status).toBe(0);
    expect(out).not.toContain('Brandt');
    expect(notes).toContain('left out link.txt');
  });

  test('names a mistake in sources.yaml and goes on', () => {
    const folder = coverage({
      'sources.yaml': 'sources:\n  - file: fire.txt\n    publischer: Herald\n  - file: gone.txt\n',
    });
    const { status, notes } = briefFire(folder);
    expect(status).toBe(0);
    expect(notes).toContain('publischer');
    expect(notes).toContain('gone.txt');
  });

  test('lists ten left-out files and counts the rest', () => {
    const folder = coverage({});
    for (let index = 0; index < 25; index += 1) writeFileSync(join(folder, `${index}.txt`), '');
    const { status, notes } = briefFire(folder);
    expect(status).toBe(0);
    expect(notes.split('\n').filter((line) => line !== '')).toHaveLength(11);
    expect(notes).toContain('briefdesk: and 15 more; npm run sources lists them.\n');
  });
});

describe('a store that went bad', () => {
  test('is rebuilt where it is not a database at all', () => {
    const cache = emptyFolder();
    writeFileSync(join(cache, 'coverage.db'), 'this is no database, but long enough to be taken for one\n'.repeat(40));
    const { status, out } = briefdesk(['brief', 'kyiv-strike', '--json'], { BRIEFDESK_CACHE: cache });
    expect(status).toBe(0);
    expect(out).toBe(briefdesk(['brief', 'kyiv-strike', '--json'], { BRIEFDESK_CACHE: cache }).out);
  });
});
