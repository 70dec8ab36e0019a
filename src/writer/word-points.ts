/** Has a model word points from numbered evidence; what the gate does not keep is said in the source's own words, or not at all. */

import { OWN_WORDS, type Point } from '../domain/briefing.ts';
import { groundWritten, type Written } from '../grounding/ground-written.ts';
import { wordCount } from '../language/words.ts';
import type { ModelRequest } from '../llm/model.ts';
import { makeWrittenPoint } from '../points/make-written-point.ts';
import type { Evidence as PointEvidence } from '../points/make-point.ts';
import { ask } from './ask-model.ts';
import { checkPoints, type Judged } from './check-points.ts';
import type { Commission, Worded, WritingDesk } from './commission.ts';
import { asMaterial, type Evidence } from './evidence.ts';
import { ENGLISH_ONLY, noticeOf, NOTHING_WRITTEN, UNSUPPORTED } from './notices.ts';
import { fillPrompt, type PromptName } from './prompts.ts';
import { pointsSchema, readWritten } from './read-written.ts';

/** What is to be worded. */
export interface Assignment {
  readonly prompt: PromptName;
  /** What fills the prompt besides the rules and the language. */
  readonly values: Readonly<Record<string, string>>;
  /** What the model is told beside the evidence, such as the question. */
  readonly about: Readonly<Record<string, unknown>>;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** The points in the sources' own words: they stand where the model's do not. */
  readonly fallback: readonly Point[];
  /** A point in the source's own words for one piece, or null where it makes none. */
  readonly ownWords: (piece: Evidence) => Point | null;
  /** What a worded point of a piece is made with. */
  readonly pointEvidence: (piece: Evidence) => PointEvidence;
  /** Words that all points together may have. */
  readonly words: number;
}

/** Least share of the sentences a model wrote that must pass for its wording to be used at all. */
const ENOUGH_KEPT = 0.5;
/** A word takes at most so many tokens, in any language and with its English beside it. */
const TOKENS_PER_WORD = 8;
/** JSON takes its own, and a model that reasons first has its thoughts counted as output. */
const TOKENS_BESIDES = 3_000;
/** For all calls of one request, so that a reader has something within 20 s whatever the model does. */
const TOTAL_MS = 17_500;

/** Never throws for what a model does: where nothing it wrote can be used, the points are those of `fallback`, with a notice. */
export async function wordPoints(assignment: Assignment, commission: Commission): Promise<Worded> {
  const { desk, payer, language } = commission;
  if (desk === null) return inOwnWords(assignment, language === null ? null : ENGLISH_ONLY);
  if (assignment.evidence.length === 0) return inOwnWords(assignment, null);
  const call = { payer, signal: AbortSignal.timeout(TOTAL_MS) };
  const reply = await ask(desk, requestFor(assignment, { desk, language }), call);
  if (reply.kind === 'failed') return inOwnWords(assignment, noticeOf(reply.failure));
  const written = readWritten(reply.value, language !== null);
  const judged = written.map((one) => judge(one, assignment));
  reply.judged({ written: written.length, kept: judged.filter(({ kept }) => kept).length });
  if (written.length === 0) return inOwnWords(assignment, NOTHING_WRITTEN);
  const checked = desk.check ? await checkPoints(judged, desk, call) : judged;
  if (checked === null || checked.filter(({ kept }) => kept).length < ENOUGH_KEPT * written.length)
    return inOwnWords(assignment, UNSUPPORTED);
  return { points: assemble(checked, assignment), writer: { model: desk.model.name, notice: null } };
}

function inOwnWords({ fallback }: Assignment, notice: string | null): Worded {
  return { points: fallback, writer: { ...OWN_WORDS, notice } };
}

function requestFor(
  { prompt, values, about, evidence, words }: Assignment,
  { desk, language }: { readonly desk: WritingDesk; readonly language: string | null },
): ModelRequest & { readonly version: string } {
  const filled = fillPrompt(desk.prompts, prompt, {
    ...values,
    rules: fillPrompt(desk.prompts, 'grounding-rules', {}).text,
    language: language === null ? '' : fillPrompt(desk.prompts, 'write-in-language', { language }).text,
  });
  return {
    version: filled.version,
    instructions: filled.text,
    // JSON keeps apart what is ours and what is theirs: nothing they wrote can end its own quotation marks.
    material: JSON.stringify({ ...about, evidence: asMaterial(evidence) }),
    schema: pointsSchema(language !== null),
    mostOutputTokens: TOKENS_BESIDES + TOKENS_PER_WORD * words,
  };
}

function judge(written: Written, { evidence, ownWords, pointEvidence }: Assignment): Judged {
  const grounded = groundWritten(written, evidence);
  const piece = grounded.kind === 'kept' ? grounded.carriers[0]?.piece : firstCited(written, evidence);
  if (piece === undefined) return { kept: false, point: null, instead: null };
  const instead = ownWords(piece);
  const point =
    grounded.kind === 'kept' ? makeWrittenPoint(grounded.written, grounded.carriers, pointEvidence(piece)) : null;
  return point === null ? { kept: false, point: instead, instead } : { kept: true, point, instead };
}

function firstCited(written: Written, evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find(({ id }) => id === written.evidence[0]);
}

/** In the model's order, each receipt's words once where they stand for a sentence that fell, and no more words than there is room for. */
function assemble(judged: readonly Judged[], { words }: Assignment): readonly Point[] {
  const shown: Point[] = [];
  let left = words;
  for (const { kept, point } of judged) {
    const length = wordCount(point?.text ?? '');
    if (point === null || length > left) continue;
    if (shown.some((each) => each.text === point.text || (!kept && standOnOne(each, point)))) continue;
    shown.push(point);
    left -= length;
  }
  return shown;
}

function standOnOne(a: Point, b: Point): boolean {
  const [first] = a.citations;
  const [second] = b.citations;
  return (
    first?.source === second?.source &&
    first !== undefined &&
    second !== undefined &&
    first.start < second.end &&
    second.start < first.end
  );
}
