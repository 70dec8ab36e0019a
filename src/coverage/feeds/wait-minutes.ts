/** How long a feed asks its readers to wait: its own `ttl`, or how often it says that it is updated. */

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

/** Whole minutes, at least one; null where it does not say, or nothing that makes sense. */
export function waitMinutes(ttl: string | null, period: string | null, frequency: string | null): number | null {
  const stated = wholeNumber(ttl);
  if (stated !== null) return stated;
  if (period === null && frequency === null) return null;
  // By the syndication module, what is left out means daily, and once.
  const minutes = PERIODS[(period ?? 'daily').toLowerCase()];
  const times = frequency === null ? 1 : wholeNumber(frequency);
  return minutes === undefined || times === null ? null : Math.max(1, Math.round(minutes / times));
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/u.test(text) && Number(text) > 0 ? Number(text) : null;
}
