/** What comes in from a server, through discord.js, from a Discord that we did not write. */

import { ChannelType, REST, Routes } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { connectDiscord } from '../../../src/chat/discord/client.ts';
import { answering, discordRest } from '../../../src/chat/discord/discord-rest.ts';
import { hearingDesk } from './hearing-desk.ts';
import type { HearingDesk } from './hearing-desk.ts';
import { TOKEN, twinGuild } from './twin-guild.ts';
import type { TwinGuild } from './twin-guild.ts';

describe('in a server', () => {
  test('commands, buttons, menus and forms are kept and answered', async () => {
    const town = await twinGuild();
    const desk = await hearing(town);
    const here = town.twin.channel(town.channel);
    const posted = await say(town, town.channel);
    const dana = here.user(town.dana);
    const used = [
      await dana.runSlashCommand({ name: 'brief', options: [{ name: 'topic', type: 3, value: 'ferries' }] }),
      await dana.clickButton({ messageId: posted, customId: 'k7Q2' }),
      await dana.selectMenu({ messageId: posted, customId: 'choice-0', values: ['ferries'] }),
      await dana.submitModal({ customId: 'brief', fields: [{ customId: 'words', value: 'the quay' }] }),
    ];
    for (const { id } of used) {
      const { acknowledged, type } = await here.waitForInteractionAck({ interactionId: id });
      expect([acknowledged, type]).toEqual([true, 5]);
    }
    const from = { platform: 'discord', tenant: town.guild, channel: town.channel, user: town.dana, direct: false };
    expect(desk.kept()).toMatchObject([
      { kind: 'command', name: 'brief', text: 'ferries', from: { ...from, thread: null } },
      { kind: 'press', action: 'k7Q2', from: { ...from, thread: posted } },
      { kind: 'press', action: 'ferries', from: { ...from, thread: posted } },
      { kind: 'form', form: 'brief', fields: { words: 'the quay' }, from: { ...from, thread: null } },
    ]);
    expect(desk.logged()).toBe('');
  });

  test('what is said in our threads is heard, and what is said elsewhere is not', async () => {
    const town = await twinGuild();
    // Discord gives a thread the id of the message that it begins with; the twin gives it one of its own.
    const ours = new Set<string | null>();
    const desk = await hearing(town, (thread) => ours.has(thread));
    const thread = await begin(town, await say(town, town.channel));
    ours.add(thread);
    await town.twin.channel(town.channel).user(town.kit).sendMessage({ content: 'lunch?' });
    await town.twin
      .thread(thread)
      .user(town.kit)
      .sendMessage({ content: `<@${town.twin.botUserId}> who put it out?` });
    await town.twin.thread(thread).user(town.dana).sendMessage({ content: 'how many were hurt?' });
    const said = await until(desk, 2);
    expect(said).toMatchObject([
      { text: 'who put it out?', toUs: true, from: { channel: town.channel, thread, user: town.kit } },
      { text: 'how many were hurt?', toUs: false, from: { channel: town.channel, thread, user: town.dana } },
    ]);
    expect(desk.kept()).toEqual([]);
  });
});

/** A desk that hears the twin through the real client, and answers there. */
async function hearing({ apiUrl }: TwinGuild, isOurs: (thread: string | null) => boolean = () => false) {
  const desk = hearingDesk({
    answer: answering(discordRest({ token: TOKEN, apiUrl })),
    isOurs: ({ thread }) => isOurs(thread),
  });
  const quiet = (): void => undefined;
  const line = await connectDiscord(
    { token: TOKEN, apiUrl },
    {
      hear: (packet, told) => desk.gateway.hear(packet, told),
      log: { info: quiet, warn: quiet, error: quiet },
      report: quiet,
    },
  );
  onTestFinished(() => line.close());
  return desk;
}

function restOf({ apiUrl }: TwinGuild): REST {
  return new REST({ api: apiUrl, version: '10' }).setToken(TOKEN);
}

async function say(town: TwinGuild, channel: string): Promise<string> {
  const body = { content: 'Fire at the harbour' };
  const { id } = (await restOf(town).post(Routes.channelMessages(channel), { body })) as { id: string };
  return id;
}

async function begin(town: TwinGuild, opener: string): Promise<string> {
  const body = { name: 'Harbour fire', type: ChannelType.PublicThread };
  const { id } = (await restOf(town).post(Routes.threads(town.channel, opener), { body })) as { id: string };
  return id;
}

async function until(desk: HearingDesk, most: number) {
  const all: ReturnType<HearingDesk['kept']>[number][] = [];
  await vi.waitFor(() => {
    all.push(...desk.kept());
    expect(all).toHaveLength(most);
  });
  return all;
}
