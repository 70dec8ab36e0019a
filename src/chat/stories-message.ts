/** The stories of the coverage: what each is called, and who tells it. */

import type { SourceLine } from '../domain/briefing.ts';
import type { Message, Row, Run } from '../domain/message.ts';
import { faint, heading, said, strong } from './blocks.ts';
import { dateInWords } from './source-words.ts';

interface Told {
  readonly title: string;
  readonly sources: readonly string[];
}

/** `known`: the sources that the stories name. */
export function storiesMessage(stories: readonly Told[], known: readonly SourceLine[]): Message {
  const bySource = new Map(known.map((line) => [line.source, line]));
  return {
    blocks: [
      heading(stories.length === 1 ? '1 story' : `${stories.length} stories`),
      ...stories.map(({ title, sources }): Row => {
        const lines = sources.map((source) => lineOf(source, bySource.get(source)));
        return { kind: 'row', number: null, lines: [[strong(title)], ...lines] };
      }),
    ],
    actions: [],
    numbers: [],
  };
}

function lineOf(source: string, line: SourceLine | undefined): readonly Run[] {
  if (line === undefined) return [faint(source)];
  return [said(`${line.publisher ?? 'publisher not named'} · `), ...dateInWords(line, 'plain'), faint(` · ${source}`)];
}
