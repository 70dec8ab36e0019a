/** English function words, which carry no topic. Compiled for this project from the closed word classes of English. */

export const STOP_WORDS: ReadonlySet<string> = new Set(
  // determiners, pronouns
  (
    'a an the this that these those such same other another each every either neither both all any some no none ' +
    'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself ' +
    'it its itself they them their theirs themselves one ones who whom whose which what whatever whichever whoever ' +
    // auxiliaries
    'am is are was were be been being have has had having do does did doing done will would shall should can could ' +
    'may might must ought cannot isn aren wasn weren hasn haven hadn doesn don didn wouldn shouldn couldn t s ll re ve d m ' +
    // prepositions, conjunctions
    'about above across after against along among amid around as at before behind below beneath beside besides between ' +
    'beyond by despite down during except for from in inside into like near of off on onto out outside over past per ' +
    'since than through throughout till to toward towards under until unto up upon via with within without ' +
    'and or but nor so yet if because while whereas although though unless whether ' +
    // adverbs without a topic
    'not only also just even still again already ever never very too quite rather much many more most less least few ' +
    'little lot lots enough almost nearly about then there here now when where why how thus hence therefore however ' +
    'moreover meanwhile furthermore otherwise instead perhaps maybe indeed well really simply back away own'
  ).split(' '),
);

/** Words a question or a request is framed with, which say what kind of answer is wanted and not about what. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    'who what when where why how which whose many much long far often say said says happen happens happened tell tells told give ' +
    'gives given impact impacts effect effects discuss discusses discussed discussing discussion detail details detailed describe ' +
    'described mention mentioned explain explained overview summary summarise summarize analysis type types kind kinds aspect ' +
    'aspects role available regarding concerning issue issues matter matters topic topics news latest update updates story ' +
    'anyone anybody anything someone somebody something everyone everybody everything exactly actually ever ' +
    'information option options factor factors key main various compare next people person persons led came come take place'
  ).split(' '),
);
