/** Finds the other sources that make the whole claim of a point, each with the span that makes it. */

import { spanWithin, type Passage } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { statementOf, supports, type Statement } from '../grounding/supports.ts';
import { recall } from '../language/recall.ts';
import { sentencesOf, type Stretch } from '../language/sentences.ts';
import type { Sentence } from '../search/sentence.ts';

/** A point shows no more sources than this. */
const MOST_CITATIONS = 12;

/** Share of a claim that a sentence must hold before its neighbour is asked to complete it, and that both must reach. */
const HALF_SAID = 0.5;
const WIDER = 0.75;
/** Longest receipt of two sentences, in UTF-16 units. */
const LONGEST_WIDER = 600;

/** The same passages are asked for point after point. */
const sentencesAgain = recall(sentencesOf, 1_000);
/** What each stretch of a passage states, by its start and end: the same neighbours are asked for point after point. */
const statements = new WeakMap<Passage, Map<string, Statement>>();

/** One span of each other source that makes the whole claim, best first, as many as a point may show beside its own; looked for in `alike`. */
export function supportersOf(own: Sentence, claim: Statement, alike: readonly Sentence[]): readonly Span[] {
  const best = new Map<string, Support>();
  for (const sentence of alike) {
    if (sentence.passage.role !== 'prose') continue;
    const { source } = sentence.passage;
    if (source === own.passage.source) continue;
    const found = supportIn(sentence, claim);
    if (found !== null && found.score > (best.get(source)?.score ?? 0)) best.set(source, found);
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CITATIONS - 1)
    .map(({ span }) => span);
}

interface Support {
  readonly span: Span;
  readonly score: number;
}

/** The sentence itself, or it and a neighbour where the source needs two sentences to say it. */
function supportIn(sentence: Sentence, claim: Statement): Support | null {
  const { passage } = sentence;
  if (held(sentence.concepts, claim.concepts) < HALF_SAID) return null;
  const alone = supports(stated(passage, sentence), claim);
  if (alone.reason === null) return { span: spanWithin(passage, sentence.start, sentence.end), score: alone.score };
  for (const { start, end } of withNeighbour(sentence)) {
    const { reason, score } = supports(stated(passage, { start, end }), claim);
    if (reason === null && score >= WIDER) return { span: spanWithin(passage, start, end), score };
  }
  return null;
}

function held(concepts: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let found = 0;
  for (const concept of wanted) if (concepts.has(concept)) found++;
  return found / Math.max(1, wanted.size);
}

function withNeighbour({ passage, start, end }: Sentence): readonly Stretch[] {
  const all = sentencesAgain(passage.text);
  const before = all.findLast((each) => each.end <= start);
  const after = all.find((each) => each.start >= end);
  const wider = [
    before === undefined ? null : { start: before.start, end },
    after === undefined ? null : { start, end: after.end },
  ];
  return wider.filter((each) => each !== null && each.end - each.start <= LONGEST_WIDER) as readonly Stretch[];
}

function stated(passage: Passage, { start, end }: Stretch): Statement {
  const known = statements.get(passage) ?? new Map<string, Statement>();
  statements.set(passage, known);
  const place = `${start}-${end}`;
  const statement = known.get(place) ?? statementOf(passage.text.slice(start, end));
  known.set(place, statement);
  return statement;
}
