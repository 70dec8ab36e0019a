/** A desk that only hears: our gateway over a real state file, with all that it keeps, answers and logs. */

import type { APIInteractionResponse } from 'discord.js';
import { cooldowns } from '../../../src/chat/discord/cooldowns.ts';
import type { CooldownRules } from '../../../src/chat/discord/cooldowns.ts';
import { gateway } from '../../../src/chat/discord/gateway.ts';
import type { Desk, Gateway, GatewayTools } from '../../../src/chat/discord/gateway.ts';
import type { Heard } from '../../../src/chat/team/heard.ts';
import { stateInbox } from '../../../src/store/inbox.ts';
import { openedState } from '../../store/state-file.ts';
import { AT, THREAD } from './payloads.ts';

export interface HearingDesk {
  readonly gateway: Gateway;
  /** All that was kept since the last look. */
  readonly kept: () => readonly Heard[];
  /** First responses, each with how much had been kept when it left. */
  readonly answered: readonly {
    readonly id: string;
    readonly response: APIInteractionResponse;
    readonly kept: number;
  }[];
  /** Everything that was logged, as one text. */
  readonly logged: () => string;
}

export interface Circumstances extends Partial<Pick<Desk, 'receive' | 'isOurs' | 'formFor' | 'offers'>> {
  readonly answer?: GatewayTools['answer'];
  readonly rules?: CooldownRules;
  readonly now?: () => number;
}

export function hearingDesk(given: Circumstances = {}): HearingDesk {
  const state = openedState();
  const inbox = stateInbox(state, { worker: 'w1', now: () => Date.now() });
  const lines: string[] = [];
  const write = (fields: object, text: string): void => {
    lines.push(`${text} ${JSON.stringify(fields)}`);
  };
  const count = state.db.prepare('SELECT count(*) AS kept FROM inbox');
  const answered: { id: string; response: APIInteractionResponse; kept: number }[] = [];
  const { rules = { userMs: 0, channelMs: 0 }, answer } = given;
  return {
    gateway: gateway(
      {
        receive: given.receive ?? ((event) => inbox.receive(event)),
        isOurs: given.isOurs ?? (({ thread }) => thread === THREAD),
        formFor: given.formFor ?? (() => null),
        offers: given.offers ?? [],
      },
      {
        answer: async (interaction, response) => {
          answered.push({ id: interaction.id, response, kept: Number(count.get()?.['kept']) });
          await answer?.(interaction, response);
        },
        cooldowns: cooldowns(rules),
        now: given.now ?? (() => Date.parse(AT)),
        log: { info: write, warn: write, error: write },
      },
    ),
    kept: () => inbox.take(10_000, ['slack', 'discord']).map(({ payload }) => JSON.parse(payload) as Heard),
    answered,
    logged: () => lines.join('\n'),
  };
}
