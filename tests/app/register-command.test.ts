/** `register`, as text and as JSON, with a Discord that we did not write. */

import { describe, expect, test } from 'vitest';
import { registerCommand } from '../../src/app/register-command.ts';
import type { DiscordVariables } from '../../src/app/discord-variables.ts';
import { TOKEN, twinGuild } from '../chat/discord/twin-guild.ts';
import { paperDesk } from './paper-desk.ts';

describe('register', () => {
  test('says which commands there are now, and where', async () => {
    const town = await twinGuild();
    const run = registering({ token: TOKEN, apiUrl: town.apiUrl });
    expect(await run()).toMatch(
      /^Registered in every server that has added briefdesk:\n {2}\/brief \[topic\] \[only-me\]\n/,
    );
    expect(await run('--guild', town.guild)).toMatch(new RegExp(`^Registered in server ${town.guild}:\\n`));
    const { guild, commands } = JSON.parse(await run('--json', '--guild', town.guild)) as Record<string, unknown>;
    expect([guild, commands]).toEqual([town.guild, expect.arrayContaining(['/ask question [only-me]', '/forget me'])]);
  });

  test('needs a token, and a server’s ID where one is named', async () => {
    const run = registering(null);
    await expect(run()).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/^DISCORD_TOKEN is missing/) as string,
    });
    await expect(run('--guild', 'Port Lindow')).rejects.toMatchObject({ code: 'usage' });
    await expect(run('all')).rejects.toMatchObject({ code: 'usage' });
  });
});

test('whoever asks how to register learns it, and Discord is not asked', async () => {
  const { status, out } = await paperDesk().run('register', '--help');
  expect(status).toBe(0);
  expect(out).toMatch(
    /^Tells Discord which commands there are.*\n {2}--guild ID .*\nExample\n {2}npm run register\n$/s,
  );
});

/** What it printed. */
function registering(discord: DiscordVariables | null): (...words: readonly string[]) => Promise<string> {
  return async (...words) => {
    const { desk } = paperDesk();
    let out = '';
    const face = { ...desk.face, result: (text: string) => void (out += text) };
    expect(await registerCommand(words, { face, environment: { ...desk.environment, discord } })).toBe(0);
    return out;
  };
}
