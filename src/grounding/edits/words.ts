/** Closed classes of English that decide whether a word may be put in a copy, or in the place of another. */

/** Pairs of function words that exclude each other in one place, the sides parted by a bar. */
const OPPOSED: readonly string[] = [
  'before until | after since following',
  'with | without',
  'over above | under below beneath',
  'from | to into towards toward',
  'against | for with',
  'more most | less least fewer few',
  'many much most | few little some',
  'all every each always | some few many most several sometimes never',
  'both | neither either',
  'inside within | outside beyond',
  'in into onto on | out off',
  'up | down',
  'he him his himself | she her hers herself',
  'will shall | would could may might can',
  'still | already',
  'early | late',
];

const sides = OPPOSED.map((line) => line.split('|').map((side) => new Set(side.trim().split(' '))));

/** Whether two function words cannot stand for each other. */
export function areOpposed(word: string, other: string): boolean {
  const [a = '', b = ''] = [word, other].map((each) => each.replace(/'.*$/u, ''));
  return sides.some(
    ([one, other]) => (one?.has(a) && other?.has(b)) === true || (one?.has(b) && other?.has(a)) === true,
  );
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without cannot hardly barely'.split(' '),
);

/** Whether a folded word denies. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded) || folded.endsWith("n't");
}

/** Words that deny as a negation does: "failed to open" is "did not open". */
export const DENIES =
  /^(?:den(?:y|ies|ied|ying|ial)|fail\p{L}*|refus\p{L}*|declin\p{L}*|reject\p{L}*|unable|lack\p{L}*|avoid\p{L}*|rul\p{L}*|dismiss\p{L}*|absen\p{L}*|impossible|stop\p{L}*|prevent\p{L}*)$/u;

/** How much, how many, how far: function words that no copy may gain. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(
  'all every each most both many few several more less least fewer only never always too'.split(' '),
);

/** Words with a topic that tell nothing of their own where they are put in. */
export const HARMLESS: ReadonlySet<string> = new Set(
  (
    'later earlier added also including included include reportedly allegedly according people person persons men man women woman ' +
    'year years day days week time times yesterday today ago part parts one ones number total mr mrs ms miss dr sir lord dame called known named ' +
    'followed following come came took take place made make while amid regarding concerning'
  ).split(' '),
);

/** Nouns that stand for what a text has named. */
export const STANDS_FOR =
  /^(?:countr(?:y|ies)|nations?|states?|kingdom|republic|governments?|administration|authorit(?:y|ies)|capital|cit(?:y|ies)|towns?|villages?|areas?|regions?|provinces?|districts?|islands?|places?|sites?|compan(?:y|ies)|firms?|group|club|team|side|party|organi[sz]ations?|agenc(?:y|ies)|body|ministry|department|institution|service|court|paper|newspaper|broadcaster|statement|pair|couple|two|trio|former|latter|event|incident|attack|matter|issue|case|move|decision|report)$/u;
