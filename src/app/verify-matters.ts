/** Whether saved disagreements, updates and variants still hold: each side in the words of its receipts, by whom it says and when. */

import type { Moment } from '../domain/article.ts';
import type { Disagreement, Position, Report } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { groundDisagreements, groundUpdates } from '../grounding/ground-matters.ts';
import type { Gate } from '../grounding/ground-point.ts';
import { asFields } from './batch-lines.ts';
import { checkCitations, placeOf, type Shelf } from './verify-citation.ts';
import { isName, isText, named, textFlaw } from './verify-fields.ts';
import { fails, holds, shown, type Check, type Finding } from './verify-findings.ts';
import type { Fields } from './verify-input.ts';
import { isHolderAt } from './verify-speaker.ts';

export interface MattersDesk {
  readonly shelf: Shelf;
  readonly gate: Gate;
}

/** Of a disagreement or a variant. `sides` are the positions that hold. */
export interface CheckedMatter {
  readonly checks: readonly Check[];
  readonly sides: readonly Position[];
}

export function checkDisagreement(value: unknown, where: string, desk: MattersDesk): CheckedMatter {
  const { about, positions } = asFields(value) ?? {};
  if (!Array.isArray(positions)) return { checks: [document(where, 'it has no list of positions')], sides: [] };
  const checked = positions.map((each: unknown, i) => checkPosition(each, `${where}, position ${i + 1}`, desk));
  const sides = checked.flatMap(({ side }) => side ?? []);
  const matter: Disagreement = { about: typeof about === 'string' ? about : '', positions: sides };
  const kept = groundDisagreements([matter], desk.gate)[0]?.positions.length ?? 0;
  const apart = sides.length < positions.length || (kept === sides.length && kept > 1);
  return {
    checks: [
      ...checked.map(({ check }) => check),
      ...(apart ? [] : [document(where, 'the gate does not keep two different positions of it')]),
    ],
    sides,
  };
}

export function checkUpdate(value: unknown, where: string, desk: MattersDesk): readonly Check[] {
  const { earlier, later } = asFields(value) ?? {};
  return [
    checkSide(asFields(earlier) ?? {}, `${where}, earlier`, desk).check,
    checkSide(asFields(later) ?? {}, `${where}, later`, desk).check,
  ];
}

interface CheckedSide {
  readonly check: Check;
  readonly side: Position | null;
}

function checkPosition(value: unknown, where: string, desk: MattersDesk): CheckedSide {
  const fields = asFields(value) ?? {};
  const { check, side } = checkSide(fields, where, desk);
  if (side === null) return { check, side };
  const findings = [...holderFlaws(side, desk), ...printedFlaws(fields, side, desk)];
  return findings.length === 0
    ? { check, side }
    : { check: { ...check, findings: [...check.findings, ...findings] }, side: null };
}

/** What a position and a report have in common. */
function checkSide(fields: Fields, where: string, desk: MattersDesk): CheckedSide {
  const side = sideIn(fields);
  if (typeof side === 'string')
    return { check: { kind: 'position', where, citations: [], findings: [fails('malformed', side)] }, side: null };
  const cited = checkCitations(fields['citations'], desk.shelf);
  const citations = cited.flatMap(({ citation }) => citation ?? []);
  const findings = cited.flatMap(({ finding }) => finding ?? []);
  const own = holds({ findings }) ? wordFlaws({ ...side, citations }, desk) : [];
  const check: Check = {
    kind: 'position',
    where,
    citations: cited.map(({ outcome }) => outcome),
    findings: [...findings, ...own],
  };
  return { check, side: holds(check) ? { ...side, citations } : null };
}

/** What is wrong with it, where it is no side. */
function sideIn({ text, holder = null, at = null }: Fields): Position | string {
  if (!isText(text)) return textFlaw(text) ?? '';
  if (!isName(holder)) return '"holder" must be a name or null';
  if (at !== null && typeof at !== 'string') return '"at" must be a time or null';
  return { text, holder, at, citations: [], reportedBy: [], inLine: [], independent: 1 };
}

/** A report stands by the same rule as a position, so that either can be put to it. */
function wordFlaws({ text, at, citations }: Position, { gate }: MattersDesk): readonly Finding[] {
  const report: Report = { text, at, early: false, citations };
  const [first] = citations;
  const kept = groundUpdates([{ about: '', earlier: report, later: report }], gate)[0]?.earlier.citations ?? [];
  const lost = citations.filter((citation) => !kept.includes(citation));
  const time = first === undefined ? null : toldAt(first, gate);
  return [
    ...lost.map((each) => fails('unsupported', `${shown(text)} does not stand in its receipt (${placeOf(each)})`)),
    ...(at === time
      ? []
      : [fails('wrong-time', `it was told ${time ?? 'at no known time'}, not ${shown(at ?? 'at no known time')}`)]),
  ];
}

/** The time of its entry in a live blog, else of its article. */
function toldAt({ source, start, end }: Citation, { article }: Gate): Moment | null {
  const { passages, entries, published } = article(source);
  const passage = passages.findLast((each) => each.start < end && start < each.end);
  return passage?.entry == null ? published : (entries[passage.entry]?.at ?? null);
}

function holderFlaws({ holder, citations }: Position, { gate }: MattersDesk): readonly Finding[] {
  const [first] = citations;
  if (holder === null || first === undefined || isHolderAt(holder, first, gate.article(first.source))) return [];
  return [fails('wrong-speaker', `its receipt does not name ${shown(holder)}`)];
}

/** Who prints it are those cited; who is in line with it must at least be read. */
function printedFlaws(
  { reportedBy = [], inLine = [] }: Fields,
  side: Position,
  { shelf }: MattersDesk,
): readonly Finding[] {
  const cited = new Set(side.citations.map(({ source }) => source));
  const unknown = [
    ...listed(reportedBy).filter((source) => typeof source !== 'string' || !cited.has(source)),
    ...listed(inLine).filter((source) => typeof source !== 'string' || !shelf.known.has(source)),
  ];
  return unknown.map((source) => fails('unknown-source', `no citation of it is from ${named(source)}`));
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function document(where: string, message: string): Check {
  return { kind: 'document', where, citations: [], findings: [fails('malformed', message)] };
}
