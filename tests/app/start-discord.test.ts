/** What hears Discord, started and stopped with a Discord that we did not write. */

import { expect, test } from 'vitest';
import { startDiscord } from '../../src/app/start-discord.ts';
import { discordRest } from '../../src/chat/discord/discord-rest.ts';
import type { ReceivedEvent } from '../../src/store/inbox.ts';
import { TOKEN, twinGuild } from '../chat/discord/twin-guild.ts';

test('Discord is heard from the start to the stop, and not after it', async () => {
  const town = await twinGuild();
  const events: ReceivedEvent[] = [];
  const desk = {
    receive: (event: ReceivedEvent) => {
      events.push(event);
      return 'fresh' as const;
    },
    isOurs: () => false,
    formFor: () => null,
    offers: [],
  };
  const discord = { token: TOKEN, apiUrl: town.apiUrl };
  const quiet = (): void => undefined;
  const hearing = await startDiscord(
    { discord, rest: discordRest(discord), desk, cooldowns: { userMs: 0, channelMs: 0 } },
    { log: { info: quiet, warn: quiet, error: quiet }, report: quiet },
  );
  expect([hearing.where, hearing.isOpen(), hearing.canReadMessages()]).toEqual(['Discord', true, true]);
  const dana = town.twin.channel(town.channel).user(town.dana);
  const { id } = await dana.runSlashCommand({ name: 'topics' });
  await town.twin.channel(town.channel).waitForInteractionAck({ interactionId: id });
  expect(events).toMatchObject([{ platform: 'discord', tenant: town.guild, keys: [`interaction:${id}`], once: null }]);
  await hearing.stop();
  expect(hearing.isOpen()).toBe(false);
  await dana.runSlashCommand({ name: 'topics' });
  expect(events).toHaveLength(1);
});
