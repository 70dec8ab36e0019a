/** Words of news English that deny what they govern, or leave it open. Compiled for this project over the closed classes and the usual verbs of reports. */

/** What denies the words behind it. */
export const DENIES =
  /\b(?:not|never|cannot|nor|neither|none|nobody|no one|nothing(?! but\b)|without|unless|no(?! (?:doubt|longer|less|fewer|more than|sooner|wonder|matter|one)\b)|no longer|fail(?:s|ed|ing|ure)? (?:to|in)|refus(?:es|ed|ing|e|al) to|declin(?:es|ed|ing|e) to|unable to|inability to|neglect(?:s|ed)? to|stop(?:s|ped|ping)? short of|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)? from|abstain(?:s|ed|ing)? from|(?:keep(?:s|ing)?|kept|prevent(?:s|ed|ing)?|barr?(?:ed|ing)?|banned|stop(?:s|ped|ping)?) (?:\S+ ){0,3}?from|yet to|still being|still to be|far from(?! the\b)|instead of|rather than|lack(?:s|ed|ing)?(?: of)?|absence of)\b|n['’]t\b/giu;

/** What denies so loosely that another wording may tell it. */
export const HARDLY = /\b(?:hardly|barely|scarcely|(?<!\ba )(?:little|few))\b/giu;

/** Behind a denial, what leaves it none: "not everyone", "cannot be called anything but". */
export const DENIES_PARTLY =
  /^\s(?:all|every|everyone|everything|everybody|always|entirely|fully|completely|only)\b|^[^,.;]{0,40}\b(?:anything|nothing|other|no one|anyone) (?:but|than)\b/iu;
/** Before a denial, what takes it back: "until that is not possible". */
export const DENIAL_ENDS = /\b(?:until|till|unless)\b[^,.;]{0,24}$/iu;

/** Of those, what also denies the verb it is the object or the subject of: "made no progress". */
export const DENIES_BOTH_WAYS = /^(?:no|none|nobody|no one|nothing|neither)$/iu;

/** What tells that somebody denies the words behind it. */
export const DISPUTES =
  /\b(?:den(?:y|ies|ied|ying|ial)|rul(?:es|ed|ing) out|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?(?! [^,.;]{0,60} as\b)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?|contrary to)\b/giu;

/** How much a clause leaves open of what it tells: nothing, it will be, somebody means it to be, it may be. */
export type Openness = 0 | 1 | 2 | 3;

/** What leaves open the words behind it in its clause. */
export const OPENS: readonly (readonly [Openness, RegExp])[] = [
  [
    3,
    /\b(?:may|might|could|possibly|perhaps|maybe|possible|possibility of|potential(?:ly)?|(?:un)?likely|likelihood|probabl[ey]|suspected|feared|fears? (?:of|that)|risk(?:s|ed|ing)?(?: of)?|dangers? of|threats? of|if|whether|rumou?red|believed to|thought to|appear(?:s|ed)? to|seem(?:s|ed)? to|suggest(?:s|ed|ing)?|reportedly|allegedly|apparently|purportedly|supposedly)\b/giu,
  ],
  [
    2,
    /\b(?:should|must|ought to|(?:plan|intend|aim|hope|want|wish|seek|threaten|prepare|try|attempt|offer|ask|expect|propose|agree|vow|pledge|promise|decide|struggle|strive)(?:s|ed|d|ing|ning)? (?:[\p{L}’']+ ){0,4}?to|sought to|(?:tries|tried|trying|planned|planning|preparing|hoping) (?:[\p{L}’']+ ){0,4}?to|(?:hop|push|press|bid|aim|campaign|lobby|appeal|plan|prepar)\p{L}* for|call(?:s|ed|ing) for|call(?:s|ed|ing) on(?! (?:\p{Lu}\p{Ll}+day|\d))|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|discussions? (?:on|about|of)|(?:talks?|negotiat\p{L}*) (?:on|about|over|to)|mus(?:e|es|ed|ing) (?:about|on|over)|options?|plans? (?:to|for|of)|proposals? (?:to|for)|(?:wants?|wanted|wanting)|ready to|willing to|eager to|recommend(?:s|ed|ing)?)\b/giu,
  ],
  [
    1,
    /\b(?:will|would|shall|won['’]t|(?:is|are|was|were|be) (?:now |still |also |currently )?(?:due|set|going|scheduled|slated|about|poised|bound) to|(?:is|are) to)\b|['’]ll\b/giu,
  ],
];

/** What ends the reach of such a word. */
export const REACH_ENDS =
  /[,;:.!?()—–]|\s-\s|\b(?:but|while|whereas|although|though|because|which|who|whom|whose|when|where|after|before|until|as|and|despite|hours|during)\b/giu;
