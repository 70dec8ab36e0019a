/** What `doctor` finds out about Discord, each line with its cure, and never a token. */

import { describe, expect, test } from 'vitest';
import { SLASH_COMMANDS } from '../../src/chat/discord/commands.ts';
import { loopbackDiscord, no, status, TOKEN } from '../chat/discord/loopback-discord.ts';
import type { Answers } from '../chat/discord/loopback-discord.ts';
import { paperDesk } from './paper-desk.ts';

const APPLICATION = '900000000000000010';
const LINDOW = '700000000000000001';
const SANDHOLM = '700000000000000002';
const MESSAGE_CONTENT = 1 << 19;

const WHO = 'GET applications/@me';
const SERVERS = 'GET users/@me/guilds';
const commandsOf = (guild: string | null): string =>
  `GET applications/${APPLICATION}/${guild === null ? '' : `guilds/${guild}/`}commands`;

const us = (flags: number) => status(200, { id: APPLICATION, name: 'briefdesk', flags });
const servers = (...ids: readonly string[]) =>
  status(
    200,
    ids.map((id) => ({ id, name: 'Port Lindow' })),
  );
const known = (commands: readonly object[]) => status(200, commands);

const WELL: Answers = {
  [WHO]: [us(MESSAGE_CONTENT)],
  [SERVERS]: [servers(LINDOW)],
  [commandsOf(null)]: [known(SLASH_COMMANDS)],
};

interface Found {
  readonly exit: number;
  /** What is told of one check, with its status. */
  readonly on: (name: string) => string;
}

/** Runs `doctor --json` where Discord is set up and answers as told. */
async function doctor(answers: Answers, paper = paperDesk()): Promise<Found> {
  const { apiUrl, called } = await loopbackDiscord(answers);
  Object.assign(paper.desk.environment, { discord: { token: TOKEN, apiUrl } });
  const { status: exit, out, notes } = await paper.run('doctor', '--json');
  expect(`${out}${notes}`).not.toContain(TOKEN);
  // It looks and changes nothing.
  expect(called.filter(({ call }) => !call.startsWith('GET '))).toEqual([]);
  const { checks } = JSON.parse(out) as { checks: { name: string; status: string; text: string }[] };
  const on = (name: string): string => {
    const found = checks.find((check) => check.name === name);
    return `${found?.status ?? 'none'}: ${found?.text ?? ''}`;
  };
  return { exit, on };
}

describe('where Discord is set up as it should be, doctor', () => {
  test('says who the token is and who added it, that all is heard, and that the commands are known', async () => {
    const paper = paperDesk();
    const { exit, on } = await doctor(WELL, paper);
    expect(exit).toBe(0);
    expect(on('discord')).toBe(
      `ok: Discord knows the token, as application briefdesk (${APPLICATION}); 1 server has added it.`,
    );
    expect(on('discord intent')).toBe('ok: Message Content is on: follow-ups in threads are heard as they are.');
    expect(on('discord commands')).toBe('ok: all are registered, for every server.');
    expect(on('state')).toBe(`ok: ${paper.desk.environment.stateFolder} keeps what chats remember.`);
    expect(on('slack')).toBe('ok: none set up.');
  });

  test('takes commands that each server has by itself for what they are', async () => {
    const { exit, on } = await doctor({
      ...WELL,
      [SERVERS]: [servers(LINDOW, SANDHOLM)],
      [commandsOf(null)]: [known([])],
      [commandsOf(LINDOW)]: [known(SLASH_COMMANDS)],
      [commandsOf(SANDHOLM)]: [known(SLASH_COMMANDS)],
    });
    expect(exit).toBe(0);
    expect(on('discord')).toContain('; 2 servers have added it.');
    expect(on('discord commands')).toBe('ok: all are registered, in each server by itself.');
  });

  test('says what is not heard without the Message Content intent, and where it is switched on', async () => {
    const { exit, on } = await doctor({ ...WELL, [WHO]: [us(0)] });
    expect(exit).toBe(0);
    expect(on('discord intent')).toMatch(
      /^ok: Message Content is off: in threads only what names briefdesk is heard, .* on the page Bot\.$/,
    );
  });

  test('says how the first server adds it, and that 200 may be more', async () => {
    const { exit, on } = await doctor({ ...WELL, [SERVERS]: [servers()] });
    expect(exit).toBe(0);
    expect(on('discord')).toContain(
      `no server has added it yet: open https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands&permissions=`,
    );
    const many = servers(...Array.from({ length: 200 }, () => LINDOW));
    expect((await doctor({ ...WELL, [SERVERS]: [many] })).on('discord')).toContain('; 200 or more servers have');
  });
});

describe('doctor tells what is wrong in Discord and what to do:', () => {
  test('a token that is refused', async () => {
    const { exit, on } = await doctor({ ...WELL, [WHO]: [status(401, { message: '401: Unauthorized', code: 0 })] });
    expect(exit).toBe(1);
    expect(on('discord')).toMatch(/^problem: Discord refused DISCORD_TOKEN: copy a new one .* under Reset Token\.$/);
    for (const name of ['discord intent', 'discord commands'])
      expect(on(name)).toBe('problem: not looked at: put discord right first.');
  });

  test('a Discord that is not to be reached', async () => {
    const paper = paperDesk({ discord: { token: TOKEN, apiUrl: 'http://127.0.0.1:1/api' } });
    const { status: exit, out } = await paper.run('doctor', '--json');
    expect(exit).toBe(1);
    expect(out).toContain('Discord cannot be reached (');
    expect(out).toContain('gateway.discord.gg (port 443) has to be reached directly');
  });

  test.each([
    ['no command', [], '/brief [topic] [only-me], /ask question [only-me], /topics, '],
    ['a command as it was', [{ name: 'brief' }, ...SLASH_COMMANDS.slice(1)], '/brief [topic] [only-me].'],
  ])('commands, where Discord knows %s', async (_, commands, missing) => {
    const { exit, on } = await doctor({
      ...WELL,
      [commandsOf(null)]: [known(commands)],
      [commandsOf(LINDOW)]: [known([])],
    });
    expect(exit).toBe(1);
    expect(on('discord commands')).toContain(
      `problem: npm run register tells Discord those that it does not know: ${missing}`,
    );
  });

  test.each([
    ['knows none', known([])],
    ['does not let us see any', no(50001)],
  ])('commands, where each server has its own and one of two %s', async (_, there) => {
    const { exit, on } = await doctor({
      ...WELL,
      [SERVERS]: [servers(LINDOW, SANDHOLM)],
      [commandsOf(null)]: [known([])],
      [commandsOf(LINDOW)]: [known(SLASH_COMMANDS)],
      [commandsOf(SANDHOLM)]: [there],
    });
    expect(exit).toBe(1);
    expect(on('discord commands')).toMatch(/^problem: npm run register tells Discord /);
  });
});
