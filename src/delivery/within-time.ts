/** How long a task is waited for. */

import type { Clock } from './clock.ts';

export interface Limit {
  readonly ms: number;
  readonly ending: AbortSignal;
  readonly clock: Clock;
}

/** `late` or `ending` where `act` takes longer; it is told by its signal, and not waited for. */
export async function withinTime<Result>(
  act: (signal: AbortSignal) => Promise<Result>,
  { ms, ending, clock }: Limit,
): Promise<Result | 'late' | 'ending'> {
  const limit = new AbortController();
  const { promise: cut, resolve } = Promise.withResolvers<'late' | 'ending'>();
  const end = (why: 'late' | 'ending'): void => {
    resolve(why);
    limit.abort();
  };
  const endNow = (): void => {
    end('ending');
  };
  const callOff = clock.wake(clock.now() + ms, () => {
    end('late');
  });
  ending.addEventListener('abort', endNow);
  if (ending.aborted) endNow();
  try {
    return await Promise.race([cut, act(limit.signal)]);
  } finally {
    callOff();
    ending.removeEventListener('abort', endNow);
  }
}
