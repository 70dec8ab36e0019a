/** One channel following one digest: what of, when, and whether it rests. */

export interface Subscription {
  /** Random, or `config:NAME` for those of config/digests.yaml. */
  readonly id: string;
  readonly platform: string;
  readonly tenant: string;
  readonly channel: string;
  /** Slugs, or free text as a reader typed it; at least one. */
  readonly topics: readonly string[];
  readonly rhythm: Rhythm;
  /** What an edition with nothing new is: a line that says so, or nothing at all. */
  readonly whenQuiet: 'note' | 'silence';
  readonly paused: null | { readonly at: number; readonly why: string };
  /** User id; null for those of the configuration. */
  readonly owner: string | null;
}

export type Rhythm = Daily | OnChange;

/** An edition at one time of day, on at least one day of the week. */
export interface Daily {
  readonly kind: 'daily';
  readonly at: LocalTime;
  readonly days: readonly Weekday[];
  /** Of the IANA database. */
  readonly zone: string;
}

/** When something changes, at most so often on a local day, and never in the quiet hours (which may pass midnight). */
export interface OnChange {
  readonly kind: 'on-change';
  readonly mostADay: number;
  readonly quiet: null | { readonly from: LocalTime; readonly to: LocalTime };
  /** Of the IANA database. */
  readonly zone: string;
}

/** `07:30`: two digits each, from `00:00` to `23:59`. */
export type LocalTime = string;

/** Monday is 1, as in Temporal. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
