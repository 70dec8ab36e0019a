/** The whole way in Discord: from what people type to what they see, on a server that others wrote. */

import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reply } from '../chat/discord/payloads.ts';
import { TOKEN } from '../chat/discord/twin-guild.ts';
import { discordDay, said } from './discord-day.ts';
import { idOf, POSTED, textIn, THREADED } from './discord-shown.ts';
import { discordTown, REPLY_TOKEN } from './discord-town.ts';
import { flawsIn } from './discord-requests.ts';

const SECONDS = 1000;

describe('in Discord', () => {
  test(
    'a briefing, its thread and receipts, follow-ups, and what is not for us',
    async () => {
      const { front, program, folder } = await discordDay();
      expect(await program.end()).toBe(0);
      expect(front.left(said)).toEqual([]);
      expect(front.calls.flatMap(flawsIn)).toEqual([]);
      expect(reasonsIn(folder)).toEqual(['The ferries are missing.']);
      expect(program.log.filter(({ level }) => level === 'error')).toEqual([]);
      for (const secret of [TOKEN, REPLY_TOKEN]) expect(JSON.stringify(program.log)).not.toContain(secret);
    },
    120 * SECONDS,
  );

  test(
    'where no threads may begin, a conversation goes on in replies to its message',
    async () => {
      const { front, slash, event, program, ...town } = await discordTown();
      const channel = town.threadless;
      const { told } = await slash('brief', { topic: 'kyiv-strike' }, { channel });
      const briefing = await told();
      expect(await front.call(THREADED)).toMatchObject({ status: 403 });
      const asked = {
        channel_id: channel,
        guild_id: town.guild,
        content: 'How many of the injured were taken to hospital?',
        author: { id: town.dana, username: 'dana', discriminator: '0', avatar: null },
        message_reference: { type: 0, message_id: idOf(briefing), channel_id: channel, guild_id: town.guild },
        referenced_message: briefing.reply,
      };
      event('MESSAGE_CREATE', reply(town.twin.botUserId, asked));
      const answer = await front.call((call) => POSTED(call) && call.status === 200);
      expect(answer).toMatchObject({
        route: `channels/${channel}/messages`,
        body: { message_reference: { message_id: idOf(briefing) } },
      });
      expect(textIn(answer)).toContain('14 of whom were taken to hospital');
      expect(front.calls.filter(({ status }) => status === 404)).toEqual([]);
      expect(await program.end()).toBe(0);
      expect(front.calls.flatMap(flawsIn)).toEqual([]);
      expect(program.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
    60 * SECONDS,
  );
});

/** Why readers were not helped. */
function reasonsIn(folder: string): readonly unknown[] {
  const db = new DatabaseSync(join(folder, 'state.db'), { readOnly: true });
  try {
    const rows = db.prepare('SELECT reason FROM feedback WHERE reason IS NOT NULL').all();
    return rows.map(({ reason }) => reason);
  } finally {
    db.close();
  }
}
