/** The port to a model that turns texts into vectors: the more alike two texts, the nearer their vectors. */

export interface Embedder {
  /** Only vectors of one model can be compared. */
  readonly model: string;
  /**
   * For each text, in order, a vector of length 1; all have equally many numbers. No text may be blank.
   * Throws a Problem, also when the signal ends it.
   */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
}

/** Whether all have equally many numbers, as vectors of one model do. */
export function equallyLong(vectors: readonly Float32Array[]): boolean {
  return vectors.every(({ length }) => length === vectors[0]?.length);
}
