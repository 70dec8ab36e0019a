/** The configuration as a whole. */

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

  test('says what to do where topics are missing', () => {
    expect(() => loadConfiguration(emptyFolder())).toThrow('config/topics.yaml:1: the file is missing; write it');
  });

  test('as shipped has no flaw', () => {
    const { topics } = loadConfiguration(PROJECT_ROOT);
    expect(topics.length).toBeGreaterThan(0);
  });
});
