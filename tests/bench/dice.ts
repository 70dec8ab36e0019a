/** Dice that fall the same on every machine. */

export type Dice = <T>(faces: readonly T[]) => T;

/** A linear congruential generator (Numerical Recipes). */
export function diceOf(seed: number): Dice {
  let state = (Math.imul(seed, 2_654_435_761) + 12_345) >>> 0;
  return (faces) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const face = faces[Math.floor((state / 2 ** 32) * faces.length)];
    if (face === undefined) throw new Error('a die without faces');
    return face;
  };
}
