/** Whether an event is answered, or what is done instead where answering it may be what ends us. */

import type { Item } from '../store/inbox.ts';

/** Restarts and power cuts come in twos; an event that ends every process comes each time. */
const MOST_ANSWERS = 3;

/** `bury`: also the notice ended us. */
export function turnOf({ tries }: Pick<Item, 'tries'>): 'answer' | 'excuse' | 'bury' {
  if (tries <= MOST_ANSWERS) return 'answer';
  return tries === MOST_ANSWERS + 1 ? 'excuse' : 'bury';
}
