/** The rule of the budget: which limit a call would pass. */

export type LimitedBy = 'user' | 'channel' | 'workspace' | 'all';

/** Tokens a UTC day, in and out together: of each user, each channel, each workspace, and of all. Null where there is no limit. */
export type Limits = Readonly<Record<LimitedBy, number | null>>;

/** Tokens of today by those on whose behalf a call is to be made, and by all. */
export type SpentToday = Readonly<Record<LimitedBy, number>>;

export interface Wanted {
  /** Who is limited: where there is nobody, nobody's limit is passed. */
  readonly payer: Readonly<Record<Exclude<LimitedBy, 'all'>, string | null>>;
  readonly most: { readonly input: number; readonly output: number };
}

/** From the smallest circle to the widest, so that a reader hears of the limit that is nearest. */
const CIRCLES: readonly LimitedBy[] = ['user', 'channel', 'workspace', 'all'];

/** Null where the call may be made: with all it can take it passes no limit. */
export function passedLimit(limits: Limits, spent: SpentToday, { payer, most }: Wanted): LimitedBy | null {
  const passes = (whose: LimitedBy): boolean => {
    const limit = limits[whose];
    if (limit === null || (whose !== 'all' && payer[whose] === null)) return false;
    return spent[whose] + most.input + most.output > limit;
  };
  return CIRCLES.find(passes) ?? null;
}
