/** When an endpoint that fails is left alone, and when it is tried again: decided without a clock or a request of its own. */

export type Breaker =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number; readonly restMs: number }
  /** One request is on its way to find out; `restMs` is how long the last rest was. */
  | { readonly kind: 'probing'; readonly restMs: number };

export type Turn = 'ask' | 'probe' | 'rest';

/** What a request showed of the endpoint: `refused` will be refused again however often it asks. */
export type Outcome = 'answered' | 'failed' | 'refused' | 'unknown';

export const CLOSED: Breaker = { kind: 'closed', failures: 0 };

const MOST_FAILURES = 3;
const REST_MS = 60_000;
const LONGEST_REST_MS = 15 * 60_000;

export function turnAt(breaker: Breaker, now: number): Turn {
  switch (breaker.kind) {
    case 'closed':
      return 'ask';
    case 'open':
      return now < breaker.until ? 'rest' : 'probe';
    case 'probing':
      return 'rest';
  }
}

/** A probe must say what came of it. */
export function startProbe(breaker: Breaker): Breaker {
  return breaker.kind === 'open' ? { kind: 'probing', restMs: breaker.restMs } : breaker;
}

/** After a request that was made while the breaker was closed; of those that come in late, none counts any more. */
export function afterAsking(breaker: Breaker, outcome: Outcome, now: number): Breaker {
  if (breaker.kind !== 'closed' || outcome === 'unknown') return breaker;
  if (outcome === 'answered') return CLOSED;
  const failures = breaker.failures + 1;
  if (outcome === 'failed' && failures < MOST_FAILURES) return { kind: 'closed', failures };
  return { kind: 'open', until: now + REST_MS, restMs: REST_MS };
}

export function afterProbing(breaker: Breaker, outcome: Outcome, now: number): Breaker {
  if (breaker.kind !== 'probing') return breaker;
  const { restMs } = breaker;
  switch (outcome) {
    case 'answered':
      return CLOSED;
    case 'unknown':
      return { kind: 'open', until: now, restMs };
    case 'failed':
    case 'refused': {
      const longer = Math.min(2 * restMs, LONGEST_REST_MS);
      return { kind: 'open', until: now + longer, restMs: longer };
    }
  }
}
