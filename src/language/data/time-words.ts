/**
 * Words of English that place a clause in time. Irregular pasts after Quirk et al., A Comprehensive Grammar of the English
 * Language (1985), appendix to chapter 3, those that news uses; day names inside other names as English usage has them.
 */

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Past forms that do not end in -ed, without those that are also present forms or common nouns ("read", "felt" stays). */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  (
    'was were had did said told became began bent bit bled blew bore bought bound bred broke brought built burnt came caught chose ' +
    'clung crept dealt drank drew drove dug ate fell fed felt fled flew flung forbade forgave forgot fought found froze gave got ' +
    'went ground grew heard held hid hung kept knelt knew laid led leapt learnt left lent lost made meant met mistook overcame ' +
    'overthrew paid ran rang rebuilt resold rode rose sang sank sat saw sent shook shot slept slid slung smelt sold sought sped ' +
    'spent spilt spoke sprang spun stole stood strode strove struck stuck stung swam swept swore swung taken taught thought threw ' +
    'took tore understood underwent undertook upheld won withdrew withheld withstood woke wore wept wrote wound hit cut put set shut ' +
    'let quit split spread shed burst beat died tied'
  ).split(' '),
);

/** Words in -ed that are no verbs, or that tell nothing about when. */
export const NO_PASTS: ReadonlySet<string> = new Set(
  (
    'need indeed exceed proceed succeed feed speed seed weed deed greed breed bleed creed steed unprecedented armed red bed shed sled ' +
    'hundred sacred naked wicked rugged so-called alleged united crowded aged retired led hatred kindred wed embed'
  ).split(' '),
);

/** Names and set phrases that hold a day or a date and tell no time, in any case; claimed before days are read. */
export const NO_DAYS = new RegExp(
  [
    String.raw`\b(?:black|good|casual|bloody|super|ash|palm|easter|whit|shrove|fat|mardi|maundy|holy|cyber|giving|stormy|ruby|man|freaky|red|world) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b`,
    String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:night live|night football|night lights|night baseball|night fever|prayers?|sermons?|school|schools|roast|lunches|best|addams|the 13th|people|morning quarterback|club|evening post|(?:times|telegraph|mirror|mail|express|sport|people|post|world|independent|herald|review|magazine)(?= |[.,;’']))`,
    String.raw`\b(?:fox news|mail on|world news|observer on|sports|face the nation|t\.?g\.?i\.?) (?:on )?(?:sun|fri|satur)day\b`,
    String.raw`\b(?:usa|russia|psychology|india|history|physics|medical news|business|politics|car|israel|middle east|science|pakistan|inside) today\b`,
    String.raw`\btoday (?:show|programme|program|fm|tonight)\b`,
    String.raw`\b(?:sept(?:ember)?\.? 11(?:th)?|11(?:th)? (?:of )?sept(?:ember)?) (?:terror\w* |suicide )?(?:attack\w*|hijack\w*|memorial|commission|museum|victims?|families|plot\w*|conspirators?)`,
    String.raw`\b(?:fourth|4th) of july\b|\bcinco de mayo\b|\bjanuary effect\b`,
  ].join('|'),
  'giu',
);

/** What stands before a weekday or a month that is any such day, or one counted from a day that is not told. */
export const ANY_SUCH =
  /\b(?:every|each|any|some|most|a|an|one|another|that|the same|previous|preceding|prior|following|first|second|third|fourth|fifth|final|alternate|per|either|earlier that|later that|another)\s$/iu;

/** What may follow a weekday that is counted from another day: "Friday of the month", "Monday week". */
export const COUNTED_FROM = /^(?:\s(?:week\b|of the (?:month|year)|in (?:each|every)\b)|s\b)/iu;

/** "The Friday before the vote" is counted from the vote, "on Friday before noon" is not. */
export const COUNTED_AFTER = /^\s(?:before|after|prior|preceding|following)\b/iu;

/** What "overnight" goes with where no night of the news is meant. */
export const OTHER_OVERNIGHT =
  /^[\s-](?:success|sensation|stays?|guests?|bags?|trains?|buses|bus|ferr(?:y|ies)|flights?|shifts?|lows?|temperatures?|camps?|trips?|accommodation|delivery|rates?|lending|lows|visitors?|parking|hours|fame|celebrity|millionaires?|star)\b/iu;

/** Parts of the day that leave the day as it is. */
export const DAYTIME = 'morning|afternoon|evening|lunchtime|midday|noon|daytime|dawn|dusk';
