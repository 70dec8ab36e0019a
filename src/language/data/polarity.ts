/** Words that turn an English statement into its opposite, and the turns of phrase in which they do not. Compiled for this project. */

/** A negation that reaches the word behind it. */
export const NEGATION =
  /\b(?:not|never|cannot|nor)\b|n['’]t\b|\bno\b(?=\s["“‘']?\w)|\b(?:failed|refused) to\b|\b(?:denied|denies|deny|denying)\s(?=\w+ing\b)/giu;

/** Before the negation, words that take its force away: "whether or not", "if not". */
export const NO_NEGATION_BEFORE = /\b(?:whether or|or|if|why|so as|but|certainly|perhaps)\s$/iu;

/** After the negation: "not only", "no doubt", "did not immediately", "not yet", "not until". */
export const NO_NEGATION_AFTER =
  /^\s(?:\w+\s)?(?:only|just|merely|simply|solely|necessarily|mention|immediately|yet|until|unless|exactly|quite|really|sure|certain|clear|clearly|long|far|least|so much|unlike|uncommon|unusual|doubt|matter|longer|one|body|more|less|fewer|sooner|wonder|later|other|way|idea|need|sign|surprise|choice|stranger|question)\b/iu;

/** What makes a negation hold for a part alone: "not all", "hasn't completely". */
export const PARTLY = /^(?:all|every|everyone|everything|always|completely|fully|entirely|totally|wholly|altogether)$/u;

/** Before "no": what is denied is that there is such a thing. */
export const EXISTS =
  /\b(?:there(?:['’]s|\s(?:is|are|was|were|has been|have been|had been))|has|have|had|find|finds|found|see|sees|saw|seen|shows?|showed|made|reached|reports?|reported|with|gave|given|offered|provided|caused|received)\s["“‘']?$/iu;

/** Behind "no injuries": what was done to none. */
export const DONE_TO_NONE =
  /^\s(?:(?:is|are|was|were|has been|have been|had been|have|has)\s(?:\w+ly\s)?)(?<deed>\w+)/iu;

/** Up to a word that a negation turns. */
export const TURNS =
  /(?<negation>\b(?:not|never|cannot|no|nor|neither|hardly|far from|without|lack of|unable to|fail(?:s|ed|ing)? to|refus(?:es|ed|ing) to)|n['’]t)\s(?:[\w-]+\s){0,3}["“‘']?$/iu;

/** A condition, a question, a wish or a mere chance: what follows is no fact. */
export const UNREAL =
  /\b(?:if|unless|whether|may|might|should|must|shall|ought|perhaps|maybe|possibly|probably|likely|unlikely|could|would|can|cannot|(?:can|couldn|wouldn|shouldn)['’]t|let|hope[sd]?|hoping|want(?:s|ed)?|expect(?:s|ed)|fear(?:s|ed)|wonder\w*|asked|unclear|threaten\w*|suppose\w*|imagine|as though|potential\w*|suspected|alleged(?:ly)?)\b/iu;

/** What nobody asserts, whatever is said of it. */
export const SUPPOSES = /\b(?:if|unless|whether|would|may|might|could|should)\b/iu;
export const DOUBTS = /\b(?:if|may|might|should|must|would)\b/iu;
export const WOULD = /\bwould(?:n['’]t)?\b(?!\s(?:not\s)?(?:have|like|be able)\b)/iu;
export const OPEN =
  /\b(?:if|unless|whether|may|might|should|must|could|perhaps|maybe|possibly|likely|unlikely|hope[sd]?|want(?:s|ed)?)\b/iu;
export const WILL = /\b(?:will|won['’]t)\b|['’]ll\b|\b(?:is|are|was|were|am) (?:not )?going to\b/iu;
export const ABLE = /\b(?:can|cannot|could|(?:can|couldn)['’]t|(?:un)?able to)\b/iu;

/** Before a verb that is only aimed at or kept from. */
export const AIM =
  /(?<!\b(?:due|thanks|according|close|owing))(?:^|\s)(?:to|without|against|avoid|prevent\w*|stop|from)\s+(?:\w+ly\s+)?$/iu;

/** Adverbs end so; these do not, or tell more than a manner. */
export const ADVERB = /ly$/u;
export const NO_ADVERB = new Set(
  (
    'apply reply supply rely comply imply multiply fly ally rally tally family bully jolly early daily weekly monthly yearly likely ' +
    'only friendly deadly costly elderly lonely ugly assembly anomaly monopoly italy july'
  ).split(' '),
);
