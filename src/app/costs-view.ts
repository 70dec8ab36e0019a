/** What the ledger tells: calls, tokens and money by day and by whom, and what is left of today's limits. */

import type { Spending } from '../store/ledger.ts';
import type { LimitedBy, Limits } from '../store/limits.ts';
import type { Prices } from './validate-model-settings.ts';

/** This is what `costs --json` prints. */
export interface CostsView {
  readonly from: string;
  readonly to: string;
  readonly total: Costs;
  /** Only days with calls, the newest first. */
  readonly days: readonly (Costs & { readonly day: string })[];
  /** Each the most expensive first. */
  readonly workspaces: readonly CostsOf[];
  readonly channels: readonly CostsOf[];
  readonly users: readonly CostsOf[];
  /** The limit of all first, then the nearest to being used up. */
  readonly today: readonly Left[];
}

export interface Costs {
  readonly calls: number;
  /** Of these, calls counted at the most they can take. */
  readonly unsettled: number;
  readonly input: number;
  readonly output: number;
  /** Null where no prices are set. */
  readonly money: number | null;
}

export interface CostsOf extends Costs {
  readonly workspace: string | null;
  /** Of the workspace, channel or user; null for calls on nobody's behalf. */
  readonly name: string | null;
}

/** Of one limit. */
export interface Left {
  readonly whose: LimitedBy;
  readonly workspace: string | null;
  /** Null for the limit of all, and for that of anyone where nobody has spent. */
  readonly name: string | null;
  readonly spent: number;
  /** Both null where there is no limit. */
  readonly limit: number | null;
  readonly left: number | null;
}

export interface Period {
  readonly from: string;
  /** Today. */
  readonly to: string;
}

export interface Rates {
  readonly tokensPerDay: Limits;
  readonly prices: Prices | null;
}

/** `spendings`: of the whole period. */
export function costsView(spendings: readonly Spending[], { from, to }: Period, rates: Rates): CostsView {
  const today = spendings.filter(({ day }) => day === to);
  const costs = (some: readonly Spending[]): Costs => costsOf(some, rates.prices);
  const by = (whose: Whose): readonly CostsOf[] =>
    groups(spendings, whose).map(({ workspace, name, of }) => ({ workspace, name, ...costs(of) }));
  const left = (whose: Whose): readonly Left[] => {
    const named = groups(today, whose).filter(({ name }) => name !== null);
    const each = named.length > 0 ? named : [{ workspace: null, name: null, of: [] }];
    return each.map(({ workspace, name, of }) => leftOf(of, rates.tokensPerDay[whose], { whose, workspace, name }));
  };
  return {
    from,
    to,
    total: costs(spendings),
    days: [...Map.groupBy(spendings, ({ day }) => day)]
      .map(([day, of]) => ({ day, ...costs(of) }))
      .toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    workspaces: by('workspace'),
    channels: by('channel'),
    users: by('user'),
    today: [
      leftOf(today, rates.tokensPerDay.all, { whose: 'all', workspace: null, name: null }),
      ...(['workspace', 'channel', 'user'] as const).flatMap(left).toSorted((a, b) => shareLeft(a) - shareLeft(b)),
    ],
  };
}

type Whose = Exclude<LimitedBy, 'all'>;

interface Group {
  readonly workspace: string | null;
  readonly name: string | null;
  readonly of: readonly Spending[];
}

/** A channel or user is one of its workspace. */
function groups(spendings: readonly Spending[], whose: Whose): readonly Group[] {
  return [...Map.groupBy(spendings, ({ payer }) => JSON.stringify([payer.workspace, payer[whose]])).values()]
    .map((of) => ({ workspace: of[0]?.payer.workspace ?? null, name: of[0]?.payer[whose] ?? null, of }))
    .toSorted((a, b) => tokensOf(b.of) - tokensOf(a.of));
}

function costsOf(spendings: readonly Spending[], prices: Prices | null): Costs {
  const sum = (field: 'calls' | 'unsettled' | 'input' | 'output'): number =>
    spendings.reduce((total, each) => total + each[field], 0);
  const [input, output] = [sum('input'), sum('output')];
  const money = prices === null ? null : (input * prices.input + output * prices.output) / 1e6;
  return { calls: sum('calls'), unsettled: sum('unsettled'), input, output, money };
}

function leftOf(
  spendings: readonly Spending[],
  limit: number | null,
  about: Pick<Left, 'whose' | 'workspace' | 'name'>,
): Left {
  const spent = tokensOf(spendings);
  return { ...about, spent, limit, left: limit === null ? null : Math.max(0, limit - spent) };
}

/** From 0 to 1, and 2 where there is no limit. */
function shareLeft({ left, limit }: Left): number {
  if (left === null || limit === null) return 2;
  return limit === 0 ? 0 : left / limit;
}

function tokensOf(spendings: readonly Spending[]): number {
  return spendings.reduce((total, { input, output }) => total + input + output, 0);
}
