/** Figures as tellings, and what they are about in words of the sources. */

import { conceptsOf } from '../../language/concepts.ts';
import type { Stretch } from '../../language/sentences.ts';
import type { Site } from './sites.ts';
import type { Telling } from '../matter.ts';
import { voiceOf } from '../parties.ts';

/** Attributions that own a description and not the figure beside it: "12 boats sank, in what the mayor called a dark day". */
const DESCRIBES = /\b(?:called|calls|calling|described|describes|describing|dubbed|labell?ed|branded|hailed)\b/u;

export function tellingOf(site: Site): Telling {
  const { sentence } = site;
  const { speech } = sentence;
  const describes = speech !== null && DESCRIBES.test(sentence.text.slice(speech.start, speech.end));
  const holder = describes ? null : voiceOf(sentence);
  return {
    sentence,
    ...wordsFor(site),
    holder: holder !== null && /^(?:his|her|its|their|our|my)\s/i.test(holder) ? null : holder,
  };
}

/** The figure, with what befell the counted where that stands right beside it: "killing 34 people", "900 homes were destroyed". */
function wordsFor({ sentence: { text, words }, parts, outcome }: Site): Stretch {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? text.length;
  const before = words.findLast((word) => word.end <= start);
  if (before !== undefined && before.concept === outcome && BESIDE.test(text.slice(before.end, start)))
    return { start: before.start, end };
  const told = parts.at(-1)?.deeds ?? [];
  const after = words.find((word) => word.start >= end);
  const isDeed = after !== undefined && told.includes(after.concept) && PASSIVE.test(text.slice(end, after.start));
  const isOutcome = after !== undefined && after.concept === outcome && BESIDE.test(text.slice(end, after.start));
  return { start, end: isDeed || isOutcome ? after.end : end };
}

const BESIDE = /^\s+(?:(?:\p{Ll}+ly|also|had|has|have|been|were|was|still)\s+){0,3}$/u;
const PASSIVE = /^\s+(?:were|was|are|is|(?:have|has|had) been)\s+(?:\p{Ll}+ly\s+)?$/u;

/** The words that name most: "drones and missiles"; of a share its two numbers. */
export function aboutMatter(sites: readonly Site[]): string {
  const share = sites.flatMap(({ parts }) => parts).find(({ whole }) => whole !== null);
  if (share !== undefined) return `${share.value} of ${share.whole}`;
  const name = namesOf(sites).toSorted((a, b) => b.length - a.length)[0] ?? commonDeed(sites);
  return withOutcome(name ?? 'figures', sites);
}

/** The plainest words that name what is counted. */
export function aboutChange(sites: readonly Site[]): string {
  const name = namesOf(sites).toSorted((a, b) => a.length - b.length)[0] ?? commonDeed(sites);
  return withOutcome(name ?? 'figures', sites);
}

/** What both sentences tell of a figure that names nothing: "loss". */
function commonDeed(sites: readonly Site[]): string | null {
  const [first, ...others] = sites;
  const [part] = first?.parts ?? [];
  const concepts = [part?.of ?? [], part?.counted ?? [], part?.deeds ?? []].flat();
  const shared = concepts.find((concept) =>
    others.every(
      ({ parts: [each] }) => each !== undefined && [each.of, ...each.counted, ...each.deeds].includes(concept),
    ),
  );
  return shared === undefined ? null : (spoken(shared, sites)[0] ?? null);
}

/** "People killed", where only the verb tells what the figures are of. */
function withOutcome(name: string, sites: readonly Site[]): string {
  const outcome = sites[0]?.outcome ?? null;
  if (outcome === null || conceptsOf(name).has(outcome)) return name;
  const word = spoken(outcome, sites).find((each) => /(?:ed|dead|hurt|missing)$/.test(each));
  return word === undefined ? name : `${name} ${word}`;
}

/** The words that the sentences have for a concept. */
function spoken(concept: string, sites: readonly Site[]): readonly string[] {
  return sites.flatMap(({ sentence: { text, words } }) =>
    words.filter((word) => word.concept === concept).map(({ start, end }) => text.slice(start, end).toLowerCase()),
  );
}

function namesOf(sites: readonly Site[]): readonly string[] {
  return sites
    .map(({ sentence: { text }, parts }) =>
      parts
        .map(({ named }) => text.slice(named.start, named.end))
        .join(' and ')
        .trim(),
    )
    .filter((name) => /\p{L}{2}/u.test(name));
}
