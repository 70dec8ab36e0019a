/** The connection to Discord: one that discord.js opens anew by itself, until Discord says that it may not. */

import { GatewayCloseCodes, Status } from 'discord.js';
import { discordProblem } from './discord-problem.ts';
import { sessionFor } from './session.ts';
import type { Session, SessionOptions, SessionTools } from './session.ts';

export interface Line {
  isOpen(): boolean;
  /** Whether what people say in our threads is told to us; else only what names us and what is said to us alone. */
  canReadMessages(): boolean;
  /** Hears nothing more; resolves once all that was heard is done with. */
  close(): Promise<void>;
}

/** The one refusal that there is a way around: the words of messages are not for us. */
const DISALLOWED: number = GatewayCloseCodes.DisallowedIntents;
const GOODBYE_MS = 3_000;

/** Throws a Problem where Discord refuses the token or cannot be reached. From then on the line opens itself. */
export async function connectDiscord(options: Omit<SessionOptions, 'content'>, tools: SessionTools): Promise<Line> {
  const busy = new Set<Promise<void>>();
  const hear: SessionTools['hear'] = (packet, told) => {
    const done = tools.hear(packet, told).finally(() => busy.delete(done));
    busy.add(done);
    return done;
  };
  let over = false;
  const isOver = (): boolean => over;
  let session = await open(true);

  async function open(content: boolean): Promise<Session> {
    const opening = sessionFor({ ...options, content }, { ...tools, hear });
    const refused = await opening.open();
    if (refused === null) {
      opening.onEnd((code) => void again(code, content));
      return opening;
    }
    return open(withoutContent(refused, content));
  }

  /** Discord took the intent away while we were there, or the token. */
  async function again(code: number, content: boolean): Promise<void> {
    if (isOver()) return;
    try {
      await session.client.destroy();
      session = await open(withoutContent(code, content));
      if (isOver()) await session.client.destroy();
    } catch (error) {
      tools.report(error);
    }
  }

  /** Throws a Problem for any other refusal. */
  function withoutContent(code: number, content: boolean): false {
    if (code !== DISALLOWED || !content) throw discordProblem(null, code);
    tools.log.warn({}, NO_CONTENT);
    return false;
  }

  return {
    isOpen: () => isOpen(session),
    canReadMessages: () => session.content,
    async close() {
      over = true;
      const done = session.client.destroy().then(() => Promise.allSettled([...busy]));
      // A peer that is gone says no goodbye, and what hangs holds nobody back.
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())]);
    },
  };
}

const NO_CONTENT =
  'what people say in threads is not heard: switch on Message Content Intent at discord.com/developers/applications, on the page Bot, and start again; commands, mentions and direct messages are heard';

/** discord.js has no word for a line of which servers have yet to be told. */
const OPEN: readonly Status[] = [Status.Ready, Status.WaitingForGuilds, Status.Nearly];

function isOpen({ client }: Session): boolean {
  return client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => OPEN.includes(status));
}
