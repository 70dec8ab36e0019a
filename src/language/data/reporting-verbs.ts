/** Verbs with which English news prose attributes words to somebody. Compiled for this project; forms are listed because suffix rules mislead. */

const VERBS =
  'say says said tell tells told add adds added warn warns warned claimed announces announced reported ' +
  'confirms confirmed denies denied admits admitted insists insisted argue argues argued states stated writes wrote written ' +
  'posts posted tweeted notes noted explains explained reiterates reiterated stresses stressed urges urged called describes ' +
  'described accuses accused blames blamed suggests suggested predicts predicted estimates estimated acknowledges acknowledged ' +
  'responded replied asked demanded promises promised pledges pledged vows vowed hopes hoped expressed indicates indicated ' +
  'declares declared recalled remarked observed quipped concluded condemns condemned praises praised welcomes welcomed reveals ' +
  'revealed disclosed believe believes believed';

export const REPORTING_VERBS: ReadonlySet<string> = new Set(VERBS.split(' '));

/** The plainest of them, which alone may attribute a quotation by inversion: "said X". */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'said says say added wrote posted stressed insisted claimed warned stated explained noted argued continued tweeted admitted replied concluded announced confirmed reiterated'.split(
    ' ',
  ),
);

/** Verbs that are more often plural nouns: they attribute only before "that" or a colon. */
export const OFTEN_NOUNS: ReadonlySet<string> = new Set(
  'states posts hopes notes estimates promises pledges'.split(' '),
);

/** Participles that stand behind what they tell of as often as finite verbs: "a strike announced on Monday". */
export const OFTEN_PARTICIPLES: ReadonlySet<string> = new Set(
  'revealed disclosed reported announced confirmed described called estimated posted written noted stated'.split(' '),
);

/** Sources that are told of without a name. */
export const UNNAMED =
  /\b(sources?|insiders?|reports?|(?:person|people|those) (?:familiar|briefed|with knowledge|close)|(?:one|an?|another|several|some) (?:\p{L}+ ){0,3}officials?)\b/iu;

/** Subjects that speak for nobody: occasions of speech, and nobody. */
export const NO_SPEAKER =
  /^(?:nobody|no one|none|nothing)\b|^(?:the|an?|this|that|another|one|his|her|their|its)\s(?:[\p{L}-]+\s){0,3}?(?:calls?|conversations?|talks?|chats?|meetings?|interviews?|visits?|dialogue)(?:\s(?:with|between|on|in|at|of|about)\s|$)/iu;

/** An attribution hung on the end: ", the harbour office has said." */
export const RELAYED =
  /,\s([^,]{2,60}?)\s(?:(?:has|have|had|also|later)\s)?(?:said|says|say|added|confirmed|announced)(?:\s(?:on|in|at)\s[^,]{1,40})?[.”"]*\s*$/u;

export const PRONOUN = /^(he|she|they|it|we|i|you|this|that|these|those|who|which)$/i;
export const ADVERB =
  /^(\p{Ll}+ly|meanwhile|however|also|too|then|though|instead|later|earlier|still|again|in turn|for (his|her|its|their) part)$/iu;
export const LEADING =
  /^(?:(?:but|and|or|so|yet|while|as|that|because|although|though|when|after|before|then|later|earlier|meanwhile|however|still|also)\b,?\s+)+/iu;
const CAPITAL = "\\p{Lu}[\\p{L}.’'-]*";
const CAPITALS = `${CAPITAL}(?:\\s${CAPITAL})*`;
/** "Dana Reed", "Mr van der Berg": capitals, and the small words that stand inside names. */
export const NAME_ONLY = new RegExp(
  `^(?:(?:but|and|as|while)\\s)?${CAPITAL}(?:\\s(?:${CAPITAL}|de|da|di|del|der|den|van|von|bin|ibn|al|el|la|le|du|dos))*$`,
  'u',
);
const AUXILIARY = 'is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|did|does';
/** What follows "said": a name, or a noun phrase up to the next preposition, comma or full stop. */
export const INVERTED = new RegExp(
  `^\\s+((?:the |an? )?${CAPITALS}|(?:the|an?|one)(?:\\s(?!(?:in|on|at|after|during|when|as|while|told|to|${AUXILIARY})\\b)[\\p{L}\\p{N}’'-]+){1,10})`,
  'u',
);
/** A verb behind the phrase makes it the subject of what is said. */
export const GOES_ON = new RegExp(`^\\s+(?:${AUXILIARY})\\b`, 'u');
export const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
export const NAMED_START = new RegExp(`^(?:[Tt]he |[Aa]n? )?${CAPITALS}`, 'u');

/** What ends the name behind "according to". */
export const STOPS_NAME =
  /[,;:—–(]|\.(?=\s|$)(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Col|St)\.)|\s(?:that|who|which|has|have|had|was|were|is|are)\s/u;

/** A role behind a name: ", head of the port". */
export const ROLE =
  /^,\s(?:an?|the|head|chief|minister|president|secretary|director|governor|mayor|chair\p{L}*)\b[^,;.]*(?=[,.]|$)/iu;

/** Up to the words that open a clause inside a piece. */
export const CLAUSE =
  /^.*\b(?:that|and|but|while|as|because|after|when|what|which|whom|who)\s+(?=\p{Lu}|(?:the|he|she|they|it)\s)/u;

/** Up to a noun phrase that no preposition ties to what stands before it. */
export const RELATIVE =
  /^.*(?<!\b(?:of|in|for|at|to|and|on|with|from|by|near|under|after|before|during|since|until|over|into|about|against|between|through|via|per|as|than|within|outside|inside|behind|following))\s(?=(?:the|an?)\s\p{L})/u;

/** How a subject that can speak begins. */
export const OPENS_SUBJECT =
  /^(?:\p{Lu}|(?:the|a|an|one|two|three|several|some|many|his|her|its|their|he|she|they|it|we|officials|authorities|analysts|experts|police|residents|witnesses)\b)/iu;

/** Auxiliaries and adverbs between a subject and its verb. */
export const BEFORE_VERB = /(?:\s+(?:has|have|had|do|does|did|also|later|then|again|earlier|already|\p{Ll}+ly))*\s*$/iu;

/** The occasion behind a name: "Reed after a phone call" is Reed. */
export const OCCASION =
  /(?<=^\p{Lu}\S*(?:\s\p{Lu}\S*)*)\s(?:after|before|during|following|in an?)\s(?:an?|the|his|her|their)?.*$/u;

/** The medium that words were told to, or that passed them on. */
export const VIA =
  /\b(?:told|spoke to|speaking to|interview with|cited by|quoted by|reported by|writing in|statement to)\s+(?:an?\s+|the\s+)?(\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*)*)/u;
