/** Reads the answer of an embeddings endpoint, trusting nothing in it. */

export type ReadVectors =
  | { readonly kind: 'vectors'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'malformed'; readonly flaw: string };

/** One vector of length 1 for each of `count` texts, ordered by the indices in the answer. */
export function readVectors(answer: unknown, count: number): ReadVectors {
  const data = fieldOf(answer, 'data');
  if (!Array.isArray(data)) return malformed('no list "data"');
  if (data.length !== count) return malformed(`${data.length} vectors for ${count} texts`);
  const vectors: (Float32Array | undefined)[] = Array.from({ length: count });
  for (const each of data) {
    const index = fieldOf(each, 'index');
    if (typeof index !== 'number' || !(index in vectors) || vectors[index] !== undefined) {
      return malformed('an "index" that is missing, double or out of range');
    }
    const vector = unitVector(numbersOf(fieldOf(each, 'embedding')));
    if (vector === null) return malformed('a vector that is empty, all zeros or no numbers');
    vectors[index] = vector;
  }
  return { kind: 'vectors', vectors: vectors.filter((vector) => vector !== undefined) };
}

function malformed(flaw: string): ReadVectors {
  return { kind: 'malformed', flaw };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A list of numbers, or the base64 of 32-bit floats, little end first, as endpoints send it. */
function numbersOf(embedding: unknown): Float32Array {
  if (typeof embedding === 'string') return fromBase64(embedding);
  if (!Array.isArray(embedding)) return new Float32Array();
  return Float32Array.from(embedding, (each: unknown) => (typeof each === 'number' ? each : NaN));
}

function fromBase64(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 4 !== 0) return new Float32Array();
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
}

/** Null where the numbers have no direction. */
function unitVector(numbers: Float32Array): Float32Array | null {
  const length = Math.sqrt(numbers.reduce((sum, number) => sum + number ** 2, 0));
  return Number.isFinite(length) && length > 0 ? numbers.map((number) => number / length) : null;
}
