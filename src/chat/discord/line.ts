/** Runs as one line of Discord's Markdown. */

import type { Role, Run } from '../../domain/message.ts';
import { safe } from '../safe-text.ts';
import { escaped, PARTED } from './escape.ts';
import { localTime } from './local-time.ts';

/** None for runs that say nothing. */
export function safeLine(runs: readonly Run[]): readonly Run[] {
  const shown = runs.map((run) => ({ ...run, text: safe(run.text) })).filter(({ text }) => text !== '');
  return shown.every(({ text }) => text.trim() === '') ? [] : shown;
}

/** Of runs that are safe already. */
export function lineOf(runs: readonly Run[]): string {
  return strokesOf(runs).map(written).join('').trim();
}

const MARKERS: Readonly<Record<Role, '**' | '~~' | ''>> = {
  plain: '',
  faint: '',
  strong: '**',
  alert: '**',
  quoted: '**',
  struck: '~~',
};

interface Stroke extends Pick<Run, 'text' | 'role'> {
  /** The reader's own clock behind it; '' for none. */
  readonly clock: string;
}

/** Neighbours with the same markers are one stroke: markers that touch would be read as others. */
function strokesOf(runs: readonly Run[]): readonly Stroke[] {
  const strokes: Stroke[] = [];
  for (const run of runs) {
    const { text, role } = run;
    const clock = localTime(run);
    const last = strokes.at(-1);
    if (last?.clock === '' && MARKERS[last.role] === MARKERS[role])
      strokes[strokes.length - 1] = { ...last, text: last.text + text, clock };
    else strokes.push({ text, role, clock });
  }
  return strokes;
}

/** Spaces stay outside the markers. */
function written({ text, role, clock }: Stroke): string {
  const [, before = '', inner = '', after = ''] = /^(\p{Z}*)(.*?)(\p{Z}*)$/u.exec(text) ?? [];
  const marker = MARKERS[role];
  const words = escaped(inner);
  if (words === '') return text;
  if (marker === '') return `${before}${words}${clock}${after}`;
  // A marker that touches its own sign would end a sign too early.
  const apart = words.endsWith(marker.charAt(0)) ? PARTED : '';
  return `${before}${marker}${words}${apart}${marker}${clock}${after}`;
}
