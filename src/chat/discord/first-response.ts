/** What an interaction is answered with within its three seconds. */

import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { APIInteractionResponse, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { From } from '../team/heard.ts';
import type { Choice } from './autocomplete.ts';

export type Modal = APIModalInteractionResponseCallbackData;

/** "briefdesk is thinking …", which the answer then takes the place of. */
export function deferral({ reply }: From): APIInteractionResponse {
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: reply['deferred'] === 'everyone' ? {} : { flags: MessageFlags.Ephemeral },
  };
}

export function opening(data: Modal): APIInteractionResponse {
  return { type: InteractionResponseType.Modal, data };
}

export function offering(choices: readonly Choice[]): APIInteractionResponse {
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [...choices] },
  };
}

/** For who is to wait: Discord shows the time as it counts down. */
export function refusal(until: number): APIInteractionResponse {
  return toAsker(`One question at a time: ask again <t:${Math.ceil(until / 1000)}:R>.`);
}

/** Where nothing was kept. */
export const UNTAKEN = toAsker('briefdesk could not take that down. Try again in a moment.');

function toAsker(content: string): APIInteractionResponse {
  const flags = (MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds) as MessageFlags;
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content, flags, allowed_mentions: { parse: [] } },
  };
}
