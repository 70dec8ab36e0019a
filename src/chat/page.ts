/** What every part of a message about a topic needs, its first line where the coverage is old, and its last lines. */

import type { Moment } from '../domain/article.ts';
import type { Position, SourceLine } from '../domain/briefing.ts';
import type { Block, Message, Paragraph, Run } from '../domain/message.ts';
import { faint, paragraph, run, told } from './blocks.ts';
import { marksFor } from './marks.ts';
import type { ArticleOf, Marks } from './marks.ts';
import { ageInWords, dayInWords } from './moments.ts';
import { sourceInWords } from './source-words.ts';

/** How the reader of a message looks at it. */
export interface View {
  /** Shows the receipts under what stands on them. */
  readonly evidence: boolean;
  /** When this is read: only the age of the coverage depends on it. */
  readonly now: Temporal.Instant;
  /** Set where the coverage is shown as it stood then. */
  readonly knownAsOf: Moment | null;
  /** The reader's own zone, a name of the IANA database; `UTC` where the face shows each reader's own clock itself. */
  readonly zone: string;
  /** What shows all disagreements here, such as `--disputes`. */
  readonly allDisputes: string;
  /** The sources that have numbers in this thread already, in the order of their numbers; those of a message before this. */
  readonly numbers: readonly string[];
}

export interface Page {
  readonly marks: Marks;
  readonly articleOf: ArticleOf;
  readonly view: View;
}

/** `sources` are numbered in their order, after those that have numbers. */
export function pageFor(sources: readonly SourceLine[], articleOf: ArticleOf, view: View): Page {
  return { marks: marksFor([...view.numbers, ...sources.map(({ source }) => source)], articleOf), articleOf, view };
}

/** The finished message: its blocks have given out all numbers. */
export function messageOn({ marks }: Page, blocks: readonly Block[]): Message {
  return { blocks, actions: [], numbers: [...marks.numbers.keys()] };
}

/** What a reader must know before anything else: that this is how things stood, or that the coverage is old. */
export function firstLine(asOf: Moment | null, { knownAsOf, now }: View): readonly Paragraph[] {
  return knownAsOf === null ? ageLine(asOf, now) : whenKnown(knownAsOf);
}

/** Old coverage says so. */
export function ageLine(asOf: Moment | null, now: Temporal.Instant): readonly Paragraph[] {
  const age = asOf === null ? null : ageInWords(asOf, now);
  if (age === null || asOf === null) return [];
  return [paragraph([run(`Coverage is ${age} old (newest: `, 'alert'), told(asOf, 'alert'), run(').', 'alert')])];
}

const LAST_SECOND = 'T23:59:59Z';

/** How things stood at a moment, where one is asked for; the last second of a day stands for the whole of it. */
export function whenKnown(at: Moment | null): readonly Paragraph[] {
  if (at === null) return [];
  if (at.endsWith(LAST_SECOND)) return [paragraph([run(`As known at the end of ${dayInWords(at)}, UTC.`, 'alert')])];
  return [paragraph([run('As known on ', 'alert'), told(at, 'alert'), run('.', 'alert')])];
}

export function asOfClock(asOf: Moment | null): readonly Run[] {
  return asOf === null ? [faint('The coverage gives no date')] : [faint('As of '), told(asOf, 'faint')];
}

/** Something that marks stand after. */
export type Marked = Pick<Position, 'citations'> & Partial<Pick<Position, 'reportedBy' | 'inLine'>>;

/** The clocks, then the sources that the marks of what is shown stand for; nothing where there is neither. */
export function colophon(
  clocks: readonly Run[],
  shown: readonly Marked[],
  { marks, articleOf }: Page,
): readonly Block[] {
  const marked = new Set(shown.flatMap(sourcesBehind));
  const legend = [...marks.numbers]
    .filter(([source]) => marked.has(source))
    .map(([source, number]) => {
      const article = articleOf(source);
      return { number, runs: sourceInWords(article), url: article.url };
    });
  return clocks.length + legend.length === 0 ? [] : [{ kind: 'colophon', clocks, legend }];
}

function sourcesBehind({ citations, reportedBy = [], inLine = [] }: Marked): readonly string[] {
  return [...(citations.length > 0 ? citations.map(({ source }) => source) : reportedBy), ...inLine];
}
