/** Signs around words whose role cannot be shown by how they look: in plain text, or to those who listen. */

import type { Role } from '../domain/message.ts';

/** Brackets that news text does not use, and what chats write for struck words. */
const SIGNS: Readonly<Record<Role, readonly [string, string] | null>> = {
  plain: null,
  strong: null,
  faint: null,
  alert: null,
  quoted: ['⟦', '⟧'],
  struck: ['~', '~'],
};

/** Spaces stay outside. */
export function withSigns<Piece extends { readonly text: string; readonly role: Role }>(piece: Piece): Piece {
  const signs = SIGNS[piece.role];
  const words = piece.text.trim();
  if (signs === null || words === '') return piece;
  const start = piece.text.indexOf(words);
  const [before, after] = [piece.text.slice(0, start), piece.text.slice(start + words.length)];
  return { ...piece, text: `${before}${signs[0]}${words}${signs[1]}${after}` };
}
