import { GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { connectDiscord } from '../../../src/chat/discord/client.ts';
import type { Line } from '../../../src/chat/discord/client.ts';
import type { Packet, Told } from '../../../src/chat/discord/gateway.ts';
import { gatewayStub } from './gateway-stub.ts';
import type { GatewayStub, Manners } from './gateway-stub.ts';
import { command, message, US } from './payloads.ts';
import { TOKEN } from './twin-guild.ts';

const DISALLOWED = 4014;
const CONTENT = GatewayIntentBits.MessageContent;

describe('the line', () => {
  test('says who we are, and is open until it is closed', async () => {
    const stub = await gatewayStub({ refuse: () => null });
    const { line, packets, told } = await connected(stub);
    expect([line.isOpen(), line.canReadMessages()]).toEqual([true, true]);
    stub.send('INTERACTION_CREATE', command('topics'));
    await vi.waitFor(() => {
      expect(packets.map(({ t }) => t)).toContain('INTERACTION_CREATE');
    });
    expect(told.map(({ us }) => us)).toEqual(told.map(() => US));
    await line.close();
    expect(line.isOpen()).toBe(false);
  });

  test('is opened without the words of messages where Discord does not give them, and says so once', async () => {
    const stub = await gatewayStub({ refuse: (intents) => ((intents & CONTENT) === 0 ? null : DISALLOWED) });
    const { line, logged } = await connected(stub);
    expect([line.isOpen(), line.canReadMessages()]).toEqual([true, false]);
    expect(stub.intents.map((intents) => intents & CONTENT)).toEqual([CONTENT, 0]);
    expect(logged.filter((text) => text.includes('Message Content Intent'))).toHaveLength(1);
  });

  test('goes on without them where Discord takes them away later', async () => {
    let allowed = true;
    const stub = await gatewayStub({ refuse: (intents) => (allowed || (intents & CONTENT) === 0 ? null : DISALLOWED) });
    const { line, packets } = await connected(stub);
    allowed = false;
    stub.end(DISALLOWED);
    await vi.waitFor(() => {
      expect([line.isOpen(), line.canReadMessages()]).toEqual([true, false]);
    });
    stub.send('MESSAGE_CREATE', message());
    await vi.waitFor(() => {
      expect(packets.at(-1)?.t).toBe('MESSAGE_CREATE');
    });
  });

  test.each<[string, Manners]>([
    ['the web API', { refuse: () => null, status: 401 }],
    ['the gateway', { refuse: () => 4004 }],
  ])('is refused by %s with a cure where the token is wrong', async (_name, manners) => {
    const stub = await gatewayStub(manners);
    await expect(connected(stub)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/^Discord refused DISCORD_TOKEN: copy a new one .* Reset Token\.$/) as string,
    });
  });

  test('that cannot be had says where to look', async () => {
    const stub = { apiUrl: 'http://127.0.0.1:9/api' };
    await expect(connected(stub)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/^Discord cannot be reached \(.+\): check the network; .+ directly\.$/) as string,
    });
  });

  test('whose token is taken back later tells whoever runs this, and ends nothing', async () => {
    const stub = await gatewayStub({ refuse: () => null });
    const { line, reported } = await connected(stub);
    stub.end(4004);
    await vi.waitFor(() => {
      expect(reported).toMatchObject([{ code: 'configuration' }]);
    });
    expect(line.isOpen()).toBe(false);
  });

  test('that is cut is taken up again where it was', async () => {
    const stub = await gatewayStub({ refuse: () => null });
    const { line, packets, reported } = await connected(stub);
    stub.end(4000);
    await vi.waitFor(() => {
      expect([stub.resumed(), line.isOpen()]).toEqual([1, true]);
    });
    stub.send('MESSAGE_CREATE', message());
    await vi.waitFor(() => {
      expect(packets.at(-1)?.t).toBe('MESSAGE_CREATE');
    });
    expect(reported).toEqual([]);
  });

  test('that stays cut is told of once, until it is open again', async () => {
    const stub = await gatewayStub({ refuse: () => null });
    const { line, logged } = await connected(stub);
    for (const time of [1, 2]) {
      stub.turnAway(3);
      stub.end(4000);
      await vi.waitFor(
        () => {
          expect([stub.resumed(), line.isOpen()]).toEqual([time, true]);
        },
        { timeout: 10_000 },
      );
      expect(logged.filter((text) => text.includes('failed'))).toHaveLength(time);
    }
  });

  test('outlives what discord.js cannot read', async () => {
    const stub = await gatewayStub({ refuse: () => null });
    const { line, packets, reported } = await connected(stub);
    for (const event of [
      'CHANNEL_CREATE',
      'THREAD_CREATE',
      'MESSAGE_CREATE',
      'INTERACTION_CREATE',
      'GUILD_ROLE_CREATE',
    ]) {
      stub.send(event, null);
      stub.send(event, { channel: 7, guild_id: [], author: 'x' });
    }
    stub.send('MESSAGE_CREATE', message());
    await vi.waitFor(() => {
      expect(packets.at(-1)?.d).toEqual(message());
    });
    expect(reported.length).toBeGreaterThan(0);
    expect(line.isOpen()).toBe(true);
  });

  test('is closed only when what was heard is done with', async () => {
    const stub = await gatewayStub({ refuse: () => null });
    const doing = Promise.withResolvers<undefined>();
    const { line, packets } = await connected(stub, () => doing.promise);
    stub.send('MESSAGE_CREATE', message());
    await vi.waitFor(() => {
      expect(packets.map(({ t }) => t)).toContain('MESSAGE_CREATE');
    });
    let closed = false;
    const closing = line.close().then(() => (closed = true));
    await vi.waitFor(() => {
      expect(stub.open()).toBe(0);
    });
    await fetch(stub.apiUrl);
    expect(closed).toBe(false);
    doing.resolve(undefined);
    await closing;
    expect(closed).toBe(true);
  });
});

interface Connected {
  readonly line: Line;
  readonly packets: readonly Packet[];
  readonly told: readonly Told[];
  readonly logged: readonly string[];
  readonly reported: readonly unknown[];
}

async function connected(
  { apiUrl }: Pick<GatewayStub, 'apiUrl'>,
  work: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Connected> {
  const [packets, told, logged, reported]: [Packet[], Told[], string[], unknown[]] = [[], [], [], []];
  const write = (_fields: object, text: string) => void logged.push(text);
  const line = await connectDiscord(
    { token: TOKEN, apiUrl },
    {
      hear: async (packet, at) => {
        packets.push(packet);
        told.push(at);
        await work();
      },
      log: { info: write, warn: write, error: write },
      report: (error) => reported.push(error),
    },
  );
  onTestFinished(() => line.close());
  return { line, packets, told, logged, reported };
}
