/** The sources in a thread: those cited so far first, under their numbers, then what else the coverage holds. */

import type { Handler } from './chat-desk.ts';
import { sourcesMessage } from './sources-message.ts';

export const showSources: Handler = (_, conversation, desk) => {
  const { sources, leftOut, web } = desk.sources();
  const numbers = new Map(conversation.numbers.map((source, index) => [source, index + 1]));
  const numbered = sources.map((row) => ({ ...row, number: numbers.get(row.source) ?? null }));
  const cited = numbered
    .filter(({ number }) => number !== null)
    .toSorted((a, b) => Number(a.number) - Number(b.number));
  const others = numbered.filter(({ number }) => number === null);
  return { message: sourcesMessage({ sources: [...cited, ...others], leftOut, web }), conversation };
};
