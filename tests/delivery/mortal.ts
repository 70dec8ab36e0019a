/** A life that ends at a step of one's choosing, before it or after it: from then on nothing of that process happens. */

import type { Clock } from '../../src/delivery/clock.ts';

export interface Life {
  readonly isOver: () => boolean;
  readonly end: () => void;
  /** Says where it is; ends there if that is the place. */
  readonly reach: (step: string) => void;
}

/** `endsAt` is told each step with its number, from 1. */
export function lifeThat(endsAt: (step: string, count: number) => boolean, end: () => void = () => undefined): Life {
  let over = false;
  let count = 0;
  const die = (): void => {
    over = true;
    end();
  };
  return {
    isOver: () => over,
    end: die,
    reach(step) {
      if (over) return;
      count += 1;
      if (endsAt(step, count)) die();
    },
  };
}

/** The port, with a step before and after each call of a method. The dead get an error, or wait for ever. */
export function mortal<Port extends object>(name: string, port: Port, life: Life): Port {
  return new Proxy(port, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      const method = value as (...args: unknown[]) => unknown;
      const step = `${name}.${String(property)}`;
      return (...args: unknown[]) => {
        reach(`before ${step}`, life);
        const result = method.apply(target, args);
        if (result instanceof Promise) return result.then((value: unknown) => reachOrHang(step, life, value));
        reach(`after ${step}`, life);
        return result;
      };
    },
  });
}

export function mortalClock(clock: Clock, life: Life): Clock {
  return {
    now: () => clock.now(),
    wake: (at, act) =>
      clock.wake(at, () => {
        if (!life.isOver()) act();
      }),
  };
}

export const DIED = new Error('died');

function reach(step: string, life: Life): void {
  life.reach(step);
  if (life.isOver()) throw DIED;
}

function reachOrHang(step: string, life: Life, value: unknown): unknown {
  life.reach(`after ${step}`);
  return life.isOver() ? new Promise(() => undefined) : value;
}
