import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { SLASH_COMMANDS } from '../../../src/chat/discord/commands.ts';
import { discordRest } from '../../../src/chat/discord/discord-rest.ts';
import { registerCommands } from '../../../src/chat/discord/register-commands.ts';
import { gatewayStub } from './gateway-stub.ts';
import { TOKEN, twinGuild } from './twin-guild.ts';
import type { TwinGuild } from './twin-guild.ts';

const TYPED = [
  '/brief [topic] [only-me]',
  '/ask question [only-me]',
  '/topics',
  '/sources',
  '/digest subscribe|list|preview|pause|resume|unsubscribe|now|zone|corrections',
  '/status',
  '/help',
  '/forget me',
];

describe('the commands', () => {
  test('are registered for every server, the same however often it is done', async () => {
    const town = await twinGuild();
    const rest = discordRest({ token: TOKEN, apiUrl: town.apiUrl });
    await registerCommands(rest, null);
    expect(await registerCommands(rest, null)).toEqual({ commands: TYPED, guild: null });
    expect(await namesIn(town, null)).toEqual(SLASH_COMMANDS.map(({ name }) => name).toSorted());
  });

  test('are registered for one server alone', async () => {
    const town = await twinGuild();
    const registered = await registerCommands(discordRest({ token: TOKEN, apiUrl: town.apiUrl }), town.guild);
    expect(registered.guild).toBe(town.guild);
    expect(await namesIn(town, town.guild)).toHaveLength(SLASH_COMMANDS.length);
    expect(await namesIn(town, null)).toEqual([]);
  });

  test('are refused with a cure where the token, or the server, is not ours', async () => {
    const town = await twinGuild();
    const { apiUrl } = await gatewayStub({ refuse: () => null, status: 401 });
    await expect(registerCommands(discordRest({ token: TOKEN, apiUrl }), null)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/^Discord refused DISCORD_TOKEN/) as string,
    });
    const rest = discordRest({ token: TOKEN, apiUrl: town.apiUrl });
    // As Discord does, where the application was not added.
    const put = (): Promise<never> =>
      Promise.reject(new DiscordAPIError({ code: 50001, message: 'Missing Access' }, 50001, 403, 'PUT', '/', {}));
    const outside = Object.assign(rest, { put });
    await expect(registerCommands(outside, '900000000000000001')).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/^Discord knows no server 900000000000000001 that has added/) as string,
    });
  });
});

async function namesIn({ twin }: TwinGuild, guildId: string | null): Promise<readonly string[]> {
  const all = await twin.prisma.applicationCommand.findMany({ where: { guildId } });
  return all.map(({ name }) => name).toSorted();
}
