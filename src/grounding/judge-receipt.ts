/** Whether one receipt alone carries a sentence: asked when it is chosen, and again by the last gate. */

import { recall } from '../language/recall.ts';
import { checkSupport, type Judged } from './check-support.ts';

/** Parts the two in a key: neither has it. */
const APART = '\u0000';
/** As many pairs as a few briefings look at. */
const MOST = 1_000;

export function judgeReceipt(reading: string, sentence: string): Judged {
  return remembered(`${reading}${APART}${sentence}`);
}

const remembered = recall((pair: string) => {
  const at = pair.indexOf(APART);
  return checkSupport([pair.slice(0, at)], pair.slice(at + 1));
}, MOST);
