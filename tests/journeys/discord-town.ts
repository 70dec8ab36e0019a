/** The real program in a server of a Discord that others wrote, and people who use it. */

import { ChannelType } from 'discord.js';
import { command, interaction, option, press, submission, typing, type Changes } from '../chat/discord/payloads.ts';
import { TOKEN, twinGuild, type TwinGuild } from '../chat/discord/twin-guild.ts';
import { discordFront, type Call, type DiscordFront, type Instead } from './discord-front.ts';
import { actionIn, GONE } from './discord-shown.ts';
import { emptyFolder } from './run-briefdesk.ts';
import { startedProgram, type Program } from './slack-town.ts';

export interface DiscordTown extends TwinGuild {
  readonly front: DiscordFront;
  readonly program: Program;
  /** The folder of its state. */
  readonly folder: string;
  /** Where the program may not write, whatever Discord says of it elsewhere. */
  readonly shut: string;
  /** Where it may begin no threads. */
  readonly threadless: string;
  /** Dana's and our own, where nobody else reads along. */
  readonly direct: string;
  /** Uses a slash command. */
  readonly slash: (name: string, options?: Changes, where?: Where) => Promise<Answers>;
  /** Says something; resolves with its id. */
  readonly say: (text: string, where?: Where) => Promise<string>;
  /** Presses a button of a message, or picks from its menu. */
  readonly press: (call: Call, label: string, where?: Where) => Promise<Answers>;
  readonly fillIn: (
    form: string,
    fields: Readonly<Record<string, string>>,
    where: Where & { readonly under: Call },
  ) => Promise<Answers>;
  /** Writes a topic; what is offered meanwhile. */
  readonly type: (topic: string) => Promise<readonly unknown[]>;
  /** An event of the gateway. */
  readonly event: (name: string, fields: Changes) => void;
}

export interface Where {
  /** The channel, or the thread. */
  readonly channel?: string;
  readonly user?: string;
  readonly guild?: string;
  /** What we may do there. */
  readonly ours?: string;
  /** What is pressed is seen by one reader alone. */
  readonly hidden?: boolean;
}

/** What an interaction is answered with. */
export interface Answers {
  /** The first response. */
  readonly first: Call;
  /** What is then told in its place. */
  readonly told: () => Promise<Call>;
}

/** What the token of every interaction begins with. */
export const REPLY_TOKEN = 'aW50ZXJhY3Rpb24';

export async function discordTown(): Promise<DiscordTown> {
  const guild = await twinGuild();
  const { twin, dana } = guild;
  const ids = idsFor();
  const [shut, threadless, direct] = [ids(), ids(), ids()];
  const own = { guildId: guild.guild, type: ChannelType.GuildText };
  await twin.prisma.channel.create({ data: { ...own, id: shut, name: 'notices' } });
  await twin.prisma.channel.create({ data: { ...own, id: threadless, name: 'quay' } });
  await twin.prisma.channel.create({ data: { id: direct, type: ChannelType.DM } });
  const event: DiscordTown['event'] = (name, fields) => {
    gatewayOf(guild).broadcast(name, fields);
  };
  const front = await discordFront(guild.apiUrl, mending({ guild, shut, threadless, event }));
  const folder = emptyFolder();
  const { program } = await startedProgram({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: front.apiUrl,
    BRIEFDESK_STATE: folder,
  });

  /** Discord's answer to a component has a message of its own: the other server would tell the old one anew. */
  async function interact(kind: Changes, where: Where = {}): Promise<Answers> {
    const { channel = guild.channel, user = dana, guild: tenant = guild.guild, ours } = where;
    const id = ids();
    const token = `${REPLY_TOKEN}-${id}`;
    const row = { interactionId: id, interactionToken: token, applicationId: twin.botUserId, channelId: channel };
    await twin.prisma.interactionResponse.create({ data: { ...row, type: 0, acknowledged: false } });
    const person = { id: user, username: 'someone', discriminator: '0', avatar: null };
    const { member } = interaction() as { member: Changes };
    const known = await twin.prisma.channel.findUnique({ where: { id: channel } });
    event('INTERACTION_CREATE', {
      ...kind,
      id,
      token,
      application_id: twin.botUserId,
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 10_485_760,
      guild_id: channel === direct ? undefined : tenant,
      channel_id: channel,
      channel: { id: channel, type: known?.type, parent_id: known?.parentId },
      ...(channel === direct
        ? { user: person, member: undefined, context: 1 }
        : { member: { ...member, user: person } }),
      ...(ours === undefined ? {} : { app_permissions: ours }),
    });
    const first = await front.call(({ route }) => route === `interactions/${id}/${token}/callback`);
    return { first, told: () => front.call(({ method, route }) => method !== 'DELETE' && route.includes(`/${token}`)) };
  }

  return {
    ...guild,
    front,
    program,
    folder,
    shut,
    threadless,
    direct,
    event,
    slash: (name, options = {}, where) =>
      interact(
        command(
          name,
          Object.entries(options).map(([key, value]) => option(key, value)),
        ),
        where,
      ),
    async say(text, { channel = guild.channel, user = dana } = {}) {
      return (await twin.channel(channel).user(user).sendMessage({ content: text })).id;
    },
    press(call, label, where = {}) {
      const message = { ...call.reply, flags: PLAIN | (where.hidden === true ? EPHEMERAL : 0) };
      return interact(press(actionIn(call, label), { message }), { channel: channelOf(call), ...where });
    },
    fillIn(form, fields, { under, ...where }) {
      const message = { ...under.reply, flags: PLAIN };
      return interact(submission(form, fields, { message }), { channel: channelOf(under), ...where });
    },
    async type(topic) {
      const { first } = await interact(typing(topic));
      return (first.body['data'] as { choices: readonly unknown[] }).choices;
    },
  };
}

/** docs.discord.com, "message flags": of components alone, and for one reader, which the other server forgets. */
const PLAIN = 32768;
const EPHEMERAL = 64;

function channelOf({ reply }: Call): string {
  return String(reply['channel_id']);
}

/** Ids tell their time: none may be older than the channels it stands in. */
function idsFor(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return String(1_450_000_000_000_000_000n + BigInt(process.pid * 1_000_000 + count));
  };
}

interface Gateway {
  broadcast(name: string, fields: Changes): void;
}

function gatewayOf({ twin }: TwinGuild): Gateway {
  return (twin as unknown as { readonly server: { readonly gateway: Gateway } }).server.gateway;
}

interface Mended {
  readonly guild: TwinGuild;
  readonly shut: string;
  readonly threadless: string;
  readonly event: DiscordTown['event'];
}

/** In Discord a thread has the id of its message, "thinking …" can be taken away, and not everything is allowed. */
function mending({ guild, shut, threadless, event }: Mended): Instead {
  const { channel: threads } = guild.twin.prisma;
  return async ({ method, route, body }) => {
    const [, channel = '', id = ''] = /^channels\/(\d+)\/messages\/(\d+)\/threads$/.exec(route) ?? [];
    if (method === 'POST' && route === `channels/${shut}/messages`) return FORBIDDEN;
    if (GONE({ method, route })) return { status: 204, reply: {} };
    if (method !== 'POST' || id === '') return null;
    if (channel === threadless) return FORBIDDEN;
    if ((await threads.findUnique({ where: { id } })) !== null)
      return { status: 400, reply: { code: 160004, message: 'A thread has already been created for this message' } };
    const { name, auto_archive_duration: minutes } = body as { name: string; auto_archive_duration: number };
    const own = { id, name, type: ChannelType.PublicThread, parentId: channel, guildId: guild.guild };
    await threads.create({ data: { ...own, autoArchiveDuration: minutes, starterMessageId: id } });
    const told = { id, name, type: own.type, parent_id: channel, guild_id: guild.guild };
    const thread_metadata = { archived: false, locked: false, auto_archive_duration: minutes, archive_timestamp: AT };
    const reply = { ...told, owner_id: guild.twin.botUserId, message_count: 0, member_count: 1, thread_metadata };
    event('THREAD_CREATE', { ...reply, newly_created: true });
    return { status: 201, reply };
  };
}

const FORBIDDEN = { status: 403, reply: { code: 50013, message: 'Missing Permissions' } };
const AT = '2026-03-02T17:18:00.000000+00:00';
