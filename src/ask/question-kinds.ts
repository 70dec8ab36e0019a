/** Which kind of answer the words of a question ask for. */

import { STOP_WORDS } from '../language/data/stop-words.ts';
import { IRREGULAR_PASTS } from '../language/data/time-words.ts';
import type { AnswerKind } from './question.ts';

interface Form {
  readonly kind: AnswerKind;
  /** Where it matches, the kind is asked for; its group "wanted" is the noun that the answer counts or is one of. */
  readonly pattern: RegExp;
}

/** Said of somebody's words. */
const SAY =
  'say|says|said|tell|tells|told|think|thinks|thought|call|calls|called|claim|claims|claimed|warn|warns|warned|describe|describes|described|' +
  'announce|announces|announced|suggest|suggests|suggested|accuse|accuses|accused|speak of|speaks of|spoke of|promise|promises|promised|demand|demands|demanded|' +
  'deny|denies|denied|confirm|confirms|confirmed|argue|argues|argued|state|states|stated|put it|comment|commented|respond|responded|react|reacted';
const PLACE =
  'country|countries|nation|city|cities|town|village|state|place|region|province|district|county|continent|island|capital|venue|location|site|area|part of the world';
const TIME = 'day|date|year|month|week|time|hour|century|decade|season|weekday|morning|night';
const AMOUNT =
  'price|cost|fee|revenue|percentage|percent|share|rate|amount|sum|value|budget|size|height|weight|speed|distance|temperature|magnitude|score|profit|loss|salary|fine|capacity|depth|length|width|age|population|toll|figure|total|rating|pressure|torque';
/** What "what" cannot ask for as a kind of thing. */
const NO_KIND =
  'is|are|was|were|has|have|had|did|does|do|will|would|can|could|should|may|might|happen\\p{L}*|about|else|came|went|made|kept|held|replaces?|remains|if|the|exactly|exact|next|then';
const REST_OF_NOUN = '(?:\\s[\\p{L}-]+){0,3}';

/** In the order in which they are tried. */
const FORMS: readonly Form[] = [
  {
    kind: 'yes-no',
    pattern:
      /^(?:and |but |so |or )?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|won|any)\b/iu,
  },
  {
    kind: 'name',
    pattern:
      /\b(?:what|which)(?:(?:['’]s| is| are| was| were) (?:the )?(?:\p{L}+ )?(?<dropped>names?) (?:and (?:age|role|office) )?of(?: the)?)\s+(?<thing>[\p{L}-]+)/iu,
  },
  {
    kind: 'duration',
    pattern: /\bhow long\b(?! ago| before| after)|\bfor how many (?:hours|days|minutes|weeks|months|years)\b/iu,
  },
  { kind: 'time', pattern: /\bhow (?:long ago|soon|recently)\b/iu },
  {
    kind: 'count',
    pattern:
      /\bhow (?:many|few)(?:\s+of (?:these|those|them)\b|\s+(?:(?:more|other|of (?:the|its|their))\s+)?(?<wanted>[\p{L}-]+))?/iu,
  },
  { kind: 'count', pattern: /\b(?:what|which) (?:was |is )?(?:the )?(?:total )?number of\s+(?<wanted>[\p{L}-]+)/iu },
  { kind: 'count', pattern: /\bhow often\b/iu },
  {
    kind: 'amount',
    pattern:
      /\bhow (?:much|big|large|high|tall|fast|far|heavy|deep|hot|cold|wide|old|strong|expensive)\b(?:\s+(?!(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)\b)(?<wanted>\p{Ll}[\p{L}-]+))?/iu,
  },
  {
    kind: 'speaker',
    pattern: new RegExp(
      `\\bwho(?:m|se)?\\b(?:\\s+(?!(?:is|was|were|are|did|does|do)\\b)\\p{L}+){0,2}?\\s+(?:${SAY})\\b|\\bwho (?:is|was|were) quoted|\\b(?:which|what) (?!(?:is|was|were|are|do|does|did|has|have|had|will|would|can|could)\\b)\\p{L}+(?: \\p{L}+)? (?:${SAY})\\b(?! to\\b)`,
      'iu',
    ),
  },
  { kind: 'person', pattern: /\bwho(?:m|se)?\b|\bby whom\b|\bto whom\b/iu },
  {
    kind: 'place',
    pattern: new RegExp(`\\bwhere\\b|\\b(?:which|what) (?:\\p{L}+ )?(?<wanted>${PLACE})\\b|\\blocation\\b`, 'iu'),
  },
  {
    kind: 'time',
    pattern: new RegExp(
      `\\bwhen\\b|\\b(?:which|what) (?:\\p{L}+ )?(?<wanted>${TIME})\\b|\\bwhat time\\b|\\b(?:what|which)(?: is| was|['’]s)? the (?:\\p{L}+ ){0,3}(?<dropped>date)\\b|\\bsince when\\b`,
      'iu',
    ),
  },
  {
    kind: 'cause',
    pattern:
      /\bwhy\b|\bwhat (?:\p{L}+ )?(?:caused?|led to|prompted|triggered|explains|is behind|was behind)\b|\bfor what reason|\bhow come\b|\bwhat (?:is|was|were|are) the (?:\p{L}+ )?(?:reasons?|cause|motive)/iu,
  },
  {
    kind: 'amount',
    pattern: new RegExp(
      `\\b(?:what|which)(?:['’]s| is| was| are| were)?(?: the| its| their| his| her)?(?: [\\p{L}\\p{N}’'-]+){0,3}? (?<wanted>${AMOUNT})\\b`,
      'iu',
    ),
  },
  { kind: 'amount', pattern: /\bwhat (?:does|did|do|will|would) .{2,60} cost\b/iu },
  { kind: 'amount', pattern: /\b(?:what|which) (?:exact|precise)\s(?<wanted>[\p{L}-]+(?:\s[\p{L}-]+){0,2})/iu },
  { kind: 'amount', pattern: /\bwhat did .{2,40} (?:measure|record|register|weigh|clock)\b/iu },
  {
    kind: 'saying',
    pattern: new RegExp(
      `\\bwhat (?:else )?(?:do|does|did|has|have|had|is|was|will)\\b.{2,80}?\\b(?:${SAY}|saying)\\b|\\bhow (?:do|does|did|has|have|had)\\b.{2,80}?\\b(?:${SAY})\\b|\\bwhat (?:is|was) .{2,60}['’]s (?:view|reaction|response|position|comment|statement|message)|\\bin (?:his|her|their) (?:own )?words\\b`,
      'iu',
    ),
  },
  {
    kind: 'next',
    pattern:
      /\bwhat(?:['’]s| is| will| happens)? (?:next|will happen)\b|\bwhat (?:is|are) (?:planned|scheduled|expected)\b|^what (?:will|would)\b/iu,
  },
  {
    kind: 'name',
    pattern: new RegExp(`\\bwhich (?:of (?:the )?)?(?<wanted>[\\p{L}-]+${REST_OF_NOUN})`, 'iu'),
  },
  { kind: 'name', pattern: new RegExp(`\\bwhat (?<wanted>(?!(?:${NO_KIND})\\b)[\\p{L}-]+${REST_OF_NOUN})`, 'iu') },
  { kind: 'manner', pattern: /^(?:and |but |so )?how\b/iu },
];

export interface KindAsked {
  readonly kind: AnswerKind;
  /** A word that only asks: "name" of "what is the name of"; '' where there is none. */
  readonly dropped: string;
  /** The noun phrase that the answer counts or is one of; '' where none is named. */
  readonly wanted: string;
}

export function kindAsked(question: string): KindAsked {
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(question);
    if (match === null) continue;
    const { wanted = '', dropped = '' } = match.groups ?? {};
    return { kind, wanted: nounOf(wanted), dropped };
  }
  return { kind: 'any', wanted: '', dropped: '' };
}

/** The noun phrase that opens `words`: up to its verb, as far as that can be told by its form. */
function nounOf(words: string): string {
  const all = words.split(' ');
  const end = all.findIndex(
    (word, i) => i > 0 && (endsNoun(word.toLowerCase()) || (/s$/u.test(word) && DETERMINER.test(all[i + 1] ?? ''))),
  );
  return (end === -1 ? all : all.slice(0, end)).join(' ');
}

const DETERMINER = /^(?:the|an?|its|his|her|their|most|all)$/iu;

function endsNoun(word: string): boolean {
  return STOP_WORDS.has(word) || IRREGULAR_PASTS.has(word) || /(?:\p{L}{2}ed|\p{L}ly)$/u.test(word);
}

/** "What does the harbour office say", "how did Reed describe it": whose words are asked for; '' for anybody's. */
export function holderAsked(question: string): string {
  const asked = new RegExp(
    `\\b(?:do|does|did|has|have|had)\\s+(?<holder>.{2,60}?)\\s+(?:${SAY})\\b|\\bwhat (?:is|was)\\s+(?<owner>.{2,60}?)['’]s (?:view|reaction|response|position|comment|statement|message)`,
    'iu',
  ).exec(question);
  return asked?.groups?.['holder'] ?? asked?.groups?.['owner'] ?? '';
}

/** "Who is the mayor?" asks for the name beside an office. */
export function asksOffice(question: string): boolean {
  return /\bwho(?:['’]s| is| was| are| were) (?:the|its|their|his|her)\b/iu.test(question);
}
