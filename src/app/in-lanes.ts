/** Works on many things side by side: what is of one lane comes one after the other, and no lane waits for another. */

/** All of `items` have been worked on once it resolves; rejects with the first fault that `work` does not see to itself. */
export async function inLanes<Item>(
  items: readonly Item[],
  laneOf: (item: Item) => string,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const lanes = Map.groupBy(items, laneOf);
  await Promise.all([...lanes.values()].map((lane) => oneByOne(lane, work)));
}

async function oneByOne<Item>(lane: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of lane) await work(item);
}
