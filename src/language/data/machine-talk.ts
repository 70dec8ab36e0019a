/**
 * How people speak to a machine that writes: whom they call, what they ask of it, what they want it to forget. Compiled for this
 * project from the usual wordings of prompts and of attacks on them; sources of patterns, in small letters, apart by bars.
 */

/** What the machine is called. Bare "model", "agent" and "assistant" are people as often. */
export const MACHINES =
  'a\\.?i\\.?s?|artificial intelligences?|(?:large )?language models?|llms?|(?:chat-?)?gpts?|chat ?-?bots?|bots?|crawlers?|scrapers?|summari[sz]ers?|' +
  '(?:automat(?:ed|ic)|machine|a\\.?i\\.?|digital|virtual|artificial|generative|robot(?:ic)?|llm)[ -](?:(?:news|writing|text|content) )?' +
  '(?:readers?|assistants?|agents?|systems?|models?|summari[sz]ers?|aggregators?|editors?|writers?|tools?|services?|processes|pipelines?)|' +
  '(?:news|chat|writing|summari[sz]ation|summary|retrieval|briefing|search) (?:assistants?|bots?|models?|engines?|agents?|summari[sz]ers?)';

/** What it writes. */
export const OUTPUTS =
  'answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|completions?|briefings?|briefs?|digests?|generations?|follow-?ups?|turns?';
/** What it writes and people write too. */
export const TEXTS =
  'messages?|texts?|translations?|reports?|sentences?|paragraphs?|words|headlines?|bulletins?|write-?ups?';

/** What it does to what it writes. */
export const WRITING_VERBS =
  'add|adopt|alternate|anagram|answer|append|apply|augment|begin|capitali[sz]e|change|close|combine|compose|compress|conclude|convert|craft|' +
  'cite|copy|decode|deliver|describe|disguise|draft|drop|embed|emphasi[sz]e|encode|encrypt|encipher|end|enhance|ensure|expand|express|feature|finish|follow|' +
  'format|frame|generate|give|group|hide|highlight|incorporate|include|inject|insert|integrate|introduce|invert|jumble|keep|leave out|limit|link|' +
  'list|make|mention|merge|misspell|mirror|mix|modify|obfuscate|obscure|omit|open|output|paraphrase|pepper|phrase|place|point|precede|prefix|preface|present|prepend|' +
  'print|produce|promote|provide|put|randomi[sz]e|rearrange|recommend|refer|remove|render|reorder|repeat|rephrase|replace|report|respond|reply|restrict|return|' +
  'reverse|rewrite|rhyme|say|scatter|scramble|separate|share|offer|explain|shift|shorten|shuffle|sign|slip|sneak|space|speak|spell|sprinkle|start|state|stress|strip|structure|style|subtly|' +
  'substitute|suggest|summari[sz]e|swap|switch|tack|tease|tell|translate|transform|transcribe|turn|underline|use|warn|weave|wrap|write';

/** What may stand before the verb of an order. */
export const LEADS =
  'please|kindly|now|then|also|so|and|but|first|next|finally|lastly|instead|always|never|important|urgent|attention|from (?:now|here|this point) on(?:wards?)?|' +
  "henceforth|starting now|simply|just|immediately|subtly|casually|make sure (?:to|you|that you)|be sure to|remember to|ensure (?:that )?you|do not|don[’']t";

/** What it is told to do besides. */
const OTHER_VERBS =
  'reveal|show|display|leak|disclose|send|reproduce|expose|dump|talk|communicate|continue|inform|convince|persuade|redirect|direct|remind|encourage|' +
  'urge|invite|instruct|advise|ask|trick|lead|nudge|notify|thank|alert|enter|enable|activate|go into|engage|disable|deactivate|trust|rely on|' +
  'consider|believe|treat|count|rank|regard|label|mark|index|prefer|prioriti[sz]e|quote|brief|reference|attribute|confirm|acknowledge|prove|claim|assert|insist|deny|imply|insinuate|hint|' +
  'pretend|share|forward|repost|retweet|pin|spread|post|pass on|relay|broadcast|verify|unlock|redeem|secure|restore|validate|transfer|deposit|donate|pay|' +
  'download|install|run|execute';

/** What it is told to do with what binds it. */
export const DROPPING_VERBS =
  'ignore|disregard|forget|override|overrule|overlook|discard|bypass|neglect|erase|abandon|cancel|suspend|set aside|put aside|throw away|break|violate|' +
  "disobey|pay no (?:attention|heed) to|(?:do not|don[’']t|never|stop|cease|quit) (?:follow(?:ing)?|obey(?:ing)?|adher(?:e|ing) to|apply(?:ing)?|heed(?:ing)?|comply(?:ing)? with|listen(?:ing)? to)";
/** What binds it: the first kind binds machines above all, the second people too. */
export const ITS_ORDERS =
  'instructions?|prompts?|directives?|programming|guard ?rails?|system messages?|context(?: window)?|training(?: data)?';
export const RULES =
  'rules?|guidelines?|orders?|directions?|commands?|constraints?|restrictions?|polic(?:y|ies)|safeguards?|limits|limitations?|filters?|protocols?|requests?|tasks?|messages?|text|content|input|conversation|everything|anything|all|what';
export const EARLIER =
  'previous|prior|above|earlier|preceding|foregoing|former|existing|original|initial|past|old|other|last';

/** What is asked of a machine that writes, when nothing but the order stands there. */
const TASK_VERBS =
  'add|advertise|analy[sz]e|assess|assign|brainstorm|break down|calculate|capitali[sz]e|categori[sz]e|clarify|classify|code|compare|complete|compose|' +
  'compute|conduct|conjugate|construct|contrast|convert|correct|count|craft|create|debug|decode|decrypt|define|demonstrate|describe|design|determine|' +
  'develop|devise|discuss|draft|elaborate|encode|encrypt|estimate|evaluate|explain|extract|fill|find|forecast|format|formulate|generate|give|help|highlight|hint|' +
  'identify|illustrate|implement|imply|include|incorporate|insert|insinuate|interpret|introduce|invent|jumble|list|make|mention|misspell|name|optimi[sz]e|organi[sz]e|' +
  'outline|output|paraphrase|perform|plan|predict|prepare|present|pretend|print|produce|promote|pronounce|proofread|propose|provide|rank|rate|recite|recommend|' +
  'remind|render|repeat|rephrase|replace|research|reverse|review|rewrite|schedule|scramble|search|select|set up|set|show|shuffle|simplify|simulate|sing|solve|sort|spell|spread|' +
  'state|substitute|subtly|suggest|summari[sz]e|tabulate|teach|tell|transcribe|translate|turn|use|visuali[sz]e|write|check|cancel|remind|arrange|automate|book|order|play|track|answer|reply|respond|act|assume';
/** Of these the ones that open headlines and lines as nouns or as other things too: only what they order shows what they are. */
const ALSO_NOUNS =
  'act|answer|book|cancel|check|code|complete|contrast|correct|count|design|draft|estimate|fill|forecast|format|help|hint|highlight|list|make|name|order|outline|plan|play|present|' +
  'print|produce|rank|rate|reply|research|reverse|review|schedule|search|set|set up|show|sort|spell|spread|state|substitute|track|turn|use';
/** No news opens with these. */
const ONLY_TASKS =
  'translate|paraphrase|rephrase|summari[sz]e|proofread|conjugate|tabulate|encode|decode|encrypt|decrypt|transcribe|misspell|anagram';

/** What a machine is asked to write. */
export const WORKS =
  'poems?|haikus?|limericks?|sonnets?|essays?|(?:short |bedtime |fictional )?stor(?:y|ies)|songs?|lyrics|jokes?|riddles?|puns?|e-?mails?|cover letters?|letters?|blog posts?|' +
  'tweets?|slogans?|taglines?|captions?|sentences?|paragraphs?|synonyms?|antonyms?|(?:source )?code|functions?|scripts?|programs?|python|java(?:script)?|sql|html|css|' +
  'regex|algorithms?|json|xml|yaml|csv|summary|summaries|translations?|speech(?:es)?|outlines?|dialogues?|monologues?|screenplays?|plots?|prompts?|' +
  'step-by-step|pseudo-?code|c\\+\\+|php|ruby|rust|bash|shell|excel|spreadsheets?|formulas?|caesar|rot-?13|base-?64|morse(?: code)?|pig latin|leet(?:speak)?|emojis?|vowels?|consonants?|letters|alphabet|binary|hexadecimal|ascii|anagrams?|typos?|palindromes?|acronyms?|uppercase|lowercase|sentiment';

/** The same orders in other languages that readers of English coverage meet: verb, up to five words, what is to be dropped. */
export const FOREIGN_ORDERS: readonly (readonly [drop: string, orders: string])[] = [
  ['ignorier(?:e|en|t)|vergiss|vergessen|missachte', 'anweisung(?:en)?|befehle?|vorgaben|regeln|prompts?'],
  ['ignore[zr]|oublie[zr]?|ne tiens pas compte|ne tenez pas compte', 'instructions?|consignes?|directives?|règles'],
  ['ignor[ae]n?|olvid[ae]n?|descart[ae]', 'instrucciones|órdenes|indicaciones|reglas'],
  ['ignor[ae]te?|dimentica(?:te)?', 'istruzioni|regole|direttive'],
  ['ignor[ea]m?|esqueç[ae]m?', 'instruções|ordens|regras'],
  ['zignoruj(?:cie)?|ignoruj(?:cie)?|zapomnij(?:cie)?|pomiń', 'instrukcj[eęi]|poleceni[ae]|zasady'],
  [
    'игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания|отмени(?:те)?|отбрось(?:те)?|пренебреги(?:те)?|не следуй(?:те)?|нарушь(?:те)?',
    'инструкци[а-яёіїєґ]+|указани[а-яёіїєґ]+|команд[а-яёіїєґ]*|правил[а-яёіїєґ]*|приказ[а-яёіїєґ]*|промпт[а-яёіїєґ]*|подсказк[а-яёіїєґ]+|сказан[а-яёіїєґ]+',
  ],
  [
    'ігноруй(?:те)?|проігноруй(?:те)?|забудь(?:те)?|не зважай(?:те)?|не звертай(?:те)? уваги|скасуй(?:те)?|відкинь(?:те)?|знехтуй(?:те)?|не дотримуй(?:те)?ся|не виконуй(?:те)?|поруш(?:те)?',
    'інструкці[а-яёіїєґ]+|вказівк[а-яёіїєґ]+|вказівок|команд[а-яёіїєґ]*|правил[а-яёіїєґ]*|наказ[а-яёіїєґ]*|промпт[а-яёіїєґ]*|підказк[а-яёіїєґ]+|сказан[а-яёіїєґ]+',
  ],
];

/** What else is said to machines in Ukrainian and Russian. */
export const SLAVIC_TALK =
  '(?:^|[^а-яёіїєґ])(?:ти|ты) (?:тепер|теперь) |не (?:цитуй|згадуй|цитируй|упоминай|показуй|показывай|розкривай|раскрывай)(?:те)?(?![а-яёіїєґ])|' +
  '(?:заверш|закінч|почн|почин|законч|начн|начин)[а-яёіїєґ]+ (?:кожн|кажд)[а-яёіїєґ]+ (?:відповід|ответ)|(?:відповіда|отвеча)(?:єш|ешь|й|йте) (?:лише|тільки|только)|' +
  '(?:у|в|до|к) (?:сво[а-яёіїєґ]+|ваш[а-яёіїєґ]+|тво[а-яёіїєґ]+) (?:наступн[а-яёіїєґ]+ |следующ[а-яёіїєґ]+ )?(?:відповід[а-яёіїєґ]+|ответ[а-яёіїєґ]*|резюме|зведенн[а-яёіїєґ]+|сводк[а-яёіїєґ]+|підсумк[а-яёіїєґ]+)|' +
  'системн[а-яёіїєґ]+ (?:промпт[а-яёіїєґ]*|підказк[а-яёіїєґ]+|запит[а-яёіїєґ]*|подсказк[а-яёіїєґ]+|инструкци[а-яёіїєґ]+|інструкці[а-яёіїєґ]+)|' +
  '(?:ти|ви|ты|вы)(?: тепер| теперь)?(?: є| —| –| -)? (?:мовн[а-яёіїєґ]+ модел[а-яёіїєґ]+|языков[а-яёіїєґ]+ модел[а-яёіїєґ]+|асистент[а-яёіїєґ]*|ассистент[а-яёіїєґ]*|чат-?бот[а-яёіїєґ]*|помічник[а-яёіїєґ]*|помощник[а-яёіїєґ]*|ші|ии|штучн[а-яёіїєґ]+ інтелект[а-яёіїєґ]*|искусственн[а-яёіїєґ]+ интеллект[а-яёіїєґ]*)|' +
  '(?:якщо (?:ти|ви)|если (?:ты|вы))[ —–-]+(?:ші|ии|мовна модель|языковая модель|асистент|ассистент|чат-?бот|бот)|' +
  '(?:(?:увага|внимание|примітка|примечание|повідомлення|сообщение|інструкція|инструкция)[^а-яёіїєґ]{1,3})?(?:для|до) (?:всіх |всех )?(?:автоматичн[а-яёіїєґ]+ читач[а-яёіїєґ]+|автоматическ[а-яёіїєґ]+ читател[а-яёіїєґ]+|мовних моделей|языковых моделей|ші|ии|(?:ші|ии)-[а-яёіїєґ]+|(?:чат-?)?бот(?:ів|ов)|асистентів|ассистентов|штучного інтелекту|искусственного интеллекта)\\s*[:,!—–-]';

/** Opens a task put to a machine in Ukrainian or Russian. */
export const SLAVIC_TASKS =
  'переклад[иі](?:ть)?|переведи(?:те)?|напиш[иі](?:ть|те)?|склади(?:ть)?|составь(?:те)?|сочини(?:те)?|поясни(?:ть|те)?|объясни(?:те)?|перефразуй(?:те)?|перефразируй(?:те)?|' +
  'підсумуй(?:те)?|резюмируй(?:те)?|узагальни(?:ть)?|додай(?:те)?|добавь(?:те)?|відповідай(?:те)?|отвечай(?:те)?|відповіси?|ответь(?:те)?|придумай(?:те)?|вигадай(?:те)?|перелічи(?:ть)?|перечисли(?:те)?|' +
  'розкажи|расскажи|скажи|порахуй(?:те)?|посчитай(?:те)?|замени(?:те)?|заміни(?:ть)?|виведи(?:ть)?|выведи(?:те)?|повтори(?:ть|те)?|почни(?:ть)?|начни(?:те)?|згенеруй(?:те)?|сгенерируй(?:те)?';

/** Words of which nearly every order to a machine has one, wherever it stands. */
export const TELLTALES: ReadonlySet<string> = new Set(
  (
    'your yours yourself ai ais llm llms gpt gpts chatgpt chatbot chatbots bot bots crawler crawlers scraper scrapers summarizer summarizers summariser ' +
    'summarisers assistant assistants agents automated automatic machine generative robots prompt prompts instruction instructions jailbreak jailbroken ' +
    'unrestricted unfiltered uncensored persona mode directive directives summary summaries summarization summarisation briefing briefings digest digests ' +
    'user users future reader readers article articles page text paragraph passage document content ' +
    'ignoriere ignoriert ignorieren vergiss vergessen missachte ignorez ignorer oublie oubliez tiens tenez ignora ignoran ignoren ignorate ignore ignorem ' +
    'olvida olvide olvidan olviden descarta descarte dimentica dimenticate esqueça esqueçam zignoruj zignorujcie ignoruj ignorujcie zapomnij zapomnijcie pomiń'
  ).split(' '),
);

/** What may stand before the verb of an order, word by word. */
export const CLAUSE_LEADS: ReadonlySet<string> = new Set(
  'please kindly now then also so and but or first next finally lastly instead always never important urgent attention from here this point on onwards onward henceforth starting simply just immediately subtly casually make sure to be remember ensure that do not don only'.split(
    ' ',
  ),
);

/** With what a clause opens that gives an order or speaks to somebody. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...'you your when if whenever dear hey hello attention attn can could would will help let system developer'.split(
    ' ',
  ),
  ...'import def const return else try print function'.split(' '),
  ...verbsOf(TASK_VERBS),
  ...verbsOf(WRITING_VERBS),
  ...verbsOf(OTHER_VERBS),
  ...verbsOf(DROPPING_VERBS),
]);

/** What opens a task put to a machine: the verbs, and those of them that are nouns as often. */
export const TASKS: ReadonlySet<string> = new Set(verbsOf(TASK_VERBS));
export const NOUNS_TOO: ReadonlySet<string> = new Set(verbsOf(ALSO_NOUNS));
export const CERTAIN_TASKS: ReadonlySet<string> = new Set(verbsOf(ONLY_TASKS));
/** What it does to what it writes. */
export const WRITES: ReadonlySet<string> = new Set(verbsOf(WRITING_VERBS));

/** The first words of the alternatives of a pattern. */
function verbsOf(alternatives: string): readonly string[] {
  return alternatives.split('|').flatMap((each) => {
    const word = /^\(?(?:\?:)?([a-z]+(?:\[sz\][a-z]+)?)/.exec(each)?.[1] ?? '';
    return word.includes('[sz]') ? [word.replace('[sz]', 's'), word.replace('[sz]', 'z')] : [word];
  });
}

/** What a machine is told to answer in: languages, forms and codes. */
// prettier-ignore
export const STYLES = String.raw`pirates?|rhymes?|riddles?|verse|poem|rap|haikus?|code|json|xml|html|morse|emojis?|binary|base-?64|rot-?13|caps|capitals|capital letters|all caps|uppercase|lowercase|reverse|hex|pig latin|shakespeare\w*|single word|one word|french|german|spanish|italian|russian|ukrainian|chinese|japanese|latin|klingon|arabic|polish|portuguese|turkish|hindi|korean`;
