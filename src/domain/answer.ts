/** Our cited response to a reader's question, and the Draft it is made from. Only `grounding/` turns one into the other. */

import type { Moment } from './article.ts';
import type { Point, SourceLine, Writer } from './briefing.ts';
import type { Citation } from './span.ts';

/** One message of a conversation, oldest first in a history. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** What a writer returns: nothing in it has been checked yet. */
export interface AnswerDraft {
  /** As the reader typed it. */
  readonly question: string;
  /** The question as it was understood, where the conversation had to be asked what it is about; null where it stands alone. */
  readonly understood: string | null;
  readonly status: 'answered' | 'partly' | 'disputed';
  /** Best first, at least one; for `disputed` the positions, each with its speaker. */
  readonly points: readonly Point[];
  /** What was asked and not answered, in the question's own terms: "whether any were children". */
  readonly missing: readonly string[];
  /** What the coverage says near what is missing. */
  readonly nearest: readonly Citation[];
  /** For the reader, beside the answer: what was cut, which language it is answered in. */
  readonly notes: readonly string[];
  /** How surely the first point answers the question, 0 to 1. */
  readonly confidence: number;
  readonly writer: Writer;
}

declare const grounded: unique symbol;

/** A Draft whose every point passed the gate. The brand keeps plain objects out. */
export interface Answered extends AnswerDraft {
  readonly [grounded]: true;
  /** The newest coverage found for the question. */
  readonly asOf: Moment | null;
  /** The cited sources, in the order of their first citation. */
  readonly sources: readonly SourceLine[];
}

/** `absent`: the coverage does not say. `false-premise`: it says otherwise. `clarify`: one question back. */
export type RefusalReason = 'absent' | 'false-premise' | 'clarify' | 'small-talk';

/** Not answering is a result: why, what came nearest, and for `clarify` what may have been meant. */
export interface Refusal {
  readonly status: 'not-in-coverage';
  readonly reason: RefusalReason;
  readonly question: string;
  readonly understood: string | null;
  /** What the reader is told, one or two sentences. */
  readonly text: string;
  /** Whole questions or topics to choose from; empty but for `clarify`. */
  readonly choices: readonly string[];
  /** Up to three, nearest first. */
  readonly nearest: readonly Citation[];
  readonly notes: readonly string[];
  /** How surely something of the coverage would have answered it after all, 0 to 1. */
  readonly confidence: number;
}

export type Answer = Answered | Refusal;
