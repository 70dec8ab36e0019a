/** Records that one source states flatly and another only shares out: "the quickest ferry" and "among the quickest ferries". */

import { NO_RECORD, PASSED, RECORD, SCOPE, UNIVERSAL } from '../../language/data/superlatives.ts';
import { conceptOf } from '../../language/concepts.ts';
import type { Stretch } from '../../language/sentences.ts';
import { fold } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import { clauseAt } from './clauses.ts';
import type { Matter, Telling } from '../matter.ts';
import { voiceOf } from '../parties.ts';
import { moodOf } from './moods.ts';

interface Superlative extends Stretch {
  readonly sentence: Sentence;
  /** The quality as a concept: "quick". */
  readonly quality: string;
  /** Concepts of the class, its head last: "production", "car". */
  readonly kind: readonly string[];
  readonly flat: boolean;
  /** Where the record ends: null for the whole world or all time. */
  readonly scope: string | null;
  readonly subject: ReadonlySet<string>;
  /** "quickest production cars". */
  readonly words: string;
}

/** Longest class, in words. */
const KIND = 3;
/** Tellings that a stance keeps. */
const MOST = 3;

export function recordMatters(sentences: readonly Sentence[]): readonly Matter[] {
  const all = sentences.flatMap(superlativesIn);
  const met = new Set<Superlative>();
  return all.flatMap((share) => {
    if (share.flat) return [];
    const flat = all.filter((each) => each.flat && !met.has(each) && meets(each, share));
    const [first] = flat;
    if (first === undefined) return [];
    for (const each of flat) met.add(each);
    return [{ about: first.words, stances: [flat.slice(0, MOST).map(telling), [telling(share)]] }];
  });
}

function superlativesIn(sentence: Sentence): readonly Superlative[] {
  const { text, words } = sentence;
  if (!/est\b|\bmost\b|\bleast\b|\bfirst\b|\bonly\b/iu.test(text)) return [];
  return Array.from(text.matchAll(RECORD)).flatMap((match) => {
    const { part, adjective = '' } = match.groups ?? {};
    const folded = fold(adjective);
    const end = match.index + match[0].length;
    const clause = clauseAt(text, match.index + 1);
    const flat = part === undefined;
    // A shared record may be as guarded as it likes; a flat one must be stated.
    if (NO_RECORD.has(folded) || PASSED.test(text) || (flat && moodOf(text, clause) === null)) return [];
    const kind = kindAt(sentence, end);
    const last = kind.at(-1);
    if (last === undefined) return [];
    const subject = new Set(words.filter((word) => word.end <= match.index).map(({ concept }) => concept));
    const named = text.slice(match.index + match[0].lastIndexOf(adjective), last.end);
    const concepts = kind.map(({ concept }) => concept);
    const scope = scopeOf(text.slice(end - 1, clause.end));
    return [{ ...clause, sentence, quality: qualityOf(folded), kind: concepts, flat, scope, subject, words: named }];
  });
}

/** The words right behind the superlative, up to the first that carries no meaning. */
function kindAt({ text, words }: Sentence, from: number): Sentence['words'] {
  const behind = words.filter(({ start }) => start >= from).slice(0, KIND);
  const gap = behind.findIndex(({ start }, i) => !/^[\s-]?$/.test(text.slice(behind[i - 1]?.end ?? from, start)));
  return gap < 0 ? behind : behind.slice(0, gap);
}

function scopeOf(rest: string): string | null {
  if (UNIVERSAL.test(rest)) return null;
  return SCOPE.exec(rest)?.groups?.['scope']?.toLowerCase() ?? null;
}

/** "Biggest" and "largest" are one quality. */
function qualityOf(folded: string): string {
  const base = folded.replace(/^(?:most|least) /, '').replace(/est$/, '');
  return `${folded.startsWith('least ') ? '-' : ''}${conceptOf(base.replace(/([bdgmnpt])\1$/, '$1'))}`;
}

function meets(flat: Superlative, share: Superlative): boolean {
  const kind = flat.kind.filter((concept) => share.kind.includes(concept));
  const named = !flat.subject.isDisjointFrom(share.subject);
  return (
    flat.quality === share.quality &&
    flat.sentence.passage.source !== share.sentence.passage.source &&
    (flat.scope === null || flat.scope === share.scope) &&
    (kind.length >= 2 || (kind.length === 1 && flat.kind.length === 1 && named))
  );
}

function telling({ sentence, start, end }: Superlative): Telling {
  return { sentence, start, end, holder: voiceOf(sentence) };
}
