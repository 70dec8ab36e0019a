/** Names what was asked in the question's own terms, to say that it was not answered. */

/** Questions whose words stand as in a statement: "how many people died", "who called", "which boats sank". */
const IN_ORDER =
  /^(?:how (?:many|much|few)(?:\s[\p{L}-]+){0,4}?|who|which(?:\s[\p{L}-]+){1,3}?|what)\s(?!(?:did|does|do)\b)(?:\p{L}+ed|\p{L}+s|died|went|came|fell|hit|sank|won|lost|left|made|took|gave|said|told|got|held|led|were|was|have|has|had|are|is|will|would)\b/iu;
/** Where the verb that asks has changed places with its subject, only the question itself can be quoted. */
const INVERTED =
  /\b(?:did|does|do)\b|^(?:what|who|where|when|why|how)\s+(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might)\b/iu;

/** "How many times has the bridge been closed": the verb stands before its subject. */
const SPLIT =
  /^(?:how (?:many|much|few)|which|what)(?:\s[\p{L}-]+){0,4}?\s(?:has|have|had|is|are|was|were|will|would|can|could)\s(?!(?:been|be|not|to|also|still|now|already|there)\b|\p{L}+(?:ed|en|ing)\b|(?:shot|struck|seen|known|done|fought|caught|brought|bought|thrown|drawn|taught|read|led|met|kept|felt|fed|shut|spent|gone|made|sold|lost|left|sent|found|hurt|dead|missing|built|paid|told|held|won|hit|cut|put|set)\b)/iu;
/** A longer question is cut: the reader knows what was asked. */
const LONGEST = 140;

/** "how many people died in Lindow", or the question in quotation marks where its words stand in a question's order. */
export function inQuestionsTerms(question: string): string {
  const plain = question
    .replace(/\s+/gu, ' ')
    .replace(/^(?:and|but|so|or)\s+/iu, '')
    .trim();
  const words = plain.replace(/[?!.\s]+$/u, '');
  if (words.length <= LONGEST && IN_ORDER.test(words) && !INVERTED.test(words) && !SPLIT.test(words))
    return words.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
  const cut =
    plain.length <= LONGEST
      ? plain
      : `${plain
          .slice(0, LONGEST)
          .replace(/\s+\S*$/u, '')
          .trimEnd()} …`;
  return `“${cut.replace(/[“”"]/g, '’')}”`;
}
