/** How long a reply is waited for: in all, between one event and the next, and as long as the caller wants it. */

export interface Limits {
  /** Longest silence, also before the first event. */
  readonly idleMs: number;
  /** For everything, whatever is tried again. */
  readonly totalMs: number;
}

export interface Patience extends Limits {
  /** Ends when the time is up or the caller gives up. */
  readonly signal: AbortSignal;
  readonly givenUp: () => boolean;
  readonly leftMs: () => number;
}

export function startPatience(limits: Limits, caller: AbortSignal | undefined): Patience {
  const deadline = AbortSignal.timeout(limits.totalMs);
  const began = performance.now();
  return {
    ...limits,
    signal: caller === undefined ? deadline : AbortSignal.any([caller, deadline]),
    givenUp: () => caller?.aborted === true,
    leftMs: () => limits.totalMs - (performance.now() - began),
  };
}

export interface IdleTimer {
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly end: () => void;
}

export function idleTimer(idleMs: number): IdleTimer {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, idleMs);
  return {
    signal: controller.signal,
    heard: () => timer.refresh(),
    end: () => {
      clearTimeout(timer);
    },
  };
}

/** Ends early with the signal. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
