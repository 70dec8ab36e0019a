/** Keeps what Discord sends, and only then tells the person so: what was deferred is never lost. */

import { DiscordAPIError, GatewayDispatchEvents } from 'discord.js';
import type { APIInteractionResponse } from 'discord.js';
import type { Log } from '../../domain/log.ts';
import type { Received, ReceivedEvent } from '../../store/inbox.ts';
import type { Asked, Heard, Place, Pressed } from '../team/heard.ts';
import { choicesFor, readTyping } from './autocomplete.ts';
import type { Offer } from './autocomplete.ts';
import type { Cooldowns } from './cooldowns.ts';
import { deferral, offering, opening, refusal, UNTAKEN } from './first-response.ts';
import type { Modal } from './first-response.ts';
import { fieldsOf, textAt } from '../payload-fields.ts';
import { readInteraction } from './read-interaction.ts';
import { readLeaving } from './read-leaving.ts';
import { readMessage } from './read-message.ts';
import { PLATFORM } from './reading.ts';
import type { Directory, Read, Us } from './reading.ts';

export interface Desk {
  /** Resolves once the event is kept for good. Fails with a Problem where it cannot be. */
  readonly receive: (event: ReceivedEvent) => Received | Promise<Received>;
  /** Whether what is said in a thread there is to us, as the thread began with us. */
  readonly isOurs: (place: Place) => boolean;
  /** What a button or a command opens, as no form can be shown later; null where it opens none. */
  readonly formFor: (heard: Pressed | Asked) => Modal | null;
  /** What can be asked for, at hand: it is offered to whoever writes a topic. */
  readonly offers: readonly Offer[];
}

export interface GatewayTools {
  /** The first response to an interaction, which has three seconds. */
  readonly answer: (interaction: Answerable, response: APIInteractionResponse) => Promise<void>;
  readonly cooldowns: Cooldowns;
  readonly now: () => number;
  readonly log: Log;
}

export interface Answerable {
  readonly id: string;
  readonly token: string;
}

/** What the gateway of Discord sent: the event's name and what it tells. */
export interface Packet {
  readonly t: unknown;
  readonly d: unknown;
}

/** Who we are and where, as it stands when a packet comes in. */
export interface Told {
  readonly us: Us;
  readonly directory: Directory;
}

export interface Gateway {
  /** Resolves when the packet is done with. Never fails. */
  hear(packet: Packet, told: Told): Promise<void>;
}

export function gateway(desk: Desk, tools: GatewayTools): Gateway {
  return {
    async hear({ t, d }, told) {
      try {
        await hearOne(t, d, { ...desk, ...tools, ...told });
      } catch (error) {
        tools.log.error({ error, event: t }, 'something that Discord sent was not kept');
      }
    },
  };
}

type Hearing = Desk & GatewayTools & Told;

async function hearOne(event: unknown, payload: unknown, hearing: Hearing): Promise<void> {
  switch (event) {
    case GatewayDispatchEvents.InteractionCreate:
      return hearInteraction(payload, hearing);
    case GatewayDispatchEvents.MessageCreate:
      await hearing.directory.find(textAt(fieldsOf(payload), 'channel_id') ?? '');
      return keep(readMessage(payload, readingIn(hearing)), hearing);
    case GatewayDispatchEvents.GuildDelete:
      return keep(readLeaving(payload, readingIn(hearing).at), hearing);
  }
}

async function hearInteraction(payload: unknown, hearing: Hearing): Promise<void> {
  const typing = readTyping(payload);
  if (typing !== null) return respond(typing, offering(choicesFor(typing, hearing.offers)), hearing);
  const read = readInteraction(payload, readingIn(hearing));
  if (read.kind !== 'heard' || !('reply' in read.heard.from)) return keep(read, hearing);
  const { heard } = read as { readonly heard: Exclude<Heard, { readonly kind: 'home' | 'left' }> };
  const interaction = { id: heard.from.reply['interaction'] ?? '', token: heard.from.reply['token'] ?? '' };
  const until = isAsked(heard) ? hearing.cooldowns.until(heard.from, hearing.now()) : null;
  if (until !== null) return respond(interaction, refusal(until), hearing);
  let first = UNTAKEN;
  try {
    const opens = heard.kind === 'press' || heard.kind === 'command';
    const modal = opens ? hearing.formFor(heard) : null;
    await keep(modal === null ? read : { ...read, heard: withForm(heard) }, hearing);
    first = modal === null ? deferral(heard.from) : opening(modal);
  } finally {
    await respond(interaction, first, hearing);
  }
}

/** Asking is what takes work: to look at what was answered is free. */
function isAsked(heard: Heard): boolean {
  return heard.kind === 'command' && heard.name !== 'briefdesk';
}

/** Then there is no first response that could be edited. */
function withForm<Event extends Exclude<Heard, { readonly kind: 'home' | 'left' }>>(heard: Event): Event {
  return { ...heard, from: { ...heard.from, reply: { ...heard.from.reply, deferred: 'form' } } };
}

/** Where the person moved on, or waited in vain, there is nobody to answer: what was kept is answered later all the same. */
async function respond(interaction: Answerable, response: APIInteractionResponse, hearing: Hearing): Promise<void> {
  try {
    await inTime(() => hearing.answer(interaction, response), hearing.now);
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : null;
    // The same interaction was here before: its first copy had the answer.
    if (code === ALREADY_ANSWERED) return;
    const why = error instanceof Error ? error.message : String(error);
    hearing.log.warn({ code, why, type: response.type }, 'Discord did not take a first response');
  }
}

/** A second try, while Discord waits for one: twice does no harm, as it takes the first response alone. */
async function inTime(answer: () => Promise<void>, now: () => number): Promise<void> {
  const started = now();
  try {
    await answer();
  } catch (error) {
    if (error instanceof DiscordAPIError || now() - started > HURRY_MS) throw error;
    await answer();
  }
}

const HURRY_MS = 2_000;
/** docs.discord.com, "JSON error codes". */
const ALREADY_ANSWERED = 40060;

async function keep(read: Read, { receive, log }: Hearing): Promise<void> {
  if (read.kind === 'unreadable') log.warn({ why: read.why }, 'Discord sent something that could not be read');
  if (read.kind !== 'heard') return;
  const { keys, heard } = read;
  // Known ones are answered like any other: the answer to the first may have been lost.
  await receive({
    platform: PLATFORM,
    tenant: heard.from.tenant,
    keys,
    once: null,
    payload: JSON.stringify(heard),
  });
}

function readingIn({ us, directory, isOurs, now }: Hearing) {
  return { us, directory, isOurs, at: new Date(now()).toISOString() };
}
