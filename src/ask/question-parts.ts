/** Takes what a reader asks apart into questions that each want one answer, and what is only said to introduce them. */

import { conceptWords } from '../language/concepts.ts';
import { QUESTION_WORDS } from '../language/data/stop-words.ts';
import { ownVoice } from '../language/quotes.ts';
import { sentencesOf } from '../language/sentences.ts';

export interface Parts {
  /** In order; none where no word is said. */
  readonly asked: readonly string[];
  /** For each, what of the rest it stands on. */
  readonly around: readonly (readonly string[])[];
  /** Whether it asks where sources differ. */
  readonly agreement: boolean;
}

/** "Do the sources agree?", "is that disputed?" */
const AGREEMENT =
  /\b(?:do|does|did) (?:all |the |your |all the )?(?:sources?|reports?|outlets?|papers?|articles?|accounts?) (?:agree|differ|disagree|say the same|contradict)|\b(?:is|are) (?:that|this|it|the \p{L}+) (?:disputed|contested|in dispute)\b|\b(?:sources?|reports?)\b.*\bdisagree|\bdisagree\b.*\b(?:sources?|reports?)\b/iu;
/** What tells a question from what is said to introduce it. */
const ASKS =
  /\?\s*$|\b(?:who|whom|whose|what|which|when|where|why|how)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;
/** Where a further question begins: "…, and what is it about?". */
const NEXT =
  /(?:[?;]|,|\s[–—-])\s*(?:and |or |but )?(?=(?:who|whom|whose|what|which|when|where|why|how|by whom)\b)|(?:,?\s|;\s|\s[–—-]\s)(?:and |or |but )?(?=(?:do|does) (?:the |all |your )?(?:sources?|reports?|outlets?|papers?) )|,?\s(?:and|or) (?=(?:by whom|who|what|which|when|where|why|how|with what|under which|in which|at what|was|were|is|are|did|does|do|has|have)\b)/iu;

export function partsOf(text: string): Parts {
  const all = sentencesOf(text)
    .flatMap(({ start, end }) => splitSentence(text.slice(start, end)))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const asking = all.filter((part) => ASKS.test(part) && !AGREEMENT.test(part));
  const asked = asking.length === 0 ? all.slice(0, 1) : asking;
  return {
    asked,
    around: asked.map((part) =>
      all.filter((each) => each !== part && (!asked.includes(each) || all.indexOf(each) < all.indexOf(part))),
    ),
    agreement: AGREEMENT.test(text),
  };
}

/** "When was the one before": a question of which only the conversation tells what it is about. */
const COMPLETE = /\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could)\s+\S+/iu;

function splitSentence(sentence: string): readonly string[] {
  const parts: string[] = [];
  let rest = sentence;
  // What is quoted asks nothing of us.
  const next = (): RegExpExecArray | null => NEXT.exec(ownVoice(rest, '¤'));
  for (let match = next(); match !== null; match = next()) {
    const head = rest.slice(0, match.index);
    // "When and where …" is one part: nothing has been asked yet.
    if (!conceptWords(head).some(({ folded }) => !QUESTION_WORDS.has(folded)) && !COMPLETE.test(head)) break;
    parts.push(head);
    rest = rest.slice(match.index + match[0].length);
  }
  return [...parts, rest].map((part) => part.trim());
}
