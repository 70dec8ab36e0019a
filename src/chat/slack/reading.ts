/** What is known while a payload of Slack is read, and what comes of it. */

import type { Heard } from '../team/heard.ts';

/** Who we are in one workspace. */
export interface Us {
  /** The user id of our bot: what people mention. */
  readonly user: string;
  /** The bot id that our own messages bear. */
  readonly bot: string;
}

export interface Reading {
  readonly tenant: string;
  readonly us: Us;
}

export type Read =
  /** `keys`: every name that this or another copy of it goes by. */
  | { readonly kind: 'heard'; readonly keys: readonly [string, ...string[]]; readonly heard: Heard }
  /** Well formed and nothing for us. */
  | { readonly kind: 'ignored'; readonly why: string }
  /** `why` names what is wrong and nothing that the payload holds. */
  | { readonly kind: 'unreadable'; readonly why: string };

export const PLATFORM = 'slack';

export function ignored(why: string): Read {
  return { kind: 'ignored', why };
}
