/** One session of discord.js: what it is told, and how it ends. */

import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Log } from '../../domain/log.ts';
import { directoryOf } from './directory.ts';
import { discordProblem } from './discord-problem.ts';
import { byFetch } from './discord-rest.ts';
import type { Packet, Told } from './gateway.ts';
import { keepingSessions } from './keep-session.ts';
import { fieldsAt, fieldsOf, textAt } from '../payload-fields.ts';
import type { Us } from './reading.ts';

export interface SessionOptions {
  readonly token: string;
  /** Set where another server stands for Discord. */
  readonly apiUrl: string | null;
  /** Whether the words of all messages are wanted, which Discord does not let everybody have. */
  readonly content: boolean;
}

export interface SessionTools {
  readonly hear: (packet: Packet, told: Told) => Promise<void>;
  readonly log: Log;
  /** Hears of what should not happen. */
  readonly report: (error: unknown) => void;
}

export interface Session {
  readonly client: Client;
  readonly content: boolean;
  /** Null once it is open, else the code with which Discord ended it for good. Throws a Problem where it cannot be opened. */
  open(): Promise<number | null>;
  /** `ended` is told the code with which Discord ends it for good; whatever else happens, discord.js connects again. */
  onEnd(ended: (code: number) => void): void;
}

const HELLO_MS = 30_000;

export function sessionFor(options: SessionOptions, tools: SessionTools): Session {
  const client = clientFor(options);
  let refused: number | null = null;
  client.on(Events.ShardDisconnect, ({ code }) => {
    refused = code;
  });
  client.on(Events.Error, tools.report);
  client.on(Events.Warn, (text) => {
    tools.log.warn({ of: 'discord.js' }, text);
  });
  tellOfFailures(client, tools.log);
  guard(client, tools.report);
  hearAll(client, tools);
  return {
    client,
    content: options.content,
    async open() {
      const impatience = new AbortController();
      try {
        const late = new Promise<never>((_resolve, reject) => {
          const timer = setTimeout(() => {
            reject(new Error('it did not answer in time'));
          }, HELLO_MS);
          impatience.signal.addEventListener('abort', () => {
            clearTimeout(timer);
          });
        });
        await Promise.race([client.login(options.token), late]);
        return null;
      } catch (error) {
        await client.destroy();
        if (refused !== null) return refused;
        throw discordProblem(error);
      } finally {
        impatience.abort();
      }
    },
    onEnd(ended) {
      client.on(Events.ShardDisconnect, ({ code }) => {
        ended(code);
      });
    },
  };
}

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Of what it would remember, only channels, servers and roles are used: a server of many thousands stays small. */
const REMEMBERED = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  DMMessageManager: 0,
  GuildEmojiManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

function clientFor({ apiUrl, content }: SessionOptions): Client {
  return new Client({
    intents: content ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    partials: [Partials.Channel],
    makeCache: REMEMBERED,
    shards: 'auto',
    ws: { buildStrategy: keepingSessions(Date.now) },
    // Nothing is posted with it; should anything ever be, it calls nobody and comes once.
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      makeRequest: byFetch,
    },
  });
}

/** Once for each time: it is tried again every half second. */
function tellOfFailures(client: Client, log: Log): void {
  let told = false;
  client.on(Events.ShardError, ({ message }) => {
    if (!told) log.warn({ why: message }, 'the connection to Discord failed');
    told = true;
  });
  for (const open of [Events.ShardReady, Events.ShardResume] as const) {
    client.on(open, () => {
      told = false;
    });
  }
}

/** What discord.js cannot read would end the process: it reads it in a promise that nobody looks at. */
function guard(client: Client, report: (error: unknown) => void): void {
  const ws = client.ws as unknown as { handlePacket: (...packet: readonly unknown[]) => boolean };
  const handle = ws.handlePacket.bind(ws);
  ws.handlePacket = (...packet) => {
    try {
      return handle(...packet);
    } catch (error) {
      report(error);
      return false;
    }
  };
}

/** As they come in, plain data: what discord.js makes of them holds on to the whole client. */
function hearAll(client: Client, { hear }: SessionTools): void {
  const directory = directoryOf(client);
  let us: Us | null = null;
  client.on(Events.Raw, (packet: unknown) => {
    const { t, d } = fieldsOf(packet) as Partial<Packet>;
    if (t === 'READY') us = usIn(d) ?? us;
    // discord.js is told afterwards: what is said in a new thread comes after the thread.
    if (us !== null) void hear({ t, d }, { us, directory });
  });
}

function usIn(ready: unknown): Us | null {
  const told = fieldsOf(ready);
  const [user, application] = [textAt(fieldsAt(told, 'user'), 'id'), textAt(fieldsAt(told, 'application'), 'id')];
  return user === null || application === null ? null : { user, application };
}
