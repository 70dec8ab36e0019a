/** A queue that gives the highest value first: a binary heap. */

export interface MaxQueue<T> {
  push(value: T): void;
  /** Takes the highest out; undefined where it is empty. */
  pop(): T | undefined;
}

/** `above`: whether `a` comes before `b`; it must decide between any two for the order to be the same every time. */
export function maxQueue<T>(above: (a: T, b: T) => boolean): MaxQueue<T> {
  const heap: T[] = [];
  return {
    push(value) {
      let at = heap.length;
      heap.push(value);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const over = heap[parent] as T;
        if (!above(value, over)) break;
        heap[at] = over;
        at = parent;
      }
      heap[at] = value;
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) sink(heap, last, above);
      return top;
    },
  };
}

function sink<T>(heap: T[], value: T, above: (a: T, b: T) => boolean): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && above(heap[right] as T, heap[left] as T) ? right : left;
    const under = heap[child] as T;
    if (!above(under, value)) break;
    heap[at] = under;
    at = child;
  }
  heap[at] = value;
}
