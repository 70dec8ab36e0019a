/** Whether two descriptions can be of one speaker: by name, by office, and by what the evidence says of the named elsewhere. */

import { conceptOf, conceptsOf } from '../../language/concepts.ts';
import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { likenessOf } from '../../language/name-spelling.ts';
import { namesIn } from '../../language/names.ts';
import { countryOf, kinOf } from '../../language/places.ts';
import { relatedTo } from '../../language/related.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { descriptionsOf, personalOf } from './described.ts';
import { isRole } from '../roles.ts';
import { ANYBODY, type Speaker } from '../speakers.ts';
import type { ToldSentence } from '../telling.ts';

/** Nouns of bodies and groups that speak. */
const BODIES =
  /\b(?:ministry|police|government|authorit(?:y|ies)|officials?|army|navy|military|forces?|agency|office|department|service|company|club|union|council|court|party|prosecutors|residents|witnesses|experts|doctors|researchers|scientists|investigators|rescuers|reports?|sources?|media|outlet|administration|commission|committee|spokes\p{L}+)\b/iu;

/** Whether words can be taken for a speaker at all: somebody named, an office, a body. */
export function isSayer({ named }: Speaker): boolean {
  const words = wordsOf(named);
  return BODIES.test(named) || words.some(({ folded }) => isRole(folded)) || namesIn(`– ${named}`).size > 0;
}

/** Whether a sentence is somebody's word. */
export function isSpoken({ speakers }: ToldSentence): boolean {
  return speakers.some((each) => each === ANYBODY || isSayer(each));
}

/** Each whom a text names; `names` tells which capitals are names. */
export function namedOf(text: string, names: ReadonlySet<string>): readonly Speaker[] {
  const runs = Array.from(text.matchAll(/\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu), ([run]) => run);
  return runs
    .filter((run) => wordsOf(run).some(({ folded }) => names.has(folded)) && personalOf(run).length > 0)
    .map((named) => ({ named, office: '' }));
}

/** Whether a text names a speaker, by name, country, or all the words of an office. */
export function isNamedIn({ named, office }: Speaker, text: string): boolean {
  const personal = personalOf(named);
  const capitals = [...text.matchAll(/\p{Lu}[\p{L}’'-]*/gu)].map(([word]) => fold(word));
  if (shareName(personal.slice(-1), capitals)) return true;
  const held = conceptsOf(text);
  if (personal.some((name) => !kinOf(conceptOf(fold(name), true)).isDisjointFrom(held))) return true;
  const own = new Set(personal.flatMap((name) => [...conceptsOf(name)]));
  const told = [...conceptsOf(named), ...(personal.length > 0 ? conceptsOf(office) : [])].filter(
    (each) => !own.has(each),
  );
  return told.length > 0 && told.every((each) => meets(each, held));
}

/** `asked` as the sentence has it, `own` as the evidence. */
export function isOne(asked: Speaker, own: Speaker, evidence: readonly ToldSentence[]): boolean {
  const [names, others] = [personalOf(asked.named), personalOf(own.named)];
  if (shareName(names, others)) return true;
  if (names.some((name) => isOwner(name, own))) return false;
  if (names.length > 0 && ANY_BODY.test(own.named)) return evidence.some(({ text }) => isNamedIn(asked, text));
  const wanted = [...conceptsOf(asked.named)];
  const offices = descriptionsOf(own, evidence);
  const described = new Set([...conceptsOf(`${own.named}, ${own.office}`), ...offices]);
  if (wanted.every((each) => meets(each, described))) return true;
  const back = new Set([...conceptsOf(`${asked.named}, ${asked.office}`), ...descriptionsOf(asked, evidence)]);
  if (others.length === 0 && [...conceptsOf(own.named)].every((each) => meets(each, back))) return true;
  if (names.length > 0) return false;
  if (UNNAMED.test(asked.named)) {
    const countries = wanted.filter((each) => each.startsWith('@'));
    return countries.every((each) => meets(each, described) || evidence.some(({ byConcept }) => byConcept.has(each)));
  }
  // A person of whom the evidence tells no office may have any that is told without a name.
  return others.length > 0 && own.office === '' && offices.size === 0 && !/\p{Lu}/u.test(asked.named.slice(1));
}

/** "Dana Reed" is "Reed" and "Ms Reed", but not "Dana Quist". */
function shareName(a: readonly string[], b: readonly string[]): boolean {
  const [last, other] = a.length > 1 && b.length > 1 ? [a.slice(-1), b.slice(-1)] : [a, b];
  return last.some((name) => other.some((each) => likenessOf(fold(name), fold(each)) !== 'other'));
}

/** "Reed" is not "an adviser to Reed", nor "Reed's adviser". */
function isOwner(name: string, { named, office }: Speaker): boolean {
  return countryOf(fold(name), true) === null && new RegExp(`${name}['’]`, 'u').test(`${named}, ${office}`);
}

/** A body that an earlier sentence named. */
const ANY_BODY =
  /^the (?:news )?(?:outlet|newspaper|paper|network|agency|group|company|firm|organi[sz]ation|broadcaster|channel|magazine|site|watchdog|union|club|charity)$/iu;
const UNNAMED = /\b(?:officials?|authorities|sources?|reports?|experts?)\b/iu;

function meets(concept: string, held: ReadonlySet<string>): boolean {
  return (
    held.has(concept) ||
    !kinOf(concept).isDisjointFrom(held) ||
    [...relatedTo(concept, concept).keys()].some((each) => held.has(each))
  );
}

/** Whether one is the subject or the inverted subject of a verb of saying in a sentence with more than one. */
export function tellsSpeech(speaker: Speaker, text: string): boolean {
  const head = wordsOf(speaker.named)
    .filter(({ folded }) => conceptsOf(folded).size > 0)
    .at(-1)?.folded;
  if (head === undefined || !isNamedIn(speaker, text)) return false;
  const words = wordsOf(text);
  return words.some(({ folded }, i) => {
    if (
      !REPORTING_VERBS.has(folded) &&
      !/^(?:dismiss|reject|disagree|den|sought|seek|refus|order|insist)/u.test(folded)
    )
      return false;
    const near = [...words.slice(Math.max(0, i - 3), i), ...(folded === 'said' ? words.slice(i + 1, i + 4) : [])];
    return near.some((each) => each.folded === head || likenessOf(each.folded, head) === 'one');
  });
}
