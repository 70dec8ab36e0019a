/** How text should look in a terminal. */

import type { Role } from '../../domain/message.ts';

export interface Look {
  /** Columns a line may take. */
  readonly width: number;
  readonly colour: boolean;
}

const CODES: Readonly<Record<Role, readonly [number, number] | null>> = {
  plain: null,
  strong: [1, 22],
  faint: [2, 22],
  quoted: [4, 24],
  alert: [33, 39],
  struck: [9, 29],
};

export function paint(text: string, role: Role, look: Look): string {
  const codes = look.colour ? CODES[role] : null;
  return codes === null || text === '' ? text : `\u001B[${codes[0]}m${text}\u001B[${codes[1]}m`;
}
