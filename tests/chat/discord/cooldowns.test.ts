import { describe, expect, test } from 'vitest';
import { cooldowns } from '../../../src/chat/discord/cooldowns.ts';
import type { From } from '../../../src/chat/team/heard.ts';
import { CHANNEL, GUILD, MANAGE_MESSAGES, OTHER, READER } from './payloads.ts';

const DANA: From = {
  ...{ platform: 'discord', tenant: GUILD, channel: CHANNEL, thread: null, user: READER, direct: false },
  reply: { permissions: '2048' },
};
const KIT = { ...DANA, user: OTHER };
const ELSEWHERE = { channel: '900000000000000012' };

describe('a cooldown', () => {
  test('lets one person ask again once their time is over, in any channel', () => {
    const rules = cooldowns({ userMs: 10_000, channelMs: 0 });
    expect(rules.until(DANA, 1_000)).toBeNull();
    expect(rules.until({ ...DANA, ...ELSEWHERE }, 10_999)).toBe(11_000);
    expect(rules.until(KIT, 10_999)).toBeNull();
    expect(rules.until(DANA, 11_000)).toBeNull();
    expect(rules.until(DANA, 11_001)).toBe(21_000);
  });

  test('lets one channel be asked in again, whoever asks', () => {
    const rules = cooldowns({ userMs: 0, channelMs: 3_000 });
    expect(rules.until(DANA, 0)).toBeNull();
    expect(rules.until(KIT, 2_999)).toBe(3_000);
    expect(rules.until({ ...KIT, ...ELSEWHERE }, 2_999)).toBeNull();
    expect(rules.until(KIT, 3_000)).toBeNull();
  });

  test('is not made longer by asking too early', () => {
    const rules = cooldowns({ userMs: 10_000, channelMs: 5_000 });
    rules.until(DANA, 0);
    expect([rules.until(DANA, 4_000), rules.until(DANA, 8_000), rules.until(DANA, 10_000)]).toEqual([
      10_000,
      10_000,
      null,
    ]);
  });

  test('is for no one who keeps order, and for nobody where there is none', () => {
    const rules = cooldowns({ userMs: 10_000, channelMs: 10_000 });
    const editor = { ...DANA, reply: { permissions: String(MANAGE_MESSAGES) } };
    expect([0, 1, 2].map((now) => rules.until(editor, now))).toEqual([null, null, null]);
    const none = cooldowns({ userMs: 0, channelMs: 0 });
    expect([0, 0, 0].map((now) => none.until(DANA, now))).toEqual([null, null, null]);
  });

  test('of one server is not that of another, nor a person’s direct messages a channel', () => {
    const rules = cooldowns({ userMs: 0, channelMs: 10_000 });
    expect(rules.until(DANA, 0)).toBeNull();
    expect(rules.until({ ...DANA, tenant: '900000000000000013' }, 0)).toBeNull();
    const direct = { ...DANA, tenant: 'dm', direct: true };
    expect([rules.until(direct, 0), rules.until(direct, 0)]).toEqual([null, null]);
  });

  test('forgets those who need not wait any more before those who do', () => {
    const rules = cooldowns({ userMs: 1_000, channelMs: 0 });
    for (let user = 0; user < 50_000; user += 1) rules.until({ ...DANA, user: String(user) }, 0);
    expect(rules.until(DANA, 1_000)).toBeNull();
    expect(rules.until(DANA, 1_500)).toBe(2_000);
  });
});
