/**
 * Words of news English that tell more than others tell of the same thing: each line has the weaker before the sign; and what tells of a whole,
 * of a superlative or of a reason. Compiled for this project over the ordinary
 * beats of a newsroom; verbs stand for all their inflections.
 */

export const DEGREES: readonly string[] = [
  'damage harm scar dent < destroy destruction wreck ruin devastate devastation demolish obliterate gut flatten raze',
  'injure injury wound hurt sick ill infect missing trap < kill die dead death fatal fatality murder',
  'suspend suspension pause halt delay postpone stall disrupt < cancel cancellation scrap abandon terminate abolish',
  'arrest detain accuse charge suspect indict question < convict conviction sentence',
  'propose proposal suggest consider discuss discussion debate weigh mull < approve approval adopt sign enact ratify agree agreement',
  'expect hope plan muse want wish seek consider suggest discuss ask offer intend < promise pledge vow guarantee schedule arrange',
  'nominate nomination candidate < elect appoint',
  'attack target strike hit enter reach advance approach < capture seize conquer occupy',
  'say claim report allege suggest believe suspect think describe < confirm confirmation prove proof verify establish admit concede acknowledge',
  'possible likely may might could risk danger fear threat < certain inevitable',
  'rise grow increase climb < double triple treble quadruple',
  'fall drop decline decrease < halve',
  'lead ahead < win victory',
  'negotiate negotiation talks discuss discussion < deal agreement accord treaty pact settlement',
  'apply bid offer < buy purchase acquire',
];

/** Words for the whole of what is told, which its part does not carry. */
export const WHOLE =
  /\b(?:all|every|everyone|everybody|everything|each|entire|entirely|whole|wholly|complete|completely|any|none|always|total|totally|fully|full)\b/giu;
/** "In all", "after all", "all but", "first of all": no whole of anything. */
export const NO_WHOLE =
  /\b(?:in|after|of|at|not|n['’]t|above)\sall\b|\ball(?:\sbut|-)|\bin total\b|\btotal of\b|\bfull-?/giu;

/** "The worst", "its largest", "Norway's most expensive". */
export const MOST =
  /\b(?:the|its|their|his|her|\p{L}+['’]s)\s(?:most\s\p{L}+|(?!interest|rest|west|east|forest|latest|request|arrest|protest|test|guest|harvest|contest|least|most)\p{L}{3,}est|worst|best)\b/iu;
/** "One of the worst", "among the largest". */
export const ONE_OF =
  /\b(?:one|some|among|several|many|two|three)\s(?:of\s)?(?:the\s|its\s|their\s)?(?:\p{L}+\s)?(?:most\s\p{L}+|\p{L}{3,}est|worst|best)\b/iu;

/** Words that tell beyond doubt why or to what end, each with all that may stand for it in another wording. */
export const REASONS: readonly { readonly told: RegExp; readonly like: RegExp }[] = [
  {
    told: /\b(?:prov(?:es|ed|en|ing)|demonstrating) (?:that|how)\b/iu,
    like: /\b(?:prov(?:es?|ed|en|ing)|proof|demonstrat(?:es?|ed|ing)|confirm(?:s|ed|ing)? that|show(?:s|ed|ing)? that|evidence)\b/iu,
  },
  {
    told: /\b(?:deliberate(?:ly)?|intentional(?:ly)?|on purpose|purposely|wilful(?:ly)?)\b/iu,
    like: /\b(?:deliberate(?:ly)?|intentional(?:ly)?|on purpose|purposely|wilful(?:ly)?|target(?:s|ed|ing)?|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|intention|meant to)\b/iu,
  },
  {
    told: /\b(?:in (?:retaliation|revenge|reprisal|response|reply|answer)|to (?:avenge|punish)|retaliat(?:ed|ory|ing))\b/iu,
    like: /\b(?:retaliat\p{L}*|reveng\p{L}*|aveng\p{L}*|repris\p{L}*|respon(?:se|ses|d|ds|ded|ding)|answer\p{L}*|reply|replied|react\p{L}*|punish\p{L}*|in return)\b/iu,
  },
  {
    told: /\b(?:because|due to|owing to|thanks to|therefore|consequently|as a result|caused by|(?:has|have|had|which|that|this) led to|prompting)\b/iu,
    like: /\b(?:because|due to|owing to|thanks to|therefore|thus|hence|consequently|as a result|caus(?:e|es|ed|ing)|le(?:d|ads?|ading) to|result(?:s|ed|ing)?|prompt(?:s|ed|ing)?|trigger(?:s|ed|ing)?|so that|why|reasons?|blam\p{L}*|after|following|amid|since|as|over|for|in response|when|from|so|with)\b/iu,
  },
];
