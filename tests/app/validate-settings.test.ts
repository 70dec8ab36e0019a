/** What `config/briefdesk.yaml` may say. */

import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, validateSettings } from '../../src/app/validate-settings.ts';

const PERSON = 'is no person: write the member ID of a profile as slack:U024BE7LD or discord:80351110224678912.';

describe('briefdesk.yaml', () => {
  test('overrules what it names and leaves the rest as it is', () => {
    expect(validateSettings('words: 250\nkeepDays: 7\n')).toEqual({
      settings: { ...DEFAULT_SETTINGS, words: 250, keepDays: 7 },
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

  test('says how threads are kept in Discord, and how long people wait', () => {
    const text = 'discord:\n  archiveAfter: 10080\n  userCooldown: 3600\n  channelCooldown: 3\n';
    expect(validateSettings(text)).toEqual({
      settings: {
        ...DEFAULT_SETTINGS,
        discord: { archiveAfter: 10080, userCooldown: 3600, channelCooldown: 3, digestRoles: [] },
      },
      flaws: [],
    });
    expect(validateSettings('discord:\n  userCooldown: 20\n').settings.discord).toEqual({
      archiveAfter: 1440,
      userCooldown: 20,
      channelCooldown: 0,
      digestRoles: [],
    });
    const roles = 'discord:\n  digestRoles: ["900123456789012345", \'900123456789012346\']\n';
    expect(validateSettings(roles)).toMatchObject({
      settings: { discord: { digestRoles: ['900123456789012345', '900123456789012346'] } },
      flaws: [],
    });
  });

  test.each(['discord:\n', 'discord:\n  archiveAfter:\n  userCooldown:\n', 'discord: {}\n'])(
    'has defaults for Discord where it says nothing of it (%j)',
    (text) => {
      expect(validateSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, flaws: [] });
    },
  );

  const MINUTES = '"archiveAfter" must be one of the minutes that Discord knows: 60, 1440, 4320, 10080.';
  const SECONDS = 'must be a whole number of seconds from 0 to 3600.';

  test.each([
    ['archiveAfter: 90', MINUTES],
    ['archiveAfter: "1440"', MINUTES],
    ['archiveAfter: [60]', MINUTES],
    ['userCooldown: -1', `"userCooldown" ${SECONDS}`],
    ['userCooldown: 3601', `"userCooldown" ${SECONDS}`],
    ['channelCooldown: 2.5', `"channelCooldown" ${SECONDS}`],
    ['channelCooldown: 10s', `"channelCooldown" ${SECONDS}`],
    ['channelCooldown: { a: 1 }', `"channelCooldown" ${SECONDS}`],
    ['digestRoles: editors', '"digestRoles" must be a list'],
    ['digestRoles: [900123456789012345]', 'between quotation marks'],
    ['digestRoles: ["editors"]', 'takes the IDs of roles'],
    ['digestRoles: [{ a: 1 }]', 'takes the IDs of roles'],
    ['cooldown: 3', 'unknown key "cooldown".'],
  ])('names the flaw of "%s" in Discord, with its line', (text, flaw) => {
    const { settings, flaws } = validateSettings(`words: 180\ndiscord:\n  ${text}\n`);
    expect(flaws).toEqual([{ line: 3, text: expect.stringContaining(flaw) as string }]);
    expect(settings.discord).toEqual(DEFAULT_SETTINGS.discord);
  });

  test.each(['discord: 1440', 'discord: yes', 'discord: [60]'])('names the keys of Discord for "%s"', (text) => {
    expect(validateSettings(text).flaws).toEqual([
      {
        line: 1,
        text: '"discord" must have its keys under it, one a line: archiveAfter, userCooldown, channelCooldown, digestRoles.',
      },
    ]);
  });
});
