/** What is posted in a Discord that others wrote. */

import { InteractionResponseType } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { discordPoster } from '../../../src/chat/discord/discord-poster.ts';
import { answering, discordRest } from '../../../src/chat/discord/discord-rest.ts';
import type { Poster } from '../../../src/delivery/poster.ts';
import type { Place } from '../../../src/chat/team/heard.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { NEVER, words } from '../slack/sayings.ts';
import { asked, rowFor, spoken } from './sayings.ts';
import { TOKEN, twinGuild } from './twin-guild.ts';
import type { TwinGuild } from './twin-guild.ts';

interface Town extends TwinGuild {
  readonly place: Place;
  readonly poster: Poster;
  readonly rest: ReturnType<typeof discordRest>;
  /** Milliseconds that our clock is ahead. */
  readonly clock: { ahead: number };
}

async function town(): Promise<Town> {
  const guild = await twinGuild();
  const rest = discordRest({ token: TOKEN, apiUrl: guild.apiUrl });
  onTestFinished(() => {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  });
  const clock = { ahead: 0 };
  const applicationId = guild.twin.botUserId;
  const poster = discordPoster({ rest, applicationId, autoArchiveMinutes: 1440, now: () => Date.now() + clock.ahead });
  return {
    ...guild,
    rest,
    clock,
    poster,
    place: { platform: 'discord', tenant: guild.guild, channel: guild.channel, thread: null },
  };
}

async function told({ twin, channel }: Town): Promise<readonly { id: string; said: string }[]> {
  const messages = await twin.channel(channel).getMessages();
  return messages.map(({ id, components }) => ({ id, said: JSON.stringify(components) }));
}

describe('in a Discord that others wrote', () => {
  test('a message stands in its channel, is found again by what it says, and is told anew in its place', async () => {
    const here = await town();
    const row = rowFor(spoken({ to: here.place }), { firstTriedAt: Date.now() });
    here.clock.ahead = 10 * 60_000;
    expect(await here.poster.find(row, NEVER)).toEqual({ kind: 'absent' });
    const out = await here.poster.post(row, NEVER);
    const [message] = await told(here);
    expect(message?.said).toContain('Four were hurt.');
    expect(out).toEqual({ kind: 'sent', message: message?.id });
    expect(await here.poster.find(row, NEVER)).toEqual(out);
    const parts = [message?.id ?? ''];
    const replace: Saying = { kind: 'replace', key: 'e2:0', to: here.place, parts, message: words('Five were hurt.') };
    for (let tries = 0; tries < 2; tries += 1) expect(await here.poster.post(rowFor(replace), NEVER)).toEqual(out);
    const after = await told(here);
    expect(after).toHaveLength(1);
    expect(after[0]?.said).toContain('Five were hurt.');
  });

  test('a thread begins under a message, and a second try finds it there', async () => {
    const here = await town();
    const opening = spoken({ to: here.place, opensThread: 'Harbour fire' });
    const first = await here.poster.post(rowFor(opening), NEVER);
    const id = first.kind === 'sent' ? first.message : null;
    const thread = rowFor(opening, { part: 1, first: id });
    for (let tries = 0; tries < 2; tries += 1)
      expect(await here.poster.post(thread, NEVER)).toEqual({ kind: 'sent', message: id });
    const threads = await here.twin.channel(here.channel).getThreads();
    expect(threads.map(({ name }) => name)).toEqual(['Harbour fire']);
  });

  test('the answer takes the place of "thinking …", however often it is sent', async () => {
    const here = await town();
    const interaction = await here.twin.channel(here.channel).user(here.dana).runSlashCommand({ name: 'brief' });
    const type = InteractionResponseType.DeferredChannelMessageWithSource;
    await answering(here.rest)(interaction, { type });
    const at = new Date().toISOString();
    const reply = { token: interaction.token, application: here.twin.botUserId, deferred: 'everyone', at };
    const row = rowFor(spoken({ to: here.place, asked: asked({ ...here.place, reply }) }));
    const [once, again] = [await here.poster.post(row, NEVER), await here.poster.post(row, NEVER)];
    expect(again).toEqual(once);
    expect(await told(here)).toHaveLength(1);
    const late = rowFor(
      spoken({ to: here.place, asked: asked({ ...here.place, reply: { ...reply, token: 'gone' } }) }),
    );
    expect((await here.poster.post(late, NEVER)).kind).toBe('sent');
    expect(await told(here)).toHaveLength(2);
  });

  test('thanks are a reaction; what is gone is refused', async () => {
    const here = await town();
    const { id } = await here.twin.channel(here.channel).user(here.dana).sendMessage({ content: 'thanks!' });
    const thanks = rowFor({ kind: 'thanks', key: 'e1:0', to: here.place, message: id });
    for (let tries = 0; tries < 2; tries += 1) expect((await here.poster.post(thanks, NEVER)).kind).toBe('sent');
    expect(await here.twin.prisma.reaction.findMany()).toMatchObject([{ messageId: id, emoji: '🙂' }]);
    const gone: Saying = { kind: 'replace', key: 'e2:0', to: here.place, parts: ['1'], message: words('Five.') };
    expect(await here.poster.post(rowFor(gone), NEVER)).toMatchObject({
      kind: 'refused',
      reason: '10008: the message is gone',
    });
  });
});
