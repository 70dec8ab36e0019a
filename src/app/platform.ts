/** A chat platform as a service runs it: what posts there, what speaks its form, and what hears it. */

import type { From } from '../chat/team/heard.ts';
import type { Hears } from '../chat/team/hearing-note.ts';
import type { Leave } from '../chat/team/turn.ts';
import type { Poster } from '../delivery/poster.ts';
import type { Delivery } from '../delivery/start-delivery.ts';
import type { Log } from '../domain/log.ts';
import type { Topic } from '../domain/topic.ts';
import type { State } from '../store/open-state.ts';
import type { ChatFace } from './chat-answerer.ts';

export interface Platform {
  /** As rows and settings name it: `slack`. */
  readonly name: string;
  readonly poster: Poster;
  readonly face: ChatFace;
  readonly rights: Rights;
  /** By whose clocks somebody goes, an IANA name; null where it does not tell. */
  zoneOf(from: From): Promise<string | null>;
  /** What it tells us of what is said in our threads, where that may differ; null elsewhere. */
  hears(): Hears | null;
  /** Throws a Problem where the platform refuses us, or cannot be reached. */
  hear(receive: Delivery['receive']): Promise<Hearing>;
}

/** What the platform itself says of who may do what. */
export interface Rights {
  /** Whether it counts somebody among those who may moderate. */
  mayModerate(from: From): Promise<boolean>;
  /** Whether somebody may change what a channel follows, and whether we can post there. `isNamed`: our own configuration names them. */
  mayManage(from: From, isNamed: boolean): Promise<Leave>;
}

/** A platform that is set up, and opened once it can be. */
export interface Opening {
  readonly name: string;
  /** Throws a Problem where the platform refuses us, or cannot be reached. */
  readonly open: () => Promise<Platform>;
}

export interface Hearing {
  /** In words, for the log. */
  readonly where: string;
  /** Whether anything said there can reach us right now. */
  isOpen(): boolean;
  stop(): Promise<void>;
}

/** What a platform is opened with. */
export interface PlatformMeans {
  readonly state: State;
  readonly log: Log;
  readonly report: (error: unknown) => void;
  /** What can be asked for by name: topics, and stories of the last days. */
  readonly offers: () => readonly Topic[];
  /** What sockets are opened with where a proxy stands in between. */
  readonly dispatcher: object | undefined;
}
