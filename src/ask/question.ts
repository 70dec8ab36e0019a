/** What is asked, taken apart: the kind of answer that is wanted, of what, about what. */

/** What an answer must hold to be one. `any`: what the coverage says of the matter. */
export type AnswerKind =
  | 'count'
  | 'amount'
  | 'duration'
  | 'time'
  | 'person'
  | 'place'
  | 'name'
  | 'cause'
  | 'manner'
  | 'saying'
  | 'speaker'
  | 'next'
  | 'yes-no'
  | 'any';

/** One content word of a question. */
export interface Term {
  /** As it was typed, and folded. */
  readonly shown: string;
  readonly word: string;
  readonly concept: string;
  /** Concepts that may stand for it, each with its closeness, 0 to 1. */
  readonly related: ReadonlyMap<string, number>;
  /** For a phrase, its content words; empty for a word. */
  readonly parts: readonly { readonly word: string; readonly concept: string }[];
  /** `wanted` says what kind of thing the answer is ("which city"), so that an answer need not hold it. */
  readonly role: 'name' | 'quoted' | 'figure' | 'wanted' | 'word' | 'carried';
  /** Whether it says where: "in Lindow". */
  readonly placed: boolean;
  /** 0 to 1: how much the question is about it. */
  readonly weight: number;
}

export interface Question {
  /** One part of what was asked. */
  readonly text: string;
  readonly kind: AnswerKind;
  readonly terms: readonly Term[];
  /** Concepts of words that stand side by side in it, one of them part of a name: "Harbour Prize", "Gale 2". */
  readonly pairs: readonly (readonly [string, string])[];
  /** Concept of what is told of the answer: "won" of "who won the cup", "open" of "when do the gates open"; null where nothing is. */
  readonly predicate: string | null;
  /** Whether it asks for what is new: "this week", "recently", "now". */
  readonly recent: boolean;
  /** Whether it asks when the coverage itself told something: the answer is then the time of the entry. */
  readonly ofCoverage: boolean;
  /** Whether it names nothing of its own: "and by whom?" asks more of what another part asks. */
  readonly echo: boolean;
  /** Whether it asks where sources differ. */
  readonly agreement: boolean;
  /** Concepts of the noun that the answer counts or is one of: "drones" of "how many drones"; empty where none is named. */
  readonly wanted: readonly string[];
  /** For a saying: whose words are asked for, as concepts; empty where anybody's will do. */
  readonly holder: readonly string[];
  /** What the question quotes, without marks. */
  readonly quoted: readonly string[];
}
