/** What `config/briefdesk.yaml` may say. */

import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, validateSettings } from '../../src/app/validate-settings.ts';

const PERSON = 'is no person: write the member ID of a profile as slack:U024BE7LD or discord:80351110224678912.';

describe('briefdesk.yaml', () => {
  test('overrules what it names and leaves the rest as it is', () => {
    expect(validateSettings('words: 250\ncoverage: /news\n')).toEqual({
      settings: { ...DEFAULT_SETTINGS, words: 250, coverage: '/news' },
      flaws: [],
    });
  });

  test('says how long chats are kept, and who moderates them', () => {
    const { settings, flaws } = validateSettings('keepDays: 3650\nmoderators:\n  - slack:U024BE7LD\n  - slack:W1\n');
    expect([settings, flaws]).toEqual([
      { ...DEFAULT_SETTINGS, keepDays: 3650, moderators: ['slack:U024BE7LD', 'slack:W1'] },
      [],
    ]);
  });

  test.each(['', '# nothing\n', 'words:\n', 'keepDays:\nmoderators:\n'])(
    'has defaults where it says nothing (%j)',
    (text) => {
      expect(validateSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, flaws: [] });
    },
  );

  test.each([
    ['words: 39', '"words" must be a whole number from 40 to 1000.'],
    ['words: "180"', '"words" must be a whole number from 40 to 1000.'],
    ['wordsPerSource: 99.5', '"wordsPerSource" must be a whole number from 20 to 1000.'],
    ['coverage: 7', '"coverage" must be the path of a folder.'],
    ['coverage: [a]', '"coverage" must be the path of a folder.'],
    ['keepDays: 0', '"keepDays" must be a whole number from 1 to 3650.'],
    ['keepDays: 3651', '"keepDays" must be a whole number from 1 to 3650.'],
    ['moderators: slack:U024BE7LD', '"moderators" must be a list, one "- …" a line.'],
    ['moderators: [slack:C024BE91L]', `"slack:C024BE91L" ${PERSON}`],
    ['moderators: [U024BE7LD]', `"U024BE7LD" ${PERSON}`],
    ['moderators: ["slack:U024BE7LD "]', `"slack:U024BE7LD " ${PERSON}`],
    ['moderators: [{ a: b }]', `this ${PERSON}`],
    ['word: 180', 'unknown key "word". Did you mean "words"?'],
    ['words', 'write one "key: value" a line.'],
  ])('names the flaw of "%s"', (text, flaw) => {
    expect(validateSettings(text).flaws).toEqual([{ line: 1, text: flaw }]);
  });
});
