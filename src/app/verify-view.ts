/** What `verify` shows: a line for each flaw, then how much holds; as text and as JSON. */

import { plain } from '../chat/plain.ts';
import { holds, type Check, type Finding } from './verify-findings.ts';

/** The checks of one document with its place in the file. */
export interface Verified {
  /** Empty where the file is one document. */
  readonly place: string;
  readonly checks: readonly Check[];
}

export interface Totals {
  readonly documents: number;
  readonly points: Held;
  /** Positions of disagreements and variants, reports of updates. */
  readonly positions: Held;
  readonly citations: Held & { readonly moved: number };
}

interface Held {
  readonly hold: number;
  readonly of: number;
}

export function allHold(verified: readonly Verified[]): boolean {
  return verified.every(({ checks }) => checks.every(holds));
}

export function verifyJson(verified: readonly Verified[]): object {
  const findings = found(verified).map(({ where, finding }) => ({ where, ...finding }));
  return { holds: allHold(verified), ...totalsOf(verified), findings };
}

export function verifyText(verified: readonly Verified[]): string {
  const lines = found(verified).map(({ where, finding }) => `${where}: ${finding.message}.`);
  return `${[...lines.map(plain), summary(totalsOf(verified))].join('\n')}\n`;
}

function found(verified: readonly Verified[]): readonly { readonly where: string; readonly finding: Finding }[] {
  return verified.flatMap(({ place, checks }) =>
    checks.flatMap(({ where, findings }) =>
      findings.map((finding) => ({ where: [place, where].filter((part) => part !== '').join(', '), finding })),
    ),
  );
}

function totalsOf(verified: readonly Verified[]): Totals {
  const checks = verified.flatMap((each) => each.checks);
  const outcomes = checks.flatMap(({ citations }) => citations);
  return {
    documents: verified.length,
    points: heldAmong(checks.filter(({ kind }) => kind === 'point')),
    positions: heldAmong(checks.filter(({ kind }) => kind === 'position')),
    citations: {
      hold: outcomes.filter((outcome) => outcome !== 'fails').length,
      of: outcomes.length,
      moved: outcomes.filter((outcome) => outcome === 'moved').length,
    },
  };
}

function heldAmong(checks: readonly Check[]): Held {
  return { hold: checks.filter(holds).length, of: checks.length };
}

/** "9 of 9 points hold, 4 of 4 positions, 31 of 31 citations." */
function summary({ documents, points, positions, citations }: Totals): string {
  const moved = citations.moved === 0 ? '' : ` (${citations.moved} moved)`;
  const sides = positions.of === 0 ? '' : `, ${positions.hold} of ${positions.of} positions`;
  const among = documents === 1 ? '' : ` in ${documents} documents`;
  return `${points.hold} of ${points.of} points hold${sides}, ${citations.hold} of ${citations.of} citations${moved}${among}.`;
}
