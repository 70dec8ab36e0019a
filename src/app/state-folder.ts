/** Where what must not be lost is kept: a folder that someone names, or the user's own for state. */

import { isAbsolute, join, resolve } from 'node:path';
import type { Place, Variables } from './environment.ts';

/** $BRIEFDESK_STATE, from the project's folder or absolute; else $XDG_STATE_HOME/briefdesk; else ~/.local/state/briefdesk. */
export function stateFolder(variables: Variables, { root, home }: Place): string {
  const own = variables['BRIEFDESK_STATE']?.trim() ?? '';
  if (own !== '') return resolve(root, own);
  const xdg = variables['XDG_STATE_HOME'] ?? '';
  // The XDG base directory specification: a relative path is invalid and is to be ignored.
  if (isAbsolute(xdg)) return join(xdg, 'briefdesk');
  return join(home, '.local', 'state', 'briefdesk');
}
