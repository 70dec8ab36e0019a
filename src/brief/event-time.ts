/** When what a sentence tells happened: which of its times is that of its main statement, and not of the background it mentions. */

import type { Moment } from '../domain/article.ts';
import { REPORTING_VERBS } from '../language/data/reporting-verbs.ts';
import { facingOf, tellsPast, type Facing } from '../language/facing.ts';
import { ownVoice } from '../language/quotes.ts';
import { timesIn } from '../language/relative-days.ts';
import { speechIn, type Speech } from '../language/speech.ts';
import type { TimeFound } from '../language/when-form.ts';

export interface EventTime {
  readonly time: TimeFound;
  /** True where the time is that of somebody's saying so. */
  readonly saying: boolean;
  readonly facing: Facing;
}

/** As far back as a clause is followed, in UTF-16 units. */
const REACH = 300;
/** Up to these a clause goes on; behind an opening bracket or dash stands an aside. */
const CLAUSE = /[,;:–—()]|\s-\s/gu;
/** A time behind one of these, in its clause, belongs to something that only explains the statement. */
const BACKGROUND =
  /\b(?:since|after|before|until|till|following|follows|followed|than|who|whom|whose|which|where|compared|because|previous|record|despite|in response to|ahead of|prior to|as of|dated|the latest|file|(?:for|of|with|about|over|from|by|in)\s(?:\p{Ll}+ly\s)?\p{Ll}{2,}ing)\b|\b(?:first|last|only|again) (?:since|time)\b/u;
/** At the head of a sentence these open what comes before the statement: "Speaking after the talks on Thursday, …". */
const OPENS_BACKGROUND =
  /^(?:\p{L}+ing|after|before|since|when|while|as|despite|unlike|like|asked|pressed|based|if|because)\b/iu;
const USUAL =
  /\b(?:every|usually|often|typically|traditionally|normally|always|each (?:day|week|month|year)|annual(?:ly)?)\b/iu;
/** "Just after midnight on Sunday" is the time itself, not what came before it. */
const HOUR =
  /\b(?:before|after|until|since)\s(?:dawn|daybreak|midnight|noon|midday|dusk|dark|sunrise|sunset|nightfall|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)(?=\s)/giu;
/** "The Nov. 1 shooting": a date before its noun says which one is meant. */
const NOUN_OPENS = /\b(?:the|an?|this|that|its|his|her|their|our)\s$/iu;
/** "Monday's fire was the latest of many": what the day's event was like, not that it happened. */
const STATIC =
  /^['’]s\s[^,;]{0,60}?\b(?:(?:was|were|is|are)\s(?:the|an?|among|one|part|so|very|not)|came|comes?|follow(?:s|ed)?|marks?)\b/iu;
const CAPTION =
  /\b(?:file (?:photo|picture|image)|(?:is|are) (?:seen|pictured|shown)|in this (?:photo|picture|image|handout)|pictured|photo(?:graph)? (?:by|taken))\b|^\p{Lu}\p{L}+\.? \d{1,2}, \d{4},? \p{Lu}/iu;
/** How far behind a reporting verb, in UTF-16 units, the time of saying may stand: "told reporters in the town on Friday". */
const SAID_WITHIN = 40;

/** `text` as it would be shown. Null where it tells no event whose time is known. */
export function eventTimeOf(text: string, told: Moment | null): EventTime | null {
  const times = timesIn(text, told);
  if (times.length === 0) return null;
  const voice = ownVoice(text, '¤');
  if (USUAL.test(voice) || CAPTION.test(voice)) return null;
  const speech = speechIn(text);
  const events = times
    .filter((time) => !isBackground(time, voice) && !isPaired(time, times, voice))
    .map((time) => ({ time, saying: isOfSaying(time, speech, voice), facing: facingOf(voice, time) }))
    .filter(({ facing }) => facing === 'ahead' || tellsPast(voice) || facing === 'unclear');
  const happened = events.filter(({ saying }) => !saying);
  const firm = happened.find(({ facing }) => facing !== 'hoped' && facing !== 'unclear');
  // What somebody hoped is an event only while it may still come.
  return (
    firm ??
    events.find(({ saying }) => saying) ??
    happened.find(({ time }) => told !== null && time.from > told) ??
    null
  );
}

function isBackground({ start, end }: TimeFound, voice: string): boolean {
  const head = voice.slice(Math.max(0, start - REACH), start);
  if (voice[start] === '¤') return true;
  const bound = [...head.matchAll(CLAUSE)].at(-1);
  if (bound !== undefined && /[–—(-]/.test(bound[0])) return true;
  const clause = head.slice(bound === undefined ? 0 : bound.index + 1).replace(HOUR, '');
  if (BACKGROUND.test(clause)) return true;
  if (bound === undefined && OPENS_BACKGROUND.test(clause.trimStart())) return true;
  if (NOUN_OPENS.test(head) && !/\b(?:in|during)\s\p{L}+\s$/iu.test(head)) return true;
  if (/^['’]s\b/.test(voice.slice(end)))
    return STATIC.test(voice.slice(end)) || !/(?:^|\b(?:in|during)\s(?:the\s)?)$/iu.test(head.trimStart());
  return explainsNoun(clause);
}

/** "Two ferries that sank in May", "the war he began": behind a verb of saying these words open a statement, behind a noun they explain it. */
function explainsNoun(clause: string): boolean {
  const opens = [...clause.matchAll(/\s(?:that|he|she|they|it|we)\s/gu)].at(-1);
  if (opens === undefined) return false;
  const words =
    clause
      .slice(0, opens.index)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    words.length > 0 && !words.some((word) => REPORTING_VERBS.has(word)) && !/^(?:and|but|so)$/.test(words.at(-1) ?? '')
  );
}

/** "In February and May": two times of one statement are two events. */
function isPaired(time: TimeFound, times: readonly TimeFound[], voice: string): boolean {
  return times.some(
    (other) =>
      other !== time &&
      /^\s(?:and|or)\s(?:on\s|in\s)?$/.test(
        voice.slice(Math.min(time.end, other.end), Math.max(time.start, other.start)),
      ),
  );
}

function isOfSaying({ start, end }: TimeFound, speech: Speech | null, voice: string): boolean {
  if (speech === null) return false;
  if (start >= speech.start && end <= speech.end) return true;
  if (start >= speech.end)
    return (
      start - speech.end <= SAID_WITHIN &&
      !/[,;:¤]|\b(?:that|it|he|she|they|there|the)\b/u.test(voice.slice(speech.end, start))
    );
  return (
    end <= speech.start &&
    /^[\s,]*$/.test(voice.slice(end, speech.start)) &&
    /^(?:on|in|at)?\s*$/iu.test(voice.slice(0, start))
  );
}
