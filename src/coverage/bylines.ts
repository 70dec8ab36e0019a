/** Recognises who wrote, reported, edited or distributed: the lines about the makers of an article. */

import type { FurnitureReason } from '../domain/article.ts';

const CAPITALISED =
  /^(?:[\p{Lu}\p{N}][\p{L}\p{N}.'’-]*[,;]?|and|&|\||in|for|of|the|at|de|van|von|der|bin|al|el|la|le|di|da|[·•–—-])$/u;
const JOB = '(?:reporters?|correspondents?|editors?|journalists?|columnists?|contributors?|freelancers?|newsroom)';
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";

const LINES: readonly RegExp[] = [
  /^\W?(?:(?:additional|with) )?(?:reporting|writing|editing|research|translat(?:ion|ed)|compiled|edited) (?:and (?:reporting|writing|editing) )?(?:by|from)\b.{1,240}$/iu,
  /^\W?(?:contributing|contributors?|contributed)\s*:.{1,240}$/iu,
  new RegExp(`^.{3,200} contributed (?:reporting )?to this (?:report|story|article)\\.?$`, 'iu'),
  /^(?:PR ?Newswire|Business Wire|Globe ?Newswire|(?:The )?Associated Press|Reuters|AFP|AP|UPI|Bloomberg|CNN|Xinhua|dpa|ANI|PTI|EFE|TASS)\s*(?:[–—-]{0,2}|\|)$/u,
  new RegExp(`^(?!The )${NAME} (?:is|are|was) (?:an?|the|our) [^.,]{0,60}\\b${JOB}\\b[^”]{0,200}$`, 'u'),
  new RegExp(`^(?!The )${NAME} (?:covers|writes about|reports on) [^”]{0,200}@[^”]{0,100}$`, 'u'),
  /^(?:contact|reach|e-?mail|write to|you can (?:reach|follow|contact|email)|follow (?:him|her|them|@\w)|tips\b).{0,160}@[\w.]+.{0,60}$/iu,
  /^SOURCE:? \p{Lu}.{1,80}$/u,
  /^\W{0,2}from .{2,40}\b(?:wire|staff) reports\.?$/iu,
  /^(?:[–—]|--)\s?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u,
];

/** A longer line without any of these is prose. */
const HINT =
  /^\W?(?:by|with|written|story|text|words|post|report)|@|contribut|reporting|writing|editing|research|translat|compiled|edited|reporter|correspondent|editor|journalist|columnist|freelanc|newsroom|SOURCE/i;

export function bylineReason(line: string): FurnitureReason | null {
  if (line.length > 300 || (line.length > 60 && !HINT.test(line))) return null;
  return isByName(line) || LINES.some((pattern) => pattern.test(line)) ? 'byline' : null;
}

/** "By Jo Bell and Sam Reed, Courier correspondent": names, and nothing that a sentence needs. */
function isByName(line: string): boolean {
  const names = /^(?:By|BY|Written by|Story by|Text by|Words by|Report by|Reported by|Posted by)\s+(.{3,110})$/u.exec(
    line,
  )?.[1];
  if (names === undefined || /[.!?]["”]?$/u.test(names)) return false;
  const words = (names.split(/\s*[|·•]\s*/u)[0] ?? '').split(/\s+/u);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const job = new RegExp(`,? ${JOB}$`, 'iu').test(names);
  return (
    words.length >= 2 && words.length <= 14 && capitals >= 2 && (job || words.every((word) => CAPITALISED.test(word)))
  );
}
