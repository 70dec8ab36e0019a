/** Whether a saved citation still stands: its source is read, its words are at its place, and they are no furniture. */

import type { LeftOut } from '../domain/coverage.ts';
import type { Citation } from '../domain/span.ts';
import { stands } from '../grounding/stands.ts';
import type { ArticleOf } from '../search/read-once.ts';
import { asFields } from './batch-lines.ts';
import { fails, shown, told, type CitationOutcome, type Finding, type Reason } from './verify-findings.ts';

export interface Shelf {
  readonly article: ArticleOf;
  readonly known: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
}

export interface Cited {
  readonly outcome: CitationOutcome;
  /** Where the words stand now; null where they do not. */
  readonly citation: Citation | null;
  readonly finding: Finding | null;
}

/** A receipt is a few sentences, in HTML with their markup, never an article. */
const LONGEST_QUOTE = 20_000;
const MOST_CITATIONS = 12;

/** A list of citations as it stands in a document. */
export function checkCitations(value: unknown, shelf: Shelf): readonly Cited[] {
  if (!Array.isArray(value)) return [failed('malformed', 'its "citations" are no list')];
  if (value.length === 0) return [failed('malformed', 'it has no citation')];
  if (value.length > MOST_CITATIONS)
    return [failed('malformed', `it has ${value.length} citations; ${MOST_CITATIONS} are the most`)];
  return value.map((each: unknown, i) => checkCitation(each, `citation ${i + 1}`, shelf));
}

/** `name` is what the citation is called where something is wrong. */
export function checkCitation(value: unknown, name: string, shelf: Shelf): Cited {
  const citation = citationIn(value);
  if (typeof citation === 'string') return failed('malformed', `${name} ${citation}`);
  const { source, quote } = citation;
  if (!shelf.known.has(source)) return failed('unknown-source', `${name}: ${unknownSource(source, shelf)}`);
  const { text } = shelf.article(source);
  const at = placeOf(citation);
  if (citation.end - citation.start !== quote.length)
    return failed('wrong-span', `${name}: ${at} is not as long as its quote ${shown(quote)}`);
  if (text.slice(citation.start, citation.end) === quote) return standing(citation, name, shelf);
  const first = text.indexOf(quote);
  if (first === -1) return failed('not-there', `${name}: ${shown(quote)} does not stand in ${shownSource(source)}`);
  if (text.includes(quote, first + 1))
    return failed('not-there', `${name}: ${shown(quote)} does not stand at ${at}, and more than once elsewhere`);
  const moved = { ...citation, start: first, end: first + quote.length };
  const now = standing(moved, name, shelf);
  if (now.outcome === 'fails') return now;
  const message = `${name}: its words have moved from ${at}, now at ${first}–${moved.end}`;
  return { outcome: 'moved', citation: moved, finding: told('moved', message) };
}

function standing(citation: Citation, name: string, shelf: Shelf): Cited {
  if (!stands(citation, shelf))
    return failed('furniture', `${name}: ${placeOf(citation)} is page furniture, no coverage`);
  return { outcome: 'stands', citation, finding: null };
}

/** What is wrong with it, where it is no citation. */
function citationIn(value: unknown): Citation | string {
  const fields = asFields(value);
  if (fields === null) return 'is no {"source", "start", "end", "quote"}';
  const { source, start, end, quote } = fields;
  if (typeof source !== 'string') return 'has no text as "source"';
  if (typeof quote !== 'string' || quote === '') return 'has no text as "quote"';
  if (quote.length > LONGEST_QUOTE) return `has a quote of ${quote.length} characters; ${LONGEST_QUOTE} are the most`;
  if (!isPlace(start) || !isPlace(end)) return 'has no whole numbers from 0 on as "start" and "end"';
  return { source, start, end, quote };
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function unknownSource(source: string, { leftOut }: Shelf): string {
  const why = leftOut.find((each) => each.source === source)?.reason;
  if (why !== undefined) return `${shownSource(source)} was left out of the coverage: ${why}`;
  return `the coverage has no source ${shown(source)}; --coverage names another folder`;
}

/** "02-herald.txt 120–180" */
export function placeOf({ source, start, end }: Citation): string {
  return `${shownSource(source)} ${start}–${end}`;
}

/** Of a known source: its name is a file's. */
function shownSource(source: string): string {
  return shown(source).slice(1, -1);
}

function failed(reason: Reason, message: string): Cited {
  return { outcome: 'fails', citation: null, finding: fails(reason, message) };
}
