/** Makes a point of a candidate: its text, whose claim it is, and the spans of all sources that make the whole claim. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Point, Standing } from '../domain/briefing.ts';
import type { Citation, Span } from '../domain/span.ts';
import { statementOf } from '../grounding/supports.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Candidate } from './candidates.ts';
import { supportersOf } from './find-support.ts';
import { isResolvable, resolve } from './resolve.ts';
import { joinKept } from './shorten.ts';

export interface Evidence {
  readonly candidates: readonly Candidate[];
  readonly article: (source: string) => Article;
}

/** Null where the candidate cannot stand alone after all. */
export function makePoint(candidate: Candidate, evidence: Evidence): Point | null {
  const { sentence } = candidate;
  const { speech, passage } = sentence;
  const article = evidence.article(passage.source);
  const resolved = resolve(sentence, article);
  if (resolved === null && isResolvable(sentence)) return null;
  const text = resolved === null ? candidate.text : joinKept(sentence.text, candidate.kept, resolved);
  const own = cite(resolved?.span ?? spanWithin(passage, sentence.start, sentence.end), article);
  const others = supportersOf(candidate, statementOf(text), evidence.candidates);
  return {
    text,
    speaker: resolved === null ? shownSpeaker(sentence, text) : resolved.speaker,
    via: speech?.via ?? null,
    standing: standingOf(sentence, others.length + 1),
    citations: [own, ...others.map((span) => cite(span, evidence.article(span.source)))],
  };
}

/** The speaker, where the point itself names them: a name that went with a dateline or a clause was no attribution. */
function shownSpeaker({ speech }: Sentence, text: string): string | null {
  return speech !== null && text.includes(speech.speaker) ? speech.speaker : null;
}

function cite({ source, start, end }: Span, article: Article): Citation {
  return { source, start, end, quote: article.text.slice(start, end) };
}

function standingOf({ passage, speech }: Sentence, sources: number): Standing {
  if (passage.role === 'comment') return 'comment';
  if (speech?.unnamed === true) return 'unnamed';
  return sources > 1 ? 'agreed' : 'single-source';
}
