/**
 * Words that point back in a conversation, and the words by which nouns are told apart as what they may point to. Compiled for this
 * project from the closed word classes of English and the usual vocabulary of news; no list knows a story.
 */

/** What a pointing word looks for in what was said. */
export type Want = 'man' | 'woman' | 'several' | 'thing' | 'place' | 'time';

export const PRONOUNS: ReadonlyMap<string, Want> = new Map(
  (
    [
      ['man', 'he him his himself'],
      ['woman', 'she her hers herself'],
      ['several', 'they them their theirs themselves those these'],
      ['thing', 'it its itself this that'],
      ['place', 'there'],
      ['time', 'then'],
    ] as const
  ).flatMap(([want, words]) => words.split(' ').map((word): [string, Want] => [word, want])),
);

/** "The one before", "the other one", "both": what was told of, or its like. */
export const PROFORMS: readonly (readonly [RegExp, Want])[] = [
  [/\bthe (?:other|first|second|third|last|previous|earlier|former|latter|same|next|new|old) ones?\b/iu, 'thing'],
  [
    /\b(?:the|which|what|that|this|another) one(?: (?:before|after))?(?=\s*(?:$|[?!.,;:]|is\b|was\b|were\b|did\b|has\b))/iu,
    'thing',
  ],
  [/\b(?:the|which) ones\b|\b(?:the others|the rest)\b(?! of)/iu, 'several'],
  [/\b(?:the (?:former|latter|other|opposite|previous|same|same thing))(?=\s*(?:$|[?!.,;:]))/iu, 'thing'],
  [
    /\b(?:both|neither|either)(?: of them)?(?=\s*(?:$|[?!.,;:]|are\b|were\b|have\b|had\b|did\b|do\b|will\b))/iu,
    'several',
  ],
  [/\bthe (?:two|three|four)(?=\s*(?:$|[?!.,;:]|are\b|were\b|have\b|had\b|did\b|do\b|will\b))/iu, 'several'],
];

/** What was raised was raised in what was told of. */
export const RAISED = /\b(?:come|came|brought|bring) up(?=\s*(?:$|[?!.,;:])|\s+(?:at all|too|as well)\b)/iu;

/** An "it" that stands for nothing: "is it true that", "how long did it take to". */
export const EMPTY_IT =
  /\b(?:is|was) it (?:really |also )?(?:true|false|possible|likely|unlikely|probable|clear|unclear|known|unknown|legal|illegal|expected|reported|said|thought|believed|certain|correct|right|safe) (?:that|if|whether|to|how|why|who|what|when|where)\b|\bit (?:take|takes|took) (?:\p{L}+ ){0,4}to\b|\bit (?:rain|snow|be raining|be snowing)|\bit (?:raining|snowing)\b|\b(?:what time|what day) is it\b/iu;

/** "There" that says only that something is: "are there any", "there were". */
export const EMPTY_THERE =
  /\b(?:is|are|was|were|be|been|will|would|could|can|may|might|has|have|had|isn['’]t|aren['’]t|wasn['’]t|weren['’]t) there(?= (?:\p{L}|\d))|\bthere(?:['’]s|['’]re| (?:is|are|was|were|has|have|had|will|would|could|may|might|seems?|remains?))\b|\b(?:out|over|hi|hello|hey) there\b/iu;

/** Auxiliaries before a subject, by what may follow the subject: a verb, or a participle or an adjective. */
export const BEFORE_VERB: ReadonlySet<string> = new Set(
  "do does did don't doesn't didn't will would can could shall should may might must won't wouldn't can't couldn't shouldn't".split(
    ' ',
  ),
);
export const BEFORE_PREDICATE: ReadonlySet<string> = new Set(
  "is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't".split(' '),
);

/** Adjectives that a question asks whether they hold of its subject. */
export const PREDICATES: ReadonlySet<string> = new Set(
  (
    'open shut safe dead alive missing responsible available true false involved likely able ready free ill sick hurt well guilty innocent ' +
    'aware present absent legal illegal over back done empty full big large long old young new bad good happy angry still here'
  ).split(' '),
);

/** Words by which a question is put, and which say nothing of what it is about. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'say says said tell tells told ask asks asked think thinks thought know knows knew known want wants wanted believe mean means meant happen ' +
    'happens happened happening mention mentions mentioned come comes came go goes went gone going get gets got make makes made take takes took ' +
    'see sees saw seen give gives gave given keep let put show shows use look looks seem seems become became done hear heard find found ' +
    'explain explains describe discuss latest last next other others many own such able exactly precisely yes please thanks ok anything something ' +
    'nothing everything anyone someone nobody everyone anybody somebody nowhere somewhere anywhere thing things way ways kind kinds sort sorts ' +
    'lot bit sure like likely late early soon ago far long much new true right correct real whole entire several various work works ' +
    'according regarding concerning including following owing due'
  ).split(' '),
);

/** Verbs and adjectives that name nothing, besides those. */
export const NO_NOUNS: ReadonlySet<string> = new Set(
  (
    'begin begins start starts end ends stop stops stay remain cause causes confirm deny announce warn promise expect plan claim claims ' +
    'happy big important hit hits aboard ashore abroad ahead apart'
  ).split(' '),
);

/** What is asked of an event, and never stands in its place: "and the cause?" */
export const ASPECTS: ReadonlySet<string> = new Set(
  (
    'cause causes reason reasons motive motives background context toll casualties injuries deaths fatalities damage cost costs price number numbers ' +
    'figure figures date time place location name names detail details outcome result results response responses reaction reactions ' +
    'consequence consequences aftermath impact effect effects weather size scale timeline plan plans aim aims goal goals'
  ).split(' '),
);

/** Our own words about answers, which are no subjects of a conversation. */
export const OURS: ReadonlySet<string> = new Set(
  'coverage source sources answer answers question questions briefing topic topics citation evidence passage passages briefdesk'.split(
    ' ',
  ),
);

/** Verbs whose subject can speak. */
export const SPEAKS: ReadonlySet<string> = new Set(
  'say says said tell tells told claim claims think thinks want wants promise warn announce deny confirm explain believe argue ask'.split(
    ' ',
  ),
);

/** Nouns of places. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    'place park airport airfield port harbour harbor station bridge street road motorway highway avenue square lane hill hills river lake sea ocean bay island islands ' +
    'mountain mountains valley beach coast county city town village district region province state country kingdom continent plaza ' +
    'tower hotel restaurant cafe palace castle temple mosque church cathedral museum theatre theater stadium hospital clinic school university campus ' +
    'border frontier pier dock docks quay terminal plant factory mill mine refinery building house home flat apartment warehouse office site scene ' +
    'capital neighbourhood neighborhood suburb area zone embassy consulate headquarters market shop mall prison jail courtroom tunnel depot base camp farm forest ' +
    'north south east west centre center platform'
  ).split(' '),
);

/** Nouns of bodies and groups that speak and act. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  (
    'service services force forces army navy police government administration ministry department agency authority authorities bureau parliament congress ' +
    'senate council commission committee court tribunal union league party coalition alliance movement company firm operator ' +
    'corporation bank group club team regulator watchdog manufacturer maker carrier airline retailer brand business charity foundation ' +
    'society association federation opposition office crew staff military board panel jury'
  ).split(' '),
);

/** Nouns that stand for a time, beside the days and months. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  (
    'today yesterday tomorrow tonight now noon midday midnight overnight morning afternoon evening night dawn dusk week weekend month year ' +
    'decade summer autumn winter spring hour hours minutes minute days day weeks months years monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april may june july august september october november december'
  ).split(' '),
);

/** Nouns for one gender. */
export const MALE =
  /^(?:.*man|king|prince|duke|baron|emperor|father|brother|son|uncle|husband|nephew|grandfather|boy|actor)$/u;
export const FEMALE =
  /^(?:.*woman|queen|princess|duchess|baroness|empress|mother|sister|daughter|aunt|wife|niece|grandmother|girl|actress|mayoress)$/u;
