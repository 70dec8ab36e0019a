/** Recognises photo credits, and captions by the credit they carry. */

import type { FurnitureReason } from '../domain/article.ts';
import { AGENCIES } from './picture-agencies.ts';

/** A credit stands at the very end; looking no further keeps the cost of a line constant. */
const TAIL = 140;
const LONGEST_CAPTION = 420;
const SHORTEST_CAPTION = 60;

const WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’&-]*";
/** Names, agencies and what joins them; "thinks" or "said" in it, and it is no credit. */
const NAMES = new RegExp(
  `^${WORD}(?:(?:[,|]? |\\s?/\\s?)(?:(?:of|the|for|and|via|by|de|van|von|del|la|&) )?${WORD}){0,11}[.,|]?$`,
  'u',
);
const LABEL =
  /(?:^|[\s|(©[])(?:P(?:hoto(?:graph)?s?|HOTO(?:GRAPH)?S?|icture|ICTURE)|I(?:mage|MAGE|llustration|LLUSTRATION)|Graphic|GRAPHIC|Courtesy|COURTESY|Credit|CREDIT)(?: (?:credits?|Credits?|CREDITS?|by|BY|courtesy(?: of)?|copyright|source))?(?:\s*:| by| of|(?<=Courtesy))\s+([^:]{2,70})$/u;
/** Most lines have none of these, and need no closer look. */
const CREDIT_HINTS = ['/', ' via ', ':', ')', '©', 'Copyright', ' by ', ' BY ', 'ourtesy', 'COURTESY'];
const COPYRIGHT = /(?:©|\([cC]\)|\bCopyright)\s*(?:19|20)\d\d\b[^.!?]{0,50}$/u;
const OPENS =
  /^\W{0,2}(?:\([cC]\)|©)\s*Provided by\b|^\W?(?:Image|Photo|Media) (?:caption|copyright|source)\b|^(?:FILE|File|HANDOUT)(?: (?:photo|PHOTO|image|picture))?\s*[:–—-]\s|^(?:REUTERS|AP|AFP|EPA)(?: (?:Photo|PHOTO))?\/[\p{L} ]{3,40}$|^\((?:L|R|From left|Left|L to R|L-R)\b[^)]{0,20}\)/u;
const REPORTS = /\b(?:said|told|says|announced|reported|according to|added|warned|confirmed)\b/u;

/** A caption shows what a picture shows: it is short, carries its credit, and reports nobody's words. */
export function captionReason(line: string): FurnitureReason | null {
  const opens = OPENS.test(line.slice(0, 80));
  if (!opens && !endsInCredit(line)) return null;
  if (line.length > (opens ? 600 : LONGEST_CAPTION)) return null;
  return line.length < SHORTEST_CAPTION && !/[.!?]\s/u.test(line) ? 'credit' : 'caption';
}

function endsInCredit(line: string): boolean {
  const tail = line.slice(-TAIL);
  if (!CREDIT_HINTS.some((hint) => tail.includes(hint))) return false;
  return endsInLabel(tail) || endsInParentheses(line, tail) || endsInAgency(tail) || COPYRIGHT.test(tail);
}

/** "Photograph: Jo Bell/Agency", "(Image credit: …)". */
function endsInLabel(tail: string): boolean {
  if (!/photo|image|picture|illustration|graphic|courtesy|credit/i.test(tail)) return false;
  const names = LABEL.exec(tail.replace(/[\])]+\.?$/u, ''))?.[1];
  return names !== undefined && NAMES.test(names.trim());
}

/** "(Associated Press)", "(Jo Bell / Staff Photographer)". */
function endsInParentheses(line: string, tail: string): boolean {
  if (!/\)\.?$/u.test(tail)) return false;
  const inner = tail.slice(tail.lastIndexOf('(') + 1).replace(/\)\.?$/u, '');
  const names = inner.split(/\s*[/,]\s*|\s+via\s+/u);
  return inner.length < 80 && names.some(isAgency) && NAMES.test(inner) && !REPORTS.test(line);
}

/** "JO BELL/POOL/AFP via Getty Images", "Handout via Reuters", "Jo Bell/The Courier". */
function endsInAgency(tail: string): boolean {
  const plain = tail.replace(/[.\s]+$/u, '');
  const via = plain.lastIndexOf(' via ');
  const slash = plain.lastIndexOf('/');
  const cut = Math.max(via, slash);
  if (cut < 1) return false;
  const after = plain
    .slice(cut + (cut === via ? 5 : 1))
    .replace(/^\s*via /u, '')
    .trim();
  const before = plain.slice(Math.max(0, cut - 50), cut).replace(/\s*\/?$/u, '');
  if (!/\p{Lu}[\p{L}.'’-]*$/u.test(before)) return false;
  if (isAgency(after)) return true;
  return (
    plain === tail &&
    plain[cut] === '/' &&
    /\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+$/u.test(before) &&
    after.length < 40 &&
    !after.includes(',') &&
    NAMES.test(after)
  );
}

function isAgency(name: string): boolean {
  return AGENCIES.has(name.trim().toLowerCase());
}
