/** What goes wrong on the way to Discord: refused, surely not stored, or neither, and never tried again by itself. */

import { describe, expect, test } from 'vitest';
import { discordPoster } from '../../../src/chat/discord/discord-poster.ts';
import { discordRest } from '../../../src/chat/discord/discord-rest.ts';
import { freePort } from '../../llm/loopback-endpoint.ts';
import type { Posted } from '../../../src/delivery/poster.ts';
import { NEVER } from '../slack/sayings.ts';
import { CUT, HALF, loopbackDiscord, no, SILENT, status, TOKEN } from './loopback-discord.ts';
import { NOON, PLACE, rowFor, spoken, toolsFor } from './sayings.ts';

const POST = 'POST channels/100/messages';

describe('what goes wrong', () => {
  const row = rowFor(spoken());

  test.each([
    ['an error of theirs', status(502, 'bad gateway', { 'content-type': 'text/html' })],
    ['a cut connection', CUT],
    ['half a reply', HALF],
    ['a page of something on the way', status(200, '<html>', { 'content-type': 'text/html' })],
  ])('is unclear, and not tried again: %s', async (_, answer) => {
    const discord = await loopbackDiscord({ [POST]: [answer] });
    expect((await discordPoster(toolsFor(discord)).post(row, NEVER)).kind).toBe('unclear');
    expect(discord.called).toHaveLength(1);
  });

  test('is surely not stored where nobody answers the door', async () => {
    const rest = discordRest({ token: TOKEN, apiUrl: `http://127.0.0.1:${await freePort()}/api` });
    const out = await discordPoster(toolsFor({ rest })).post(row, NEVER);
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
    expect(out).toMatchObject({ kind: 'not-stored', waitMs: null });
  });

  test('ends with its signal', async () => {
    const discord = await loopbackDiscord({ [POST]: [SILENT] });
    const ending = new AbortController();
    const out = discordPoster(toolsFor(discord)).post(row, ending.signal);
    ending.abort();
    expect(await out).toEqual({ kind: 'unclear', reason: 'called off' });
  });

  test('a limit holds up its own channel alone, for as long as Discord says', async () => {
    const limited = status(
      429,
      { message: 'slow', retry_after: 3 },
      { 'retry-after': '3', 'x-ratelimit-scope': 'user' },
    );
    const discord = await loopbackDiscord({ [POST]: [limited] });
    const poster = discordPoster(toolsFor(discord));
    expect(await poster.post(row, NEVER)).toMatchObject({ kind: 'not-stored', waitMs: 3_050 });
    const other = rowFor(spoken({ to: { ...PLACE, channel: '101' } }));
    expect((await poster.post(other, NEVER)).kind).toBe('sent');
  });

  test('a limit for all of us holds up all of us', async () => {
    const limited = status(429, { retry_after: 3, global: true }, { 'retry-after': '3', 'x-ratelimit-global': 'true' });
    const discord = await loopbackDiscord({ [POST]: [limited] });
    const poster = discordPoster(toolsFor(discord));
    await poster.post(row, NEVER);
    const other = await poster.post(rowFor(spoken({ to: { ...PLACE, channel: '101' } })), NEVER);
    expect(other.kind).toBe('not-stored');
    expect(discord.called).toHaveLength(1);
  });

  test('nobody is called any more long before Discord would shut us out', async () => {
    const discord = await loopbackDiscord({ [POST]: [no(50_001)] });
    // The client has a limit of its own, for each second.
    Object.assign(discord.rest.options, { globalRequestsPerSecond: Infinity });
    discord.rest.globalRemaining = Infinity;
    let now = NOON;
    const poster = discordPoster({ ...toolsFor(discord), now: () => now });
    for (let count = 0; count < 2_000; count += 1) await poster.post(row, NEVER);
    expect(await poster.post(row, NEVER)).toEqual({ kind: 'not-stored', reason: 'too many requests', waitMs: 600_000 });
    expect(discord.called).toHaveLength(2_000);
    now += 600_000;
    expect((await poster.post(row, NEVER)).kind).toBe('refused');
  });

  test('a token that Discord does not take is said, and never shown', async () => {
    const discord = await loopbackDiscord({ [POST]: [status(401, { code: 0, message: '401: Unauthorized' })] });
    const poster = discordPoster(toolsFor(discord));
    for (let tries = 0; tries < 2; tries += 1) {
      const out = await poster.post(row, NEVER);
      expect(out).toMatchObject({ kind: 'refused', reason: expect.stringContaining('DISCORD_TOKEN') as unknown });
      expect(JSON.stringify(out)).not.toContain(TOKEN);
    }
  });

  test.each([10_003, 10_004, 50_001, 50_008, 50_013])(
    'a channel that is gone, or where we may not write, is closed: %i',
    async (code) => {
      const discord = await loopbackDiscord({ [POST]: [no(code)] });
      expect(await discordPoster(toolsFor(discord)).post(row, NEVER)).toMatchObject({
        kind: 'refused',
        isClosed: true,
      });
    },
  );

  test.each([
    ['a message that is malformed', no(50_035, 400)],
    ['the rules of the server', no(200_000, 400)],
    ['a reader who takes none', no(50_007)],
    ['a token that works no more', status(401, { code: 0 })],
  ])('no channel is closed by %s', async (_, answer) => {
    const discord = await loopbackDiscord({ [POST]: [answer] });
    expect(await discordPoster(toolsFor(discord)).post(row, NEVER)).toMatchObject({ kind: 'refused', isClosed: false });
  });

  test('by something on the way it is not stored, by Discord itself it is refused, with what to do', async () => {
    const answers = [
      status(403, '<html>', { 'content-type': 'text/html' }),
      status(408, {}),
      no(130_000, 400),
      no(50_035, 400),
      no(50_083, 400),
      no(123_456, 400),
    ];
    const poster = discordPoster(toolsFor(await loopbackDiscord({ [POST]: answers })));
    const outs: Posted[] = [];
    while (outs.length < answers.length) outs.push(await poster.post(row, NEVER));
    expect(outs.map((out) => [out.kind, 'reason' in out ? out.reason : ''])).toEqual([
      ['not-stored', 'HTTP status 403'],
      ['unclear', 'HTTP status 408'],
      ['not-stored', 'too many requests'],
      ['refused', '50035: a fault of ours: Discord finds it malformed'],
      ['refused', '50083: the thread is archived and locked: unlock it'],
      ['refused', '123456: Discord does not take it'],
    ]);
  });
});
