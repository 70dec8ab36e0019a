/** Reads which proxy the environment names, in the variables that most programs know. */

import { trimmed } from './endpoint-variables.ts';
import type { ReadEndpoint } from './endpoint-variables.ts';
import type { Variables } from './environment.ts';

export interface ProxyVariables {
  /** For addresses that begin with http; null where they are asked directly. */
  readonly http: string | null;
  /** For addresses that begin with https. */
  readonly https: string | null;
  /** Hosts that are asked directly; this machine is always among them. */
  readonly direct: readonly string[];
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** As curl has it, of two variables that differ in case alone the lower one counts. */
export function readProxy(variables: Variables): ReadEndpoint<ProxyVariables> {
  const named = (name: string): string | null => trimmed(variables[name.toLowerCase()]) ?? trimmed(variables[name]);
  const [http, https] = [named('HTTP_PROXY'), named('HTTPS_PROXY')];
  const direct = (named('NO_PROXY') ?? '').split(/[\s,]+/).filter((host) => host !== '');
  if ((http === null && https === null) || direct.includes('*')) return { endpoint: null, flaws: [] };
  const flaws = [...flawsOf('HTTP_PROXY', http), ...flawsOf('HTTPS_PROXY', https)];
  if (flaws.length > 0) return { endpoint: null, flaws };
  return { endpoint: { http: whole(http), https: whole(https), direct: [...THIS_MACHINE, ...direct] }, flaws };
}

function flawsOf(name: string, text: string | null): readonly string[] {
  const protocol = text === null ? 'http:' : URL.parse(whole(text) ?? '')?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return [];
  return [`${name} is no http or https address: write that of the proxy, such as http://proxy.example:3128.`];
}

/** Many leave the beginning out. */
function whole(text: string | null): string | null {
  return text === null || text.includes('://') ? text : `http://${text}`;
}
