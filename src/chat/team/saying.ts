/** What we say in a chat, before a platform writes it in its own form. */

import type { Message } from '../../domain/message.ts';
import type { DigestAsked } from './digest-asked.ts';
import type { From, Place, Tenant } from './heard.ts';

/** What a platform's adapter writes for its Poster. `key` names it among all of its tenant, the same in every try. */
export type Saying = Spoken | OnlyYou | Direct | Replaced | Thanked | Form | Home | Prompts;

/** For everyone in a channel or a thread. */
export interface Spoken {
  readonly kind: 'message';
  readonly key: string;
  readonly to: Place;
  readonly message: Message;
  /** A reply in a thread that the channel should see as well. */
  readonly broadcast: boolean;
  /** What the thread is called that begins under it, where a platform has none under every message; null for none. */
  readonly opensThread: string | null;
  /** The event it replies to; null where nobody asked. */
  readonly asked: From | null;
}

/** For the asker alone. */
export interface OnlyYou {
  readonly kind: 'only-you';
  readonly key: string;
  readonly asked: From;
  readonly message: Message;
}

/** For one reader who did not ask, in the conversation that they have with us. */
export interface Direct {
  readonly kind: 'direct';
  readonly key: string;
  readonly to: Tenant & { readonly user: string };
  readonly message: Message;
}

/** Our own message, told anew in its place. */
export interface Replaced {
  readonly kind: 'replace';
  readonly key: string;
  readonly to: Place;
  /** The platform's ids of its parts, in order. */
  readonly parts: readonly string[];
  readonly message: Message;
}

/** In place of a post that only says thanks. */
export interface Thanked {
  readonly kind: 'thanks';
  readonly key: string;
  readonly to: Place;
  /** The platform's id of the message that is thanked for. */
  readonly message: string;
}

/** Something to fill in. */
export interface Form {
  readonly kind: 'form';
  readonly key: string;
  readonly asked: From;
  /** Comes back with what was filled in. */
  readonly form: string;
  readonly shape: FormShape;
  /** For the asker alone where no form can be shown any more. */
  readonly instead: Message;
}

export type FormShape = TopicForm | ReasonForm | DigestForm;

/** Fields: `topic`, the slug of a topic or a story; `words`, any words in its place; `where`, `channel` or `only-me`. */
export interface TopicForm {
  readonly kind: 'topic';
  readonly topics: readonly Named[];
  readonly stories: readonly Named[];
}

export interface Named {
  readonly slug: string;
  readonly title: string;
}

/** Field: `reason`. */
export interface ReasonForm {
  readonly kind: 'reason';
  readonly title: string;
}

/** Fields: `topics`, slugs with commas between them; `words`, other topics in the same way; `when`; `zone`. */
export interface DigestForm {
  readonly kind: 'digest';
  /** To pick from, where a platform can show that. */
  readonly topics: readonly Named[];
  /** What stands in it to begin with. */
  readonly filled: DigestAsked;
  /** The city by whose clocks it goes where none is named; null where one has to be. */
  readonly usualCity: string | null;
}

/** Our own page, for one reader. */
export interface Home {
  readonly kind: 'home';
  readonly key: string;
  readonly to: Tenant & { readonly user: string };
  readonly message: Message;
}

/** What a reader could ask in a conversation that has just begun; at most four. */
export interface Prompts {
  readonly kind: 'prompts';
  readonly key: string;
  readonly to: Place;
  readonly prompts: readonly { readonly title: string; readonly text: string }[];
}
