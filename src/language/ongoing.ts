/** Whether a sentence was written while what it tells was still going on, or before it was known. */

import { ownVoice } from './quotes.ts';

/** Present perfect of what lasts, and what is still happening: no report written afterwards says so of the event. */
const GOING_ON =
  /\b(?:(?:has|have) (?:so far |already |now )?(?:lasted|been (?:going on|under ?way|raging|burning|continuing))|(?:is|are|was|were|remains?|remained|continues?|continued|it'?s) (?:still |yet )?(?:under ?way|ongoing|unfolding|in progress|developing|coming in|going on)|(?:is|are) still (?:being|burning|raging|trying|searching|fighting|counting|assessing|working|awaiting|waiting)|still being (?:clarified|assessed|counted|established|confirmed|determined|verified|investigated)|at the time of (?:writing|publication)|(?:early|initial|first|preliminary) reports? (?:say|said|suggest|indicate|speak|put)|developing story|more (?:details )?to follow|(?:has|have) not yet been (?:established|confirmed|released|determined|clarified))\b/iu;

/** What is not known yet, with the words that name it: "the number of dead is still being clarified". */
const OPEN =
  /\b(?:is|are|was|were|remains?|remained)\s+(?:still\s+|yet\s+|not yet\s+|not immediately\s+|not\s+)?(?:being\s+)?(?:clarified|unclear|unknown|known|clear|established|confirmed|assessed|counted|determined|verified)\b/iu;
const NOT_OPEN =
  /\b(?:is|are|was|were)\s+(?:being\s+)?(?:known|clear|confirmed|established|clarified|assessed|counted|determined|verified)\b/iu;

/** What goes on long after its event: it dates no report. */
const GOES_ON_ANYWAY =
  /\b(?:investigations?|inquir(?:y|ies)|probes?|lawsuits?|litigation|trials?|tests?|testing|reviews?|research|study|talks|negotiations|wars?|conflict|pandemic|project|campaign|for (?:[\p{L}-]+ ){0,3}(?:months|years|decades)|since (?:19|20)\d\d)\b/iu;

export function tellsOfGoingOn(sentence: string): boolean {
  const voice = ownVoice(sentence);
  return GOING_ON.test(voice) && !GOES_ON_ANYWAY.test(voice);
}

/** The words before "is still unclear" and its like, which name what is open; null where nothing is. */
export function openQuestionIn(sentence: string): string | null {
  const voice = ownVoice(sentence);
  const match = OPEN.exec(voice);
  if (match === null) return null;
  if (NOT_OPEN.test(match[0]) && !/still|yet|not|being/i.test(match[0])) return null;
  const length = /[^,;:–—.]*$/u.exec(voice.slice(0, match.index))?.[0].length ?? 0;
  const clause = sentence.slice(match.index - length, match.index).trim();
  return clause === '' ? null : clause;
}
