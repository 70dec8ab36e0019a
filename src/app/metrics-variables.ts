/** Reads where metrics and health are served, if anywhere. */

import { trimmed, usable } from './endpoint-variables.ts';
import type { ReadEndpoint } from './endpoint-variables.ts';
import type { Variables } from './environment.ts';

export interface MetricsVariables {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

export const METRICS_PORT = 'METRICS_PORT';
export const METRICS_HOST = 'METRICS_HOST';

const HERE = '127.0.0.1';

export function readMetrics(variables: Variables): ReadEndpoint<MetricsVariables> {
  const [port, host] = [trimmed(variables[METRICS_PORT]), trimmed(variables[METRICS_HOST])];
  if (port === null && host === null) return { endpoint: null, flaws: [] };
  const flaws = [portFlaw(port), hostFlaw(host)].filter((flaw) => flaw !== null);
  const leaveOut = `Or leave out ${METRICS_PORT} and ${METRICS_HOST}.`;
  return usable({ host: host ?? HERE, port: Number(port) }, flaws, leaveOut);
}

function portFlaw(text: string | null): string | null {
  if (text === null) return `${METRICS_PORT} is missing: write the port where metrics are to be served, such as 9464.`;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return null;
  return `${METRICS_PORT} is no port: write a whole number from 0 to 65535; 0 takes any that is free.`;
}

function hostFlaw(text: string | null): string | null {
  if (text === null || /^[\w.:-]+$/.test(text)) return null;
  return `${METRICS_HOST} is no host: write an address of this machine such as ${HERE}, or 0.0.0.0 for all.`;
}
