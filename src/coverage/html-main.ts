/** Decides which blocks of an HTML page are its furniture, by the elements they stand in and the links they are. */

import type { FurnitureReason } from '../domain/article.ts';
import type { Block } from './block.ts';
import { isProse } from './page.ts';
import type { Scope } from './read-html.ts';

export interface PlacedBlock {
  readonly block: Block;
  /** The open elements that say something, the outermost first; one object for one element. */
  readonly scopes: readonly Scope[];
  /** Share of the text that is links. */
  readonly linked: number;
}

/** An element with more of the page's prose than this is the article itself, whatever its class says. */
const MOST_OF_PAGE = 0.4;
const LINKED = 0.9;

export function markFurniture(placed: readonly PlacedBlock[]): Block[] {
  const prose = proseByScope(placed);
  const whole = placed.reduce((sum, { block }) => sum + proseIn(block), 0);
  const main = mainScope(prose, whole);
  return placed.map(({ block, scopes, linked }) => {
    const telling = scopes.find((scope) => scope.reason !== null && (prose.get(scope) ?? 0) <= whole * MOST_OF_PAGE);
    const reason = telling?.reason ?? linkReason(block, scopes, linked) ?? outside(main, scopes);
    if (reason === null) return block;
    // The headline often stands in a header of its own, above the element with the text.
    return block.mark === 'title' && reason === 'navigation' ? block : { ...block, mark: reason };
  });
}

function proseByScope(placed: readonly PlacedBlock[]): Map<Scope, number> {
  const prose = new Map<Scope, number>();
  for (const { block, scopes } of placed) {
    for (const scope of scopes) prose.set(scope, (prose.get(scope) ?? 0) + proseIn(block));
  }
  return prose;
}

function proseIn(block: Block): number {
  return isProse(block.text) ? block.text.length : 0;
}

/** The article or main element with most of the prose; null where none has more than half. */
function mainScope(prose: ReadonlyMap<Scope, number>, whole: number): Scope | null {
  const named = [...prose].filter(
    ([{ name }, length]) => (name === 'article' || name === 'main') && length > whole / 2,
  );
  return named.sort(([, a], [, b]) => a - b)[0]?.[0] ?? null;
}

function linkReason({ text, mark }: Block, scopes: readonly Scope[], linked: number): FurnitureReason | null {
  if (linked < LINKED || mark === 'title' || text.length > 200) return null;
  return scopes.some(({ name }) => name === 'li') ? 'navigation' : 'related-story';
}

function outside(main: Scope | null, scopes: readonly Scope[]): FurnitureReason | null {
  return main === null || scopes.includes(main) ? null : 'navigation';
}
