/** Work that several readers ask for is done once: they share it while it is under way, and its result for a while. */

export interface SharedWork {
  /** `isKept` tells whether others may still be given the result once it is there. */
  share<Result>(name: string, work: () => Promise<Result>, isKept: (result: Result) => boolean): Promise<Result>;
  /** What was found is told to nobody any more. */
  clear(): void;
}

export function sharedWork(most: number): SharedWork {
  const known = new Map<string, Promise<unknown>>();
  return {
    share(name, work, isKept) {
      const before = known.get(name) as ReturnType<typeof work> | undefined;
      if (before !== undefined) {
        // The latest asked for goes last.
        known.delete(name);
        known.set(name, before);
        return before;
      }
      const own = work();
      known.set(name, own);
      const oldest = known.keys().next();
      if (known.size > most && oldest.done !== true) known.delete(oldest.value);
      const drop = (): void => {
        if (known.get(name) === own) known.delete(name);
      };
      void own.then((result) => {
        if (!isKept(result)) drop();
      }, drop);
      return own;
    },
    clear() {
      known.clear();
    },
  };
}
