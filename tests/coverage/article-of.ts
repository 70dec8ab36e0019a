/** An article read from a text as if it were a file, and what tests ask of it. */

import type { Article, FurnitureReason, PassageRole } from '../../src/domain/article.ts';
import { readArticle } from '../../src/coverage/read-article.ts';
import type { Stated } from '../../src/coverage/stated.ts';

export function articleOf(text: string, stated: Stated = {}, source = 'a.txt'): Article {
  return readArticle({ source, text, stated, companionDay: null });
}

/** What stands in the file where the furniture of this reason is. */
export function furnitureOf({ text, furniture }: Article, reason?: FurnitureReason): string[] {
  return furniture
    .filter((each) => reason === undefined || each.reason === reason)
    .map(({ start, end }) => text.slice(start, end));
}

export function passagesOf({ passages }: Article, role?: PassageRole): string[] {
  return passages.filter((each) => role === undefined || each.role === role).map(({ text }) => text);
}
