/** Checks all that a saved briefing, timeline, disputes view or answer says, each part by itself. */

import type { Position } from '../domain/briefing.ts';
import type { CoverageQuery } from '../domain/coverage.ts';
import type { When } from '../domain/timeline.ts';
import { tellsSameTime } from '../brief/same-time.ts';
import type { Gate } from '../grounding/ground-point.ts';
import { asFields } from './batch-lines.ts';
import { answerFlaws } from './verify-answer.ts';
import { checkCitation, type Shelf } from './verify-citation.ts';
import { named } from './verify-fields.ts';
import { fails, holds, shown, type Check, type Finding } from './verify-findings.ts';
import type { Fields } from './verify-input.ts';
import { checkDisagreement, checkUpdate } from './verify-matters.ts';
import { checkPoint, type PointDesk } from './verify-point.ts';
import { sidesInCoverage } from './verify-sides.ts';

export interface VerifyDesk {
  readonly shelf: Shelf;
  readonly gate: Gate;
  readonly query: CoverageQuery;
}

/** Null where it is none of our documents. */
export function checkDocument(fields: Fields, desk: VerifyDesk): readonly Check[] | null {
  if ('status' in fields) return checkAnswer(fields, desk);
  if ('events' in fields) return checkTimeline(fields, desk);
  if ('points' in fields) return checkBriefing(fields, desk);
  // What a batch writes for a question that could not be read: it claims nothing.
  return asFields(fields['error']) === null ? null : [];
}

function checkBriefing(fields: Fields, desk: VerifyDesk): readonly Check[] {
  const disagreements = partsOf(fields, 'disagreements');
  const checked = disagreements.map(([value, where]) => checkDisagreement(value, where, desk));
  const sides = checked.flatMap((each) => each.sides);
  const variants = partsOf(fields, 'variants').map(([value, where]) => checkDisagreement(value, where, desk));
  const updates = partsOf(fields, 'updates').flatMap(([value, where]) => checkUpdate(value, where, desk));
  return [
    ...checkPoints(fields, 'points', { ...desk, sidesFor: () => sides }),
    ...[...checked, ...variants].flatMap(({ checks }) => checks),
    ...updates,
    ...checkRest(fields, ['points', 'disagreements', 'variants', 'updates'], desk),
  ];
}

function checkTimeline(fields: Fields, desk: VerifyDesk): readonly Check[] {
  const own: PointDesk = { ...desk, sidesFor: () => [] };
  const checks = partsOf(fields, 'events').map(([value, where]) => {
    const event = asFields(value);
    const check = checkPoint(value, where, own);
    return event !== null && holds(check)
      ? { ...check, findings: [...check.findings, ...timeFlaws(event, desk)] }
      : check;
  });
  return [...checks, ...checkPoints(fields, 'points', own), ...checkRest(fields, ['events'], desk)];
}

function checkAnswer(fields: Fields, desk: VerifyDesk): readonly Check[] {
  const sidesFor = (text: string): readonly Pick<Position, 'text'>[] => sidesInCoverage(text, desk.query);
  const findings = answerFlaws(fields, desk);
  return [
    ...checkPoints(fields, 'points', { ...desk, sidesFor }),
    ...checkRest(fields, ['points'], desk),
    ...(findings.length === 0 ? [] : [document('text', findings)]),
  ];
}

function checkPoints(fields: Fields, name: string, desk: PointDesk): readonly Check[] {
  return partsOf(fields, name).map(([value, where]) => checkPoint(value, where, desk));
}

/** What came near, and the sources shown beside; then whether all that should be a list is one. */
function checkRest(fields: Fields, lists: readonly string[], { shelf }: VerifyDesk): readonly Check[] {
  const nearest = partsOf(fields, 'nearest').map(([value, where]): Check => {
    const { outcome, finding } = checkCitation(value, 'it', shelf);
    return { kind: 'passage', where, citations: [outcome], findings: finding === null ? [] : [finding] };
  });
  const sources = partsOf(fields, 'sources').flatMap(([value, where]) => {
    const flaw = sourceFlaw(asFields(value) ?? {}, shelf);
    return flaw === null ? [] : [document(where, [flaw])];
  });
  const noLists = [...lists, 'nearest', 'sources'].filter((name) => name in fields && !Array.isArray(fields[name]));
  return [...nearest, ...sources, ...noLists.map((name) => document(name, [fails('malformed', 'it is no list')]))];
}

function sourceFlaw({ source, publisher = null }: Fields, { known, article }: Shelf): Finding | null {
  if (typeof source !== 'string' || !known.has(source))
    return fails('unknown-source', `the coverage has no source ${named(source)}`);
  const now = article(source).publisher;
  if (now === publisher) return null;
  return fails('wrong-text', `its publisher is ${now === null ? 'not known' : shown(now)}, not ${named(publisher)}`);
}

/** Whether the receipt of an event dates it so. */
function timeFlaws(event: Fields, { shelf, gate }: VerifyDesk): readonly Finding[] {
  const { from, to } = asFields(event['when']) ?? {};
  const [first] = Array.isArray(event['citations']) ? (event['citations'] as unknown[]) : [];
  const { citation } = checkCitation(first, '', shelf);
  if (citation === null || !isMoment(from) || !isMoment(to)) return [fails('wrong-time', 'its "when" is no time')];
  const when: Pick<When, 'from' | 'to'> = { from, to };
  if (tellsSameTime(citation, when, gate.article(citation.source))) return [];
  return [fails('wrong-time', `its receipt does not date it ${from === to ? from : `${from} to ${to}`}`)];
}

function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,12}Z)?$/u.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** The parts of a list with what they are called; none where there is no list. */
function partsOf(fields: Fields, name: string): readonly (readonly [unknown, string])[] {
  const list = fields[name];
  return Array.isArray(list) ? list.map((value: unknown, i) => [value, `${name} ${i + 1}`] as const) : [];
}

function document(where: string, findings: readonly Finding[]): Check {
  return { kind: 'document', where, citations: [], findings };
}
