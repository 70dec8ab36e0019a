/** Gives turns: one task at a time for a host, so many in all, first come first served. A busy host takes up no place. */

export interface HostTurns {
  run<Result>(host: string, task: () => Promise<Result>): Promise<Result>;
  /** From here on nothing waits: what did starts at once, and has to see for itself that it is over. */
  close(): void;
}

export interface TurnRules {
  /** Tasks under way at once. */
  readonly most: number;
  /** How long a host is left alone after a task, in milliseconds. */
  readonly restMs: (host: string) => number;
}

export function hostTurns({ most, restMs }: TurnRules): HostTurns {
  const waiting: { readonly host: string; readonly start: () => void }[] = [];
  const busy = new Set<string>();
  const rests = new Set<NodeJS.Timeout>();
  let running = 0;
  let closed = false;

  function next(): void {
    while (closed || running < most) {
      const at = waiting.findIndex(({ host }) => closed || !busy.has(host));
      if (at === -1) return;
      waiting.splice(at, 1)[0]?.start();
    }
  }

  function free(host: string): void {
    busy.delete(host);
    next();
  }

  function end(host: string): void {
    running -= 1;
    const ms = closed ? 0 : restMs(host);
    if (ms === 0) {
      free(host);
      return;
    }
    const rest = setTimeout(() => {
      rests.delete(rest);
      free(host);
    }, ms);
    rests.add(rest);
    next();
  }

  return {
    run: (host, task) =>
      new Promise((resolve, reject) => {
        const start = (): void => {
          running += 1;
          busy.add(host);
          task()
            .finally(() => {
              end(host);
            })
            .then(resolve, reject);
        };
        waiting.push({ host, start });
        next();
      }),
    close: () => {
      closed = true;
      for (const rest of rests) clearTimeout(rest);
      next();
    },
  };
}
