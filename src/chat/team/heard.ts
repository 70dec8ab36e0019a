/** What somebody did in a chat, told alike for every platform: plain data, kept in the inbox until it is answered. */

/** One workspace, server or the like of one platform: what belongs to one is never shown to another. */
export interface Tenant {
  readonly platform: string;
  readonly tenant: string;
}

/** Where something is said. */
export interface Place extends Tenant {
  /** A direct conversation has an id of its own. */
  readonly channel: string;
  /** The platform's id of the thread; null in the channel itself. */
  readonly thread: string | null;
}

export interface From extends Place {
  readonly user: string;
  /** Nobody else reads along. */
  readonly direct: boolean;
  /** Ways to reply that only this event opens, in the platform's own words; empty where it opens none. */
  readonly reply: Readonly<Record<string, string>>;
}

export type Heard = Asked | Said | Pressed | FilledIn | HomeOpened | Greeted | Left;

interface Event {
  /** The platform's name of the event, the same in every copy of it: what we say in reply is named after it. */
  readonly id: string;
  readonly kind: string;
}

/** `/brief harbour-fire`: `name` without the slash, in small letters. */
export interface Asked extends Event {
  readonly kind: 'command';
  readonly from: From;
  readonly name: string;
  readonly text: string;
}

/** A person's own words. */
export interface Said extends Event {
  readonly kind: 'message';
  readonly from: From;
  /** The platform's id of it. */
  readonly message: string;
  /** As it reads, our own name taken out. */
  readonly text: string;
  /** It names us. */
  readonly toUs: boolean;
  /** It names others, persons or groups. */
  readonly toOthers: boolean;
}

/** A button. */
export interface Pressed extends Event {
  readonly kind: 'press';
  readonly from: From;
  /** What the button holds: the id under which its command is kept. */
  readonly action: string;
}

/** A form that we showed. */
export interface FilledIn extends Event {
  readonly kind: 'form';
  readonly from: From;
  /** As it was given to the form, to know what it is about. */
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Somebody looks at our own page. */
export interface HomeOpened extends Event {
  readonly kind: 'home';
  readonly from: Tenant & { readonly user: string };
}

/** Somebody opened a conversation with us and has not said anything yet. */
export interface Greeted extends Event {
  readonly kind: 'greeting';
  readonly from: From;
}

/** The workspace has taken us out: nothing of it may be kept. */
export interface Left extends Event {
  readonly kind: 'left';
  readonly from: Tenant;
}
