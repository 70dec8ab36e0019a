/** What an attack hit: military targets, says the one who attacked; homes and civilians, say others. */

import type { Sentence } from '../../search/sentence.ts';
import type { Matter, Telling } from '../matter.ts';
import { voiceOf } from '../parties.ts';

/** "Strikes against military targets", "killed 30 fighters". */
const MILITARY =
  /\b(?:military|legitimate|strategic|terrorist|militant|insurgent|rebel)[\s-](?:and \w+ )?(?:targets?|objectives?|sites?|facilit(?:y|ies)|installations?|positions?|infrastructure|bases?|compounds?|hideouts?)\b/iu;
const CIVILIAN =
  /\b(?:(?:attack|strike|bomb|shell|hit|kill|damag|destroy|target)\w*\s(?:\w+\s){0,3}?(?:civilians?|non-?combatants?|civilian (?:infrastructure|targets|objects|areas|buildings|homes)|residential (?:buildings?|areas?|blocks?)|apartment (?:buildings?|blocks?)|homes|hospitals?|schools?)|(?:attacks?|strikes?) on (?:\w+\s){0,2}?(?:civilians?|homes|hospitals?|schools?|residential \w+))\b/iu;
/** Tellings of the civilian side that are kept. */
const MOST = 3;

export function targetMatters(sentences: readonly Sentence[]): readonly Matter[] {
  const military = tellingsOf(sentences, MILITARY).filter(({ holder }) => holder !== null);
  if (military.length === 0) return [];
  const civilian = tellingsOf(sentences, CIVILIAN);
  const claims = military.filter((claim) => civilian.some((other) => meets(claim, other)));
  const others = civilian.filter((other) => claims.some((claim) => meets(claim, other)));
  const [first] = claims;
  if (first === undefined || others.length === 0) return [];
  return [
    { about: MILITARY.exec(first.sentence.text)?.[0] ?? '', stances: [claims.slice(0, MOST), others.slice(0, MOST)] },
  ];
}

function tellingsOf(sentences: readonly Sentence[], what: RegExp): readonly Telling[] {
  return sentences
    .filter(({ text }) => what.test(text) && !/\b(?:not|never|avoid\w*|n[’']t|will|would|if|plans?)\b/i.test(text))
    .map((sentence) => ({ sentence, start: 0, end: sentence.text.length, holder: voiceOf(sentence) }));
}

/** One place, two voices, and an attack in both. */
function meets(a: Telling, b: Telling): boolean {
  if (a.sentence === b.sentence || a.holder === b.holder) return false;
  return placesIn(a.sentence).some((place) => b.sentence.concepts.has(place)) && hasAttack(a) && hasAttack(b);
}

function hasAttack({ sentence }: Telling): boolean {
  return sentence.concepts.has('attack*') || sentence.concepts.has('damag*') || /\b(?:hit|target)/i.test(sentence.text);
}

/** Capitalised concepts inside the sentence that are not its speaker's. */
function placesIn({ text, words, speech }: Sentence): readonly string[] {
  return words
    .filter(({ start }) => start > 0 && /^\p{Lu}/u.test(text.slice(start, start + 2)))
    .filter(({ start }) => speech === null || start < speech.start || start >= speech.end)
    .map(({ concept }) => concept);
}
