/** What is known while a payload of Discord is read, and what comes of it. */

import type { Heard, Place } from '../team/heard.ts';
import { Unreadable } from '../payload-fields.ts';

/** Who we are: what people mention. */
export interface Us {
  readonly user: string;
  readonly application: string;
}

/** As far as Discord has told us. */
export interface Channel {
  readonly kind: 'channel' | 'thread' | 'direct';
  /** The channel that a thread hangs in; null elsewhere. */
  readonly parent: string | null;
  readonly name: string | null;
  /** Who may do more or less there than elsewhere; a thread has those of its channel. */
  readonly overwrites: readonly Overwrite[];
}

/** For one member or for all of a role. */
export interface Overwrite {
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Guild {
  readonly owner: string;
  /** What a role may do, by its id; everybody has the one whose id is the server's own. */
  readonly mayDo: (role: string) => bigint;
  /** The role that Discord made for us, which looks like our name where it is mentioned. */
  readonly ourRole: string | null;
}

/** The channels and servers that we are in; null where we do not know one. */
export interface Directory {
  channel(id: string): Channel | null;
  /** Asks Discord for what we do not know yet. Never fails. */
  find(id: string): Promise<Channel | null>;
  guild(id: string): Guild | null;
}

export interface Reading {
  readonly us: Us;
  readonly directory: Pick<Directory, 'channel' | 'guild'>;
  /** Whether what is said in a thread there is to us, as the thread began with us. */
  readonly isOurs: (place: Place) => boolean;
  /** When it came in, as an ISO time. */
  readonly at: string;
}

export type Read =
  /** `keys`: every name that this or another copy of it goes by. */
  | { readonly kind: 'heard'; readonly keys: readonly [string, ...string[]]; readonly heard: Heard }
  /** Well formed and nothing for us. */
  | { readonly kind: 'ignored'; readonly why: string }
  /** `why` names what is wrong and nothing that the payload holds. */
  | { readonly kind: 'unreadable'; readonly why: string };

export const PLATFORM = 'discord';

/** Direct messages belong to no server; each has a channel of its own. */
export const DIRECT = 'dm';

export function ignored(why: string): Read {
  return { kind: 'ignored', why };
}

/** Whatever could not be read is said, not thrown. */
export function reading(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', why: error.message };
    throw error;
  }
}
