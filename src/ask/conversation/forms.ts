/** Questions that are understood by their form alone: who said so, go on, and what is asked of an event without naming it. */

import { ASPECTS } from '../../language/data/pronouns.ts';

const SAYS = /^(?:said|says|say|claimed|claims|told|reported|stated|wrote|confirmed|announced|reports)$/;
const WHO_SAID = new RegExp(
  `${SAYS.source}|^(?:who|whom|has|have|had|did|that|this|it|so|the|us|you|actually|exactly|first|these|those|claim|statement|remark|quote)$`,
);

const WHOSE = [
  'according to whom?',
  '(?:what is |what )?(?:the |your )?sources?(?: for (?:that|this|it))?',
  'which source(?: says (?:that|so|this))?',
  'whose (?:words|claim|statement|quote|remark)s? (?:is|are|was|were) (?:that|this|those|these|it)',
  'where (?:is|does|did) (?:that|this|it|you)(?: \\w+){0,3} from',
  'where did you (?:get|read|find) (?:that|this|it)',
  'how do (?:you|we|they) know(?: (?:that|this|it))?',
  'are you sure(?: about (?:that|this|it))?',
  '(?:oh )?really',
  '(?:is|was) (?:that|this|it) (?:really |actually )?(?:true|right|correct|confirmed|certain|sure|so|a fact)',
  'who made (?:that|this|the) (?:claim|statement|remark)',
  'who (?:is|was) (?:quoted|cited|the source)',
  '(?:(?:any|the|what|show(?: me)? the) )?(?:evidence|proof)',
  'citation|quote',
];
const WHOSE_WORDS = new RegExp(`^(?:${WHOSE.join('|')})$`);

const GO_ON = [
  'and|so|but|then|more|next|else|continue|proceed|details?|elaborate|expand|explain',
  'go (?:on|ahead)|keep going|carry on|say more|please (?:go on|continue)',
  '(?:any ?thing|something|what|who|where) else',
  '(?:anything|something|any) (?:more|new)',
  '(?:what )?more(?: please| info| information| details?)?',
  '(?:some |any )?more (?:about|on) (?:it|that|this)',
  '(?:tell|show|give) (?:me|us) (?:more|the rest|details)(?: (?:about|on) (?:it|that|this))?',
  '(?:so |what )?then|then what|so what|now what',
  'what else (?:happened|is known|do (?:we|you) know)',
];
const MORE = new RegExp(`^(?:${GO_ON.join('|')})$`);
const NEXT = /^what (?:next|now|(?:came|comes|happens|happened) (?:next|then|after|afterwards|after that|later))$/;

export type Form = 'remark' | 'more' | 'next' | 'aspect';

/** `words`: folded. */
export function formOf(words: readonly string[]): Form | null {
  const key = words.join(' ');
  if (asksWhoSaid(words) || WHOSE_WORDS.test(key)) return 'remark';
  if (MORE.test(key)) return 'more';
  if (NEXT.test(key)) return 'next';
  return isAspect(words) ? 'aspect' : null;
}

/** "Who said that?", in any order of words, as other languages leave it. */
function asksWhoSaid(words: readonly string[]): boolean {
  return (
    words.length <= 6 &&
    words.some((word) => /^whom?$/.test(word)) &&
    words.some((word) => SAYS.test(word)) &&
    words.every((word) => WHO_SAID.test(word))
  );
}

const LEADS_ASPECT = /^(?:the|a|an|any|what|its|their|death|exact|total|likely|possible)$/;

/** "The cause?", "Casualties?", "And the death toll?" */
function isAspect(words: readonly string[]): boolean {
  return (
    words.length <= 3 && ASPECTS.has(words.at(-1) ?? '') && words.slice(0, -1).every((word) => LEADS_ASPECT.test(word))
  );
}
