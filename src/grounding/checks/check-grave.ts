/** Whether what is grave in the sentence is told by its evidence: no likelihood makes up for a death that nobody reports. */

import { baseOf } from '../../language/antonyms.ts';
import { GRAVE_WORDS } from '../../language/data/grave-words.ts';
import { RECEIPT, type Alignment } from '../alignment.ts';

const grave = new Set(GRAVE_WORDS.split(' ').map(baseOf));

/** The grave word of which a receipt has neither it nor one that may stand for it. Of a whole article other words may tell it. */
export function tellsGravely({ claim, evidence, meets }: Alignment): string | null {
  if (evidence.length > RECEIPT) return null;
  const word = claim.words.find(
    (each) => !each.name && grave.has(baseOf(each.folded)) && (meets.get(each)?.size ?? 0) === 0,
  );
  return word?.folded ?? null;
}
