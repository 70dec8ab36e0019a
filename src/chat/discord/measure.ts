/** How much a message for Discord holds. */

import type { DiscordPost } from './post.ts';

/** Characters of all that is shown; of what buttons say as well. */
export function charactersIn(part: unknown): number {
  return textsIn(part).reduce((sum, { length }) => sum + length, 0);
}

/** Every component, those inside others too. */
export function componentsIn({ components }: Pick<DiscordPost, 'components'>): number {
  const count = (part: object): number =>
    'components' in part ? 1 + (part.components as readonly object[]).reduce((sum, one) => sum + count(one), 0) : 1;
  return components.reduce((sum, one) => sum + count(one), 0);
}

/** Of all components, in order; not the ids. */
export function textsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (typeof value === 'string') return SHOWN.includes(name) ? [value] : [];
    return textsIn(value);
  });
}

const SHOWN = ['content', 'label', 'placeholder'];
