/** Who we are in Discord, by our token. */

import { ApplicationFlags, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { discordProblem } from './discord-problem.ts';
import { fieldsOf, matching, textAt, valueAt } from '../payload-fields.ts';
import { SNOWFLAKE } from './ids.ts';

export interface OurApplication {
  readonly id: string;
  readonly name: string;
  /** Whether the Message Content Intent is switched on: else Discord keeps from us what people say in threads. */
  readonly readsMessages: boolean;
}

/** Asks Discord once. Throws a Problem where the token is refused or Discord is not to be reached. */
export async function ourApplication(rest: REST): Promise<OurApplication> {
  try {
    const told = fieldsOf(await rest.get(Routes.currentApplication()));
    const flags = valueAt(told, 'flags');
    return {
      id: matching(told, 'id', SNOWFLAKE),
      name: textAt(told, 'name') ?? '',
      readsMessages: typeof flags === 'number' && (flags & CONTENT) !== 0,
    };
  } catch (error) {
    throw discordProblem(error);
  }
}

/** The second is of applications in fewer servers than Discord asks to be looked at. */
const CONTENT: number = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
