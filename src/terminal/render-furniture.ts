/** What was recognised as page furniture in one source: never briefed, never cited, kept with its reason. */

import { faint, layOut, said, strong } from './lay-out.ts';
import type { Look } from './look.ts';
import { shortened } from './source-words.ts';
import type { FurnitureView } from './views.ts';

const LONGEST = 160;

/** Ends with a line break. */
export function renderFurniture({ source, furniture }: FurnitureView, look: Look): string {
  if (furniture.length === 0) return `${layOut([said(`Nothing in ${source} was recognised as furniture.`)], look)}\n`;
  const count = furniture.length === 1 ? '1 stretch' : `${furniture.length} stretches`;
  const lines = furniture.map(({ line, reason, text }) =>
    layOut([faint(`${line} ${reason}: `), said(shortened(text, LONGEST))], look, { first: '', rest: '    ' }),
  );
  return `${[layOut([strong(`${source}: ${count} of furniture`)], look), '', ...lines].join('\n')}\n`;
}
