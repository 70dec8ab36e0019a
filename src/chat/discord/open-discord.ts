/** Discord, put together: what posts, what writes, and the client that both call it with. */

import { Routes } from 'discord.js';
import type { REST } from 'discord.js';
import type { Poster } from '../../delivery/poster.ts';
import type { OutgoingMessage } from '../../store/outbox-messages.ts';
import type { Heard } from '../team/heard.ts';
import type { Saying } from '../team/saying.ts';
import { discordPoster } from './discord-poster.ts';
import { discordRest } from './discord-rest.ts';
import type { RestOptions } from './discord-rest.ts';
import { ourApplication } from './our-application.ts';
import { FORM_SHOWN, writeSaying } from './write-saying.ts';

export interface DiscordOptions extends RestOptions {
  readonly autoArchiveMinutes: number;
}

export interface Discord {
  /** The one client: it counts what Discord refuses. */
  readonly rest: REST;
  readonly poster: Poster;
  readonly face: DiscordFace;
}

export interface DiscordFace {
  write(saying: Saying): OutgoingMessage;
  /** Shows that work goes on: a command does so by itself. */
  showWork(heard: Heard): () => void;
  /** A command or a button that leads to nothing would be seen at work for a quarter of an hour. */
  sayNothing(heard: Heard): void;
}

/** Throws a Problem where Discord refuses the token or cannot be reached. */
export async function openDiscord({ autoArchiveMinutes, ...options }: DiscordOptions): Promise<Discord> {
  const rest = discordRest(options);
  const { id: applicationId } = await ourApplication(rest);
  return {
    rest,
    poster: discordPoster({ rest, applicationId, now: Date.now, autoArchiveMinutes }),
    face: {
      write: writeSaying,
      showWork(heard) {
        if (heard.kind === 'message')
          tryTo(() => rest.post(Routes.channelTyping(heard.from.thread ?? heard.from.channel)));
        return () => undefined;
      },
      sayNothing(heard) {
        if (heard.kind === 'home' || heard.kind === 'left') return;
        const { application, token, deferred } = heard.from.reply;
        if (application === undefined || token === undefined || deferred === FORM_SHOWN) return;
        tryTo(() => rest.delete(Routes.webhookMessage(application, token, '@original'), { auth: false }));
      },
    },
  };
}

/** Nothing hangs on it, so nothing is said where it fails. */
function tryTo(act: () => Promise<unknown>): void {
  act().catch(() => undefined);
}
