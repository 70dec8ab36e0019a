/** A title, as large as Discord shows it. */

import { said, strong } from '../blocks.ts';
import { PARTED } from './escape.ts';
import { lineOf, safeLine } from './line.ts';
import type { TextStrip } from './post.ts';
import { stripsFor } from './strips.ts';

const LONGEST_TITLE = 250;

/** One that is too long for large letters is a strong line: it is never cut. */
export function titleOf(title: string): readonly TextStrip[] {
  const line = lineOf(safeLine([said(title)]));
  if (line === '') return [];
  if (line.length > LONGEST_TITLE) return stripsFor([[{ margin: '', runs: [strong(title)] }]], 'text');
  // Signs like those that begin a title are taken for its end.
  return [{ kind: 'title', text: `## ${line}${line.endsWith('#') ? PARTED : ''}`, under: null }];
}
