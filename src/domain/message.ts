/** What a reader is shown, decided once for every face: words and what they are for, never how a platform writes them. */

import type { Moment } from './article.ts';

export interface Message {
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** What a reader may do next. They are shortcuts: nothing is told in them alone. */
  readonly actions: readonly Action[];
  /** The sources that marks like [3] stand for, in the order of their numbers: the next message of a thread goes on from here. */
  readonly numbers: readonly string[];
}

export type Block = Heading | Paragraph | List | Row | Colophon | Verbatim;

/** A title: what the blocks after it are about. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph extends Item {
  readonly kind: 'paragraph';
}

/** At least one item. */
export interface List {
  readonly kind: 'list';
  /** `points` each stand for themselves, `events` follow one another in time, `lines` are read off something else. */
  readonly of: 'points' | 'events' | 'lines';
  /** Empty where the list has none. */
  readonly heading: readonly Run[];
  readonly items: readonly Item[];
}

/** One thing of a listing: what it is called, then what is to be known of it, a line each. */
export interface Row {
  readonly kind: 'row';
  readonly number: number | null;
  readonly lines: readonly (readonly Run[])[];
}

/** From when it all is, then what the marks stand for. One of the two may be empty. */
export interface Colophon {
  readonly kind: 'colophon';
  readonly clocks: readonly Run[];
  readonly legend: readonly LegendLine[];
}

export interface LegendLine {
  readonly number: number;
  readonly runs: readonly Run[];
  /** Where the source can be read, as the coverage gives it: each face makes it safe. */
  readonly url: string | null;
}

/** Text to copy as it stands, line breaks included. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly text: string;
}

/** What is told, and the receipts to show under it. */
export interface Item {
  readonly runs: readonly Run[];
  readonly receipts: readonly Receipt[];
}

export interface Receipt {
  /** File, line and time. */
  readonly place: readonly Run[];
  /** The cited words, as `quoted`, in their surroundings. */
  readonly words: readonly Run[];
}

/** A stretch of text with one role. It may hold foreign text: each face makes it safe. A no-break space holds words together. */
export interface Run {
  readonly text: string;
  readonly role: Role;
  /** The instant in UTC that the whole text names, for faces that show each reader's own clock; null for all other text. */
  readonly instant: Moment | null;
}

/** What a stretch of text is for the reader. `struck` is withdrawn: still to be read, and no longer said. */
export type Role = 'plain' | 'strong' | 'faint' | 'quoted' | 'alert' | 'struck';

export interface Action {
  readonly label: string;
  /** What a reader would type in the chat for it. */
  readonly command: string;
}
