/** Where what came in from the web is kept: beside the state, since no publisher keeps it for us. */

import { join } from 'node:path';
import type { Environment } from './environment.ts';

export function arrivalsPath({ stateFolder }: Pick<Environment, 'stateFolder'>): string {
  return join(stateFolder, 'arrivals.db');
}
