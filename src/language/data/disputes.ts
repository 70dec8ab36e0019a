/** How news English says that one party contradicts another. Compiled for this project; the patterns are short, for they run on every sentence. */

/** Names of what can be contradicted: "the claim", "those allegations". */
const CLAIM_NOUNS =
  '(?:claims?|allegations?|accusations?|charges?|assertions?|accounts?|reports?|versions?|suggestions?|stor(?:y|ies)|characteri[sz]ations?|' +
  'statements?|arguments?|rumou?rs?|narratives?|findings?|criticisms?|complaints?|denials?|explanations?|interpretations?|contentions?|notions?|' +
  'descriptions?|estimates?|wrongdoing|involvement|responsibility|blame)';

/** Verbs of contradiction, each with the kind of object it takes. */
export const DISPUTE_VERB =
  /\b(?:(?<denies>den(?:y|ied|ies)|disput(?:e|ed|es))|(?<counters>reject(?:s|ed)?|contradict(?:s|ed)?|dismiss(?:es|ed)?|refut(?:e|es|ed)|rebut(?:s|ted)?|contest(?:s|ed)?|challeng(?:e|es|ed)|pushed back (?:on|against)|took issue with)|(?<disagrees>disagree[sd]?|begs? to differ|begged to differ|(?:said|says|say|insists?|insisted) otherwise)|(?<insists>insist(?:s|ed)?|counter(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?))\b/giu;

/** Behind the verb, words that point back to the claim. */
export const AGAIN = /^\s(?:this|that|it|them|these|those)(?=[.,;”"]|\s(?:in|on|when|and|as|after|during|but)\b|$)/iu;
export const NAMED_CLAIM = new RegExp(
  `^\\s(?:(?:all\\sof|any|both|all)\\s)?(?:the|that|this|those|these|such|his|her|their|its|any|all|[\\w’'-]+['’]s?)\\s(?:[\\w-]+\\s){0,3}?${CLAIM_NOUNS}\\b`,
  'iu',
);
/** Behind the verb, the claim told again: "denied having left". */
export const TOLD_AGAIN = /^\s(?:that\s|(?:having\s)?[a-z]+ing\b)/u;
export const ENDS = /^(?:[.,:;”"]|\s(?:and|with|in|on|when|as)\b|$)/u;

/** Before the verb: auxiliaries and adverbs. */
export const ADVERBS =
  /(?:[\s,]+(?:has|have|had|also|since|later|all|both|so far|however|meanwhile|does|do|did|[a-z]+ly))*[\s,]*$/iu;
/** A clause that takes up what stands before it in the sentence: "…, which Reed", "…, a claim that Reed". */
export const TAKES_UP = new RegExp(
  `[,;–—-]\\s?(?:which|something|(?:an?\\s)?(?:[\\w-]+\\s)?${CLAIM_NOUNS})(?:\\s(?:that|which))?\\s(?<party>[^,;:“”"]{2,60})$`,
  'iu',
);
export const BUT = /[,;–—-]\s?(?:but|while|though|although|and)\s(?<party>[^,;:“”"]{2,60})$/iu;
export const OPENING = /^(?:[“"(]\s?)?(?:(?:but|however|yet|still|meanwhile|and|though),?\s)?/iu;

/** "Denied by Reed": the claim stands before it. */
export const DENIED_BY =
  /\b(?:denied|disputed|rejected|dismissed|contradicted)\sby\s(?<party>(?:(?:Mr|Mrs|Ms|Dr)\.|[^,;:.“”"]){2,60})/iu;
export const CLAIM_IS = new RegExp(
  `${CLAIM_NOUNS}\\b[^;:“”"]{0,60}\\s(?:is|are|was|were|been)\\s(?:[a-z]+ly\\s)?$`,
  'iu',
);
export const CLAIM_SET_OFF = new RegExp(
  `[,;–—-]\\s?(?:an?\\s)?(?:[\\w-]+\\s)?${CLAIM_NOUNS}\\s(?:that\\s(?:was|were|is|are)\\s)?$`,
  'iu',
);

/** "Contrary to what Reed said, …" */
export const CONTRARY =
  /\bcontrary to (?:what\s(?<said>[^,]{2,40}?)\s(?:has\s|have\s|had\s)?(?:said|says|say|claimed|claims|reported|suggested|told|stated)|(?:claims?|reports?|suggestions?|statements?|assertions?|allegations?)\s(?:by|in|from)\s(?<by>[^,]{2,40})|(?:the|an?|his|her|their|earlier|(?<whose>[^\s,]+?)['’]s?)\s(?:\w+\s){0,2}?(?:claims?|reports?|suggestions?|statements?|assertions?|allegations?|account))\b[^,]*,/iu;

/** "That is not true": an answer to what stands before it. */
export const UNTRUE =
  /^["“‘']?(?:but\s)?(?:that|this|it|those|these|the (?:claims?|allegations?|accusations?|reports?|stor(?:y|ies)))(?:\s(?:claims?|allegations?|accusations?|reports?|stor(?:y|ies)))?(?:['’]s|\s(?:is|are|was|were))\s(?:(?:just|simply|absolutely|completely|totally|entirely|categorically|patently|blatantly|all|a|an)\s)*(?:not true|untrue|false|inaccurate|incorrect|baseless|lie|lies|nonsense|fiction|fabrication|not the case|not correct|not accurate)\b/iu;

/** Words by which a sentence makes a claim that can be answered, besides attributing it. */
export const CLAIMS = new RegExp(
  `\\b(?:accus(?:e|ed|es|ing)|alleg(?:ed|es|ing|edly)|claim(?:ed|s|ing)|blam(?:e|ed|es|ing)|charg(?:ed|es|ing)\\swith|sued|suing|suspicions? that|suspect(?:ed|s)|insist(?:ed|s)|assert(?:ed|s)|contend(?:ed|s)|according to|rumou?r(?:ed|s)|reported(?:ly)?|${CLAIM_NOUNS} (?:that|of))\\b`,
  'iu',
);

/** What only an accusation can be answered with, and how one is told. */
export const ALLEGATION =
  /\b(?:allegations?|accusations?|charges?|wrongdoing|involvement|responsibility|blame|complaints?)\b/iu;
export const ACCUSES =
  /\b(?:accus\w+|alleg\w+|blam(?:ed|es|ing)|charg(?:ed|es|ing)|lawsuit|sued|suing|suit|suspect\w*|suspicions?|complaint|claim(?:ed|s|ing)?|rape|abuse|misconduct|fraud|investigat\w+)\b/iu;

/** Where an accusation begins; `lead` is what stands before its content: "alleged in a lawsuit that". */
export const ACCUSING =
  /(?<lead>\b(?:alleg(?:ed|es|ing)|suspicions?|claim(?:ed|s|ing)|accusations?|allegations?)\b[^.;]{0,40}?\bthat\s)|\b(?:accus(?:e|ed|es|ing)|alleg(?:ed|es|ing|edly)|blam(?:e|ed|es|ing))\b/iu;

/** A denial by habit answers nothing that was just said. */
export const HABIT =
  /\b(?:always|routinely|often|regularly|long|in the past|for years|over the years|generally|tends? to|continues? to|usually|without|neither|nor|no one|nobody|never|not|n['’]t)\b/iu;

/** Inside a subject, words that show it to be more than a name and its apposition. */
export const MID_CLAUSE = /\b(?:after|when|before|that|because|if|whether|came|comes|as|since|until)\b/iu;

/** Parties that are no one in particular. */
export const ANYBODY = /^(?:other|some|many|most|others|critics|experts|not everyone|people)\b/iu;
