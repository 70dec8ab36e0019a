/** What feeds and pages are fetched through. */

import { Problem } from '../domain/problem.ts';
import type { Environment } from './environment.ts';
import type { ProxyVariables } from './proxy-variables.ts';

/** Null where they are fetched directly. Throws a Problem where a proxy is named that cannot be used: then nothing is to go past it. */
export function webProxy({ webProxy: { endpoint, flaws } }: Environment): ProxyVariables | null {
  if (flaws.length === 0) return endpoint;
  throw new Problem('configuration', ['nothing is fetched, as the proxy cannot be used.', ...flaws].join('\n  '));
}
