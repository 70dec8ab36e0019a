/** A Discord that we did not write, on this machine alone, with the server of Port Lindow in it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType } from 'discord.js';
import { DigitalDiscord } from 'discord-digital-twin';
import { onTestFinished } from 'vitest';

export interface TwinGuild {
  readonly twin: DigitalDiscord;
  readonly guild: string;
  readonly channel: string;
  readonly dana: string;
  readonly kit: string;
  /** What a client is told to reach it by. */
  readonly apiUrl: string;
}

export const TOKEN = 'OTAwMDAwMDAw.Gz-lind.port-lindow_harbour';

let guilds = 0;

/** Stopped and gone when the test is over. */
export async function twinGuild(): Promise<TwinGuild> {
  guilds += 1;
  // Ids tell their time: none may lie so far back that discord.js takes them for odd.
  const id = (kind: number): string =>
    String(1_400_000_000_000_000_000n + BigInt(process.pid * 1_000_000 + guilds * 100 + kind));
  const [guild, channel, dana, kit] = [id(1), id(2), id(3), id(4)];
  // In memory, all twins of one process would share one store.
  const folder = mkdtempSync(join(tmpdir(), 'discord-'));
  const twin = new DigitalDiscord({
    botToken: TOKEN,
    botUser: { id: id(5), username: 'briefdesk' },
    dbUrl: `file:${join(folder, 'discord.db')}`,
    guilds: [
      {
        id: guild,
        name: 'Port Lindow',
        ownerId: id(6),
        channels: [{ id: channel, name: 'harbour', type: ChannelType.GuildText }],
      },
    ],
    users: [
      { id: dana, username: 'dana' },
      { id: kit, username: 'kit' },
    ],
  });
  onTestFinished(async () => {
    await twin.stop();
    await twin.prisma.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  });
  await onLoopback(() => twin.start());
  return { twin, guild, channel, dana, kit, apiUrl: twin.restUrl };
}

/** It would listen on every address of the machine. */
async function onLoopback(start: () => Promise<void>): Promise<void> {
  const listen = Object.getOwnPropertyDescriptor(Server.prototype, 'listen') as PropertyDescriptor;
  Object.defineProperty(Server.prototype, 'listen', {
    ...listen,
    value(this: Server, port: number, listening: () => void) {
      return (listen.value as Server['listen']).call(this, { port, host: '127.0.0.1' }, listening);
    },
  });
  try {
    await start();
  } finally {
    Object.defineProperty(Server.prototype, 'listen', listen);
  }
}
