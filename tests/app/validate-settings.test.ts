/** What `config/briefdesk.yaml` may say. */

import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, validateSettings } from '../../src/app/validate-settings.ts';

describe('briefdesk.yaml', () => {
  test('overrules what it names and leaves the rest as it is', () => {
    expect(validateSettings('words: 250\ncoverage: /news\n')).toEqual({
      settings: { ...DEFAULT_SETTINGS, words: 250, coverage: '/news' },
      flaws: [],
    });
  });

  test.each(['', '# nothing\n', 'words:\n'])('has defaults where it says nothing (%j)', (text) => {
    expect(validateSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, flaws: [] });
  });

  test.each([
    ['words: 39', '"words" must be a whole number from 40 to 1000.'],
    ['words: "180"', '"words" must be a whole number from 40 to 1000.'],
    ['wordsPerSource: 99.5', '"wordsPerSource" must be a whole number from 20 to 1000.'],
    ['coverage: 7', '"coverage" must be the path of a folder.'],
    ['coverage: [a]', '"coverage" must be the path of a folder.'],
    ['word: 180', 'unknown key "word". Did you mean "words"?'],
    ['words', 'write one "key: value" a line.'],
  ])('names the flaw of "%s"', (text, flaw) => {
    expect(validateSettings(text).flaws).toEqual([{ line: 1, text: flaw }]);
  });
});
