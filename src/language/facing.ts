/** Which way the clause around a word looks: back on what happened, ahead to what is to come, or no way that can be told. */

import { IRREGULAR_PASTS, NO_PASTS } from './data/time-words.ts';
import type { Stretch } from './sentences.ts';

/** `hoped`: said to come by somebody, at a time of theirs: "said he would". `unclear`: in the present. `open`: no verb tells. */
export type Facing = 'back' | 'ahead' | 'hoped' | 'unclear' | 'open';

/** As far as a clause is followed, in UTF-16 units. */
const REACH = 300;
const BOUNDARY =
  /[,;:–—()¤…]|\s-\s|\b(?:that|who|whom|which|whose|where|when|while|whilst|but|after|before|because|since|as|although|though|until|than)\b/giu;
const AHEAD =
  /\b(?:will|won['’]t|shall|(?:is|are|be) (?:now |still |also )?(?:due|set|going|expected|scheduled|slated|likely|about|poised|planned|to)|ahead of|upcoming|(?:plan|plans|intend|intends|aim|aims|hope|hopes|expect|expects|vow|vows|want|wants) to|has yet to)\b|['’]ll\b/iu;
const HOPED =
  /\b(?:would|could|might|may|should|must|can|cannot|(?:was|were|been) (?:due|set|going|expected|scheduled|slated|likely|about|planned|to)|(?:hoped|wanted|planned|planning|agreed|vowed|promised|pledged|threatened|ordered|invited|urged|asked|intended|prepar(?:ed|ing)|decided|refused) to|(?:expected|scheduled|due|set|slated|planned) (?:to|for|on|in)|if|unless)\b/iu;
/** Present forms that news uses of what is planned. */
const PLANNED =
  /\b(?:opens|begins|starts|meets|ends|faces|returns|votes|arrives|hosts|airs|premieres|launches|takes place|take place|kicks off|goes on sale|resumes|expires|takes effect|runs until)\b/iu;
const PRESENT = /\b(?:is|are|am)\b/iu;
const PERFECT = /\b(?:has|have|having)\b/iu;

export function facingOf(voice: string, { start, end }: Stretch): Facing {
  const { before, after } = clauseAround(voice, start, end);
  const both = before.lastIndexOf(' and ');
  const own = both < 0 ? 'open' : read(before.slice(both));
  if (own !== 'open') return own;
  const said = read(before);
  if (said !== 'open') return said;
  return read(after);
}

function read(clause: string): Facing {
  if (AHEAD.test(clause)) return 'ahead';
  if (HOPED.test(clause)) return 'hoped';
  if (tellsPast(clause) || PERFECT.test(clause)) return 'back';
  if (PLANNED.test(clause)) return 'ahead';
  return PRESENT.test(clause) ? 'unclear' : 'open';
}

/** Whether a past form stands in the text: something happened. */
export function tellsPast(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return words.some((word) => IRREGULAR_PASTS.has(word) || (/\p{L}{2}ed$/u.test(word) && !NO_PASTS.has(word)));
}

/** Up to the marks and words that end a clause; where nothing stands before or after but such a mark, the next clause counts. */
function clauseAround(voice: string, start: number, end: number): { before: string; after: string } {
  const head = voice.slice(Math.max(0, start - REACH), start);
  const bounds = [...head.matchAll(BOUNDARY)];
  const last = bounds.at(-1);
  const before = last === undefined ? head : head.slice(last.index + last[0].length);
  const rest = voice.slice(end, end + REACH);
  const after = firstClause(rest);
  return { before, after: /\p{L}{3}/u.test(after) ? after : after + firstClause(rest.slice(after.length + 1)) };
}

function firstClause(text: string): string {
  const bound = text.slice(1).search(BOUNDARY);
  return bound < 0 ? text : text.slice(0, bound + 1);
}
