/** How news English claims and shares out records. Compiled for this project. */

const ADJECTIVE = String.raw`(?:[a-z]{2,}est|(?:most|least)\s[a-z]{4,}|best|worst|first|only)`;
const LINK = String.raw`(?:\b(?:is|are|was|were|be|become|becomes|became|making|makes|made|remain|remains|remained|built|set|marks?|marked|being|called|considered|ranks?|ranked|(?:it|he|she|that|this)['’]s)|,|[–—])`;
const PART = String.raw`(?:one|some|another|two|three|four|five)\sof|among|(?:the\s)?(?:second|third|fourth|fifth|\d+(?:nd|rd|th))`;

/** "is among the quickest ever", "became the largest", ", one of the oldest": `part` where the record is shared. */
export const RECORD = new RegExp(
  String.raw`${LINK}\s(?:\w+\s){0,2}?(?:(?<part>${PART})[\s-])?(?:(?:the|its|their|history['’]s|(?:\w+['’]s))\s)?(?:single\s)?(?<adjective>${ADJECTIVE})(?:[-–\s]ever)?\s(?=\w)`,
  'giu',
);

/** Words on -est that compare nothing, and superlatives that rank rather than record. */
export const NO_RECORD: ReadonlySet<string> = new Set(
  (
    'interest forest harvest protest request invest contest arrest suggest honest modest guest latest nearest midwest northwest ' +
    'southwest west rest test quest chest breast manifest conquest bequest digest closest furthest youngest oldest eldest lest crest nest ' +
    'everest trieste best worst inquest unrest tempest earnest'
  ).split(' '),
);

/** How far a record reaches: those of the whole world or of all time, and those of a part. */
export const UNIVERSAL = /\b(?:world|ever|history|anywhere|planet|all[- ]time)\b/iu;
export const SCOPE =
  /^(?:\s\S+){1,5}?\s(?:in|of|since|on|for)\s(?:the\s)?(?:last\s|past\s|entire\s|whole\s)?(?<scope>[^\s,;:]+)/u;

/** A record that has passed. */
export const PASSED = /\b(?:until|previous(?:ly)?|then|former(?:ly)?|once|at the time|used to)\b/iu;
