/** The configuration as a whole. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/app/environment.ts';
import { loadConfiguration } from '../../src/app/load-configuration.ts';
import { DEFAULT_SETTINGS } from '../../src/app/validate-settings.ts';
import { emptyFolder, paperDesk } from './paper-desk.ts';

describe('the configuration', () => {
  test('needs topics and can do without settings', () => {
    const { settings, topics } = loadConfiguration(paperDesk().root);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(topics.map(({ slug }) => slug)).toEqual(['harbour-fire']);
  });

  test('names the flaws of all its files in one problem', () => {
    const { root, write } = paperDesk();
    write('config/briefdesk.yaml', 'words: few\n');
    write('config/topics.yaml', 'topic: []\n');
    expect(() => loadConfiguration(root)).toThrow(`the configuration has 3 problems.
  config/briefdesk.yaml:1: "words" must be a whole number from 40 to 1000.
  config/topics.yaml:1: unknown key "topic". Did you mean "topics"?
  config/topics.yaml:1: the file needs "topics:" with a list of topics under it.`);
  });

  test('has the digests that name its topics, and the flaws of those', () => {
    const { root, write } = paperDesk();
    const digest = (topic: string): string =>
      `digests: [{ name: morning, channel: terminal, topics: [${topic}], when: 8am Oslo }]\n`;
    expect(loadConfiguration(root).digests).toEqual([]);
    write('config/digests.yaml', digest('port blaze'));
    expect(loadConfiguration(root).digests).toMatchObject([{ id: 'config:morning', topics: ['harbour-fire'] }]);
    write('config/digests.yaml', digest('harbor-fire'));
    expect(() => loadConfiguration(root)).toThrow('config/digests.yaml:1: there is no topic "harbor-fire"');
  });

  test('says what to do where topics are missing', () => {
    expect(() => loadConfiguration(emptyFolder())).toThrow('config/topics.yaml:1: the file is missing; write it');
  });

  test('says how a file must be saved that is no UTF-8', () => {
    const { root } = paperDesk();
    writeFileSync(join(root, 'config/topics.yaml'), Uint8Array.of(0x74, 0xff));
    expect(() => loadConfiguration(root)).toThrow(
      'config/topics.yaml cannot be read (it is not UTF-8; save it as UTF-8).',
    );
  });

  test('as shipped has no flaw', () => {
    const { topics, digests } = loadConfiguration(PROJECT_ROOT);
    expect(topics.length).toBeGreaterThan(0);
    expect(digests).toEqual([]);
  });
});
