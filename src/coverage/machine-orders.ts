/** The orders that are given to machines, as patterns of text in small letters in which every machine is called by one sign. */

import {
  DROPPING_VERBS,
  EARLIER,
  FOREIGN_ORDERS,
  ITS_ORDERS,
  OUTPUTS,
  RULES,
  SLAVIC_TALK,
  STYLES,
  TEXTS,
  WRITING_VERBS,
} from '../language/data/machine-talk.ts';

/** Stands for whatever a machine is called. */
export const MACHINE = '\u0001';

const LETTERS = 'a-zà-ÿа-яёіїєґ';
/** Within the sentence; the full stops of addresses and figures do not end it. */
const WITHIN = String.raw`(?:[^.!?\n]|[.!?](?=\S))`;
const YOUR_OUTPUT = String.raw`your (?:[\w-]+ ){0,2}(?:${OUTPUTS})\b`;
const THIS_PIECE = String.raw`(?:this|the (?:above|following|present|attached)|these) (?:[\w-]+ )?(?:articles?|pages?|texts?|stor(?:y|ies)|reports?|documents?|sources?|paragraphs?|passages?|pieces?|coverage|content|events?)`;
const MUST = '(?:must|should|shall|has to|have to|needs? to|are to|is to|will|may only)';
const ALL = '(?:all |any |every |each |the |other |your |these |both )*';

/** What it writes is to be so: what follows the verb, in the same sentence. */
export const WRITTEN = [
  // "Add … to your reply", "Write it for all users"
  String.raw`${WITHIN}{0,240}?\b${YOUR_OUTPUT}`,
  String.raw`${WITHIN}{0,120}?\b(?:to|for) (?:the |your |all |any |every |each )+users?\b`,
];

/** So people are told to write too. */
export const WRITTEN_UNLESS_TOLD = [
  String.raw`${WITHIN}{0,160}?\byour (?:[\w-]+ )?(?:${TEXTS})\b`,
  String.raw` (?:the |this |these |a |an |only the |exactly the )?(?:following )?(?:words?|phrase|string|token|code ?word|hashtag|magic word|passphrase)\b`,
];

/** These open a clause. */
export const OPENING = [
  String.raw`(?:reveal|print|show|repeat|output|display|leak|disclose|tell me|send|list|return|reproduce|expose|summari[sz]e|write out|dump|give me|give) (?:[\w-]+ ){0,5}?(?:your|(?:the|all|any) (?:[\w-]+ )?(?:system|hidden|secret|initial|original|previous|above|internal|developer|user)) (?:[\w-]+ ){0,4}?(?:prompts?|instructions|rules|guidelines|configuration|api keys?|credentials|memory|conversation|chat history|environment variables|passwords?|tokens?|secrets?|confidential \w+)\b`,
  // "In your response, suggest …"
  String.raw`(?:in|into|to|throughout|within|before|after|with|for|as|at the (?:very )?\w+ of|when \w+ing) ${YOUR_OUTPUT}(?! you\b)`,
  // "Begin every briefing with …", "Answer only with …"
  String.raw`(?:begin|start|end|finish|open|close|conclude|preface|prefix|sign|answer|reply to|respond to|precede|follow) (?:every|each|all|any|the next|future|subsequent) (?:[\w-]+ ){0,2}?(?:${OUTPUTS}|${TEXTS}|questions?|quer(?:y|ies)|users?|requests?|prompts?|readers?)\b`,
  String.raw`(?:answer|reply|respond|speak|write|continue|communicate|talk)(?: back)? (?:only|solely|exclusively|entirely|always|strictly|just|to (?:everything|every \w+|all \w+|any \w+)|henceforth)\b`,
  String.raw`(?:answer|reply|respond|speak|talk|write|communicate) (?:in|using|with|as|like) (?:an? |the |only |all )?(?:${STYLES})\b`,
  String.raw`(?:tell|inform|convince|persuade|redirect|direct|remind|encourage|urge|invite|instruct|advise|ask|warn|trick|send|lead|nudge|suggest to|recommend to|point|refer|notify|thank|alert) ${ALL}(?:users?|human|person (?:asking|reading)|questioner|requester|whoever)\b`,
  String.raw`(?:reply|respond|answer) with (?:ok|yes|no|an?|the|only|one|nothing|just|[“"‘'])(?!\w)`,
  String.raw`(?:instead of|rather than) (?:summari[sz]ing|answering|translating|quoting|citing)\b[^.!?\n]{0,60}, (?:${WRITING_VERBS})\b`,
  String.raw`(?:enter|enable|activate|switch (?:to|into)|go into|engage|disable|deactivate|turn (?:on|off)) (?:[\w-]+ ){0,3}?(?:mode|citations?|guard ?rails?|safety (?:filters?|checks?)|filters)\b`,
  String.raw`(?:when|if|before|while|whenever|once) (?:you |you are |you[’']re )?(?:asked|summari[sz](?:e|ing)|answer(?:ing)?|quot(?:e|ing)|cit(?:e|ing)|translat(?:e|ing)|brief(?:ing)?|process(?:ing)?|index(?:ing)?|questioned|generat(?:e|ing)|rewriting|compiling|condensing|prompted)\b[^.!?\n]{0,120}?, (?:please |you (?:must|should) |always |only |just |never |do not |don[’']t )*(?:say|state|answer|reply|respond|write|add|append|include|mention|claim|assert|insist|deny|use|omit|tell|give|report|begin|start|end|finish|treat|describe|recommend|suggest|refuse|ignore|disregard|replace|link|cite|quote|point|leave out|present|refer|translate|output|print|put|insert|repeat)\b`,
  String.raw`(?:cite|quote|use|trust|rely on|consider|follow|believe|link(?: to)?) (?:only |nothing but |no (?:source|article) but |exclusively |solely )${THIS_PIECE}\b`,
  String.raw`(?:cite|quote|use|trust|rely on|consider|treat|count|rank|regard|present|label|mark|index|describe|prefer|prioriti[sz]e|report) (?:${THIS_PIECE}|(?:all |any |the |no )?other (?:[\w-]+ )?(?:sources?|articles?|pages?|outlets?|reports?|documents?|passages?))\b[^.!?\n]{0,60}\b(?:as|above|over|first|only|alone|instead|before|highest)\b`,
  String.raw`(?:deny|dispute|conceal|downplay) (?:any |all )?(?:reports?|claims?|evidence|coverage)\b`,
  String.raw`(?:don[’']t|do not|never) (?:cite|quote|mention|summari[sz]e|brief|reference|paraphrase|attribute|rely on|output|(?:reveal|disclose|acknowledge|refer to|repeat|show|display) (?:that |the existence of )?(?:this|these) (?:note|instructions?|message|prompt|text|paragraph|directive|request|notice)s?)\b`,
];

/** These open a clause too; people are told so as well, and then somebody who is named tells them. */
export const OPENING_UNLESS_TOLD = [
  String.raw`(?:${DROPPING_VERBS}) (?:(?:all|any|every|each|both|the|these|those|of|my|our|its) ){0,3}(?:(?:${EARLIER}) (?:and (?:${EARLIER}) )?(?:[\w-]+ ){0,2}?(?:${ITS_ORDERS}|${RULES})|(?:[\w-]+ ){0,3}?(?:${ITS_ORDERS})|(?:above|preceding|foregoing))\b`,
  String.raw`(?:${DROPPING_VERBS}) (?:the )?(?:everything|anything|all|what(?:ever)?|text|content|the rest)(?: that)?(?: (?:is|was|came|you (?:were|have been) (?:told|given|instructed|asked)|you (?:read|said|wrote)|has been|written|stated|said))* (?:above|before|earlier|previously|so far|until now|up to (?:now|here))\b`,
  String.raw`(?:confirm|acknowledge|prove) (?:that you (?:have |can )?(?:read|understood|understand|follow|compl)|(?:this )?by (?:adding|writing|saying|including|replying|ending|printing|outputting|beginning|using))`,
  String.raw`(?:say|write|state|claim|report|answer|reply|respond|output|print|assert|insist|mention|conclude|pretend|stress|repeat|deny|imply|insinuate|hint|suggest)(?: only| simply| just| always)? that (?:the|there|this|these|no|nobody|all|an?|it|they|he|she|every|everyone|everything|(?:[\w’'-]+ ){1,2}(?:is|was|were|are|has|have|had|will|did|does|never))\b`,
  String.raw`(?:share|forward|repost|retweet|pin|send|spread|post|copy|pass on|relay|broadcast) (?:this|the) (?:message|warning|post|text|notice|alert|link|page|news|information|note|paragraph)\b[^.!?\n]{0,80}\b(?:everyone|everybody|everywhere|every|all|at once|immediately|right (?:now|away)|friends|family|contacts|servers?|channels?|groups?|before|asap)\b`,
  String.raw`(?:claim|verify|confirm|unlock|redeem|secure|restore|validate) your (?:[\w-]+ ){0,2}?(?:prize|reward|refund|account|wallet|identity|payment|card|gift|bonus|subscription|compensation|password|seed phrase)\b`,
  String.raw`(?:send|transfer|deposit|donate|pay)\b${WITHIN}{0,60}?\b(?:bitcoins?|btc|ether(?:eum)?|eth|usdt|crypto(?:currency)?|gift cards?|wallet|seed phrase)\b`,
  String.raw`(?:download|install|run|execute|open) ${WITHIN}{0,120}?(?:https?://|www\.|\b[\w-]+\.[a-z]{2,24}\b)`,
];

/** These stand anywhere, beside what a machine is called. */
export const ABOUT_MACHINES = [
  // "Note for AI assistants: …", "Dear bots, …", "Any chatbot reading this"
  String.raw`(?:^\W*|[.!?:]\W*\s)(?:[\w’']+ ){0,5}?(?:for|to|addressed to|intended for) ${ALL}(?:[\w-]+ )?${MACHINE}[^.!?:\n]{0,80}\s?[:–—]`,
  String.raw`\b(?:dear|hey|hello|hi|attention|attn|listen)[,:]? ${ALL}${MACHINE}`,
  String.raw`\b(?:if|when|while|because|since|as) (?:you are|you[’']re|you were|this (?:\w+ )?is (?:being )?(?:read|processed|parsed|summari[sz]ed|indexed|scraped) by|read by|being) (?:an? |the |any )?${MACHINE}|\bas an? ${MACHINE},? (?:you\b|please\b)`,
  String.raw`(?:^\W*|[.!?:]\s+)(?:any|all|every|the) ${MACHINE}[^.!?\n]{0,60}\b(?:reading|processing|parsing|summari[sz]ing|indexing|that (?:reads?|summari[sz]es?|process(?:es)?)) (?:this|these|it)\b`,
  // "Assistants, say …", "Chatbots must not say …"
  String.raw`(?:^\W*|[.!?:]\s+)${ALL}${MACHINE}(?: and ${MACHINE})?(?:(?: reading this)?[,:](?: please)?| (?:must|should|shall|are (?:required|instructed|asked|ordered|directed|requested) to|are to|is to)(?: now| always| only| not)*) (?:${WRITING_VERBS}|${DROPPING_VERBS}|claim|treat|consider)\b`,
];

/** These speak to it. */
export const SPOKEN = [
  String.raw`\byour (?:new|only|real|sole|next) (?:task|job|role|goal|mission|purpose)\b|\byour task(?: is\b|:)`,
  String.raw`\byour (?:instructions|programming|guard ?rails|training data)\b`,
  String.raw`\byou (?:will|shall) (?:now|from now on) (?:act|be|respond|answer|speak|pretend|ignore|play)\b`,
  String.raw`\b(?:${DROPPING_VERBS}) (?:[^\s.,;:!?]+,? ){0,6}?(?:your|you were given|you have been given|you received) (?:[\w-]+ ){0,4}?(?:${ITS_ORDERS}|rules|guidelines|safeguards|constraints|restrictions|filters)\b`,
  String.raw`\b(?:${DROPPING_VERBS}) (?:[\w-]+ ){0,4}?(?:${ITS_ORDERS}|rules|guidelines|restrictions) (?:that )?you (?:were|have been|received|follow)\b`,
  String.raw`\byour (?:[\w-]+ ){0,2}(?:system|developer|hidden|initial|original|secret) (?:prompt|message|instructions)\b`,
  String.raw`\b(?:answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|briefings?|digests?) (?:you|that you) (?:give|write|produce|generate|return)\b`,
  String.raw`\b${YOUR_OUTPUT}[^.!?\n]{0,60}\b${MUST}(?: now| always| only| not| never| also)* (?:be|include|contain|begin|start|end|mention|state|say|use|consist|open|close|not)\b`,
];

/** These speak of what it reads and writes. */
export const SPOKEN_OF = [
  String.raw`\bthe (?:assistant|model) (?:must|should|shall) (?:now|always|never|only)\b`,
  String.raw`\b(?:future|further|subsequent) (?:questions|quer(?:y|ies)|prompts|answers|responses|summar(?:y|ies)|briefings|replies),? (?:say|answer|state|reply|respond|begin|end|add|use|include|that|must|should)\b`,
  String.raw`\byou are (?:now |hereby |currently |no longer |also )*(?:an? |the |my )?(?:[\w-]+ ){0,4}?(?:${MACHINE}|(?:assistant|persona|jailbroken|unrestricted|unfiltered|uncensored)\b)`,
  String.raw`\byou are (?:now|hereby) (?:in|operating|running|acting|entering|working) [^.!?\n]{0,40}`,
  String.raw`\b(?:without|instead of) (?:telling|informing|alerting|notifying|mentioning (?:this|it) to) (?:the |your |any |anyone |anybody )*(?:user|reader|human|person)`,
  String.raw`\b(?:act|behave|pretend|respond|continue|proceed) as (?:if|though) (?:you|this (?:note|message|instruction|text|paragraph)|these instructions)\b`,
  String.raw`\b(?:developer|maintenance|debug|admin|god|dan|jailbreak|unrestricted|override|sudo|root) mode (?:is )?(?:now )?(?:on|enabled|activated|active|engaged|disabled|off)\b`,
  String.raw`\bfrom (?:now|here|this point) on(?:wards?)?,? (?:you|your|answer|reply|respond|always|never|act|pretend|speak|write|only)\b`,
  String.raw`\b(?:these instructions (?:override|supersede|replace|take)|new instructions (?:override|supersede|replace|follow)|(?:this|the following) (?:instruction|prompt|directive|message|note) (?:overrides?|supersedes?|replaces?|(?:takes|has) (?:the )?(?:highest |top )?(?:precedence|priority)))\b`,
  String.raw`\b(?:summar(?:y|ies|i[sz]ations?)|briefings?|digests?|recaps?|abstracts?|translations?|answers?|quotations?|citations?) (?:[\w-]+ ){0,3}?(?:of|on|about|from|using|based on|drawn from|citing|to questions (?:on|about)) ${THIS_PIECE}\b[^.!?\n]{0,40}\b${MUST}\b`,
  String.raw`\b${THIS_PIECE} (?:must|should|shall|has to|is to|may) (?:only |always |never |not )?be (?:summari[sz]ed|cited|quoted|described|presented|briefed|treated|indexed|ranked|labelled|considered|reported) (?:as|only|first|with|in|by)\b`,
];

/** And people are asked to do this too. */
export const ANYWHERE_UNLESS_TOLD = String.raw`\b(?:ask|asks|asked|urge|urges|beg|request|implore)s? (?:all |our |every |its )*readers? to (?:share|forward|pin|repost|spread|copy)\b|\bthe (?:system|developer|hidden) prompt\b`;

/** In other languages than English. */
export const ELSEWHERE = [
  SLAVIC_TALK,
  ...FOREIGN_ORDERS.map(
    ([drop, dropped]) => `(?<![${LETTERS}])(?:${drop}) (?:[^\\s.,;:!?]+,? ){0,6}?(?:${dropped})(?![${LETTERS}])`,
  ),
];
