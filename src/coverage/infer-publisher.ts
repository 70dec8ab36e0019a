/** Reads the publisher off what the page says of itself; a style is no evidence. */

import type { FurnitureReason } from '../domain/article.ts';
import type { Page } from './page.ts';

const NAME = "(\\p{Lu}[\\p{L}\\p{N}.'’&-]*(?: (?:of|the|and|&|\\p{Lu}[\\p{L}\\p{N}.'’&-]*)){0,4})";
/** What tells "– The Evening Post" from "– Jo Bell". */
const PRESS =
  'Agenc\\p{L}+|Bulletin|Chronicle|Courier|Dispatch|Express|Gazette|Globe|Guardian|Herald|Independent|Journal|Mail|Media|Mirror|Monitor|' +
  'Network|News|Observer|Post|Press|Radio|Record|Register|Reporter|Review|Service|Standard|Star|Sun|Telegraph|Times|Today|Tribune|TV|Wire|World';

interface Evidence {
  readonly in: readonly FurnitureReason[];
  readonly pattern: RegExp;
}

/** Strongest first. */
const EVIDENCE: readonly Evidence[] = [
  { in: ['navigation'], pattern: new RegExp(`(?:appeared first|first appeared) (?:on|in) ${NAME}\\.?$`, 'u') },
  {
    in: ['navigation'],
    pattern: new RegExp(`^(?:First|Originally) (?:published|appeared) (?:on|in|by) ${NAME}\\.?$`, 'u'),
  },
  { in: ['related-story'], pattern: /available (?:on|at) ((?:[\w-]+\.)+(?:com|org|net|news|co\.\w\w|[a-z]{2}))\b/u },
  { in: ['byline'], pattern: /^[–—-]{1,2}\s?\(?(\p{Lu}[\p{L}.'’&-]+)\)?$/u },
  {
    in: ['byline'],
    pattern: new RegExp(
      `^[–—-]{1,2}\\s?\\(?((?:[\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’&-]* |of |the |and ){1,4}(?:${PRESS}))\\)?$`,
      'u',
    ),
  },
  {
    in: ['related-story'],
    pattern: new RegExp(`^More (?:from|on) ((?:The )?(?:\\p{Lu}[\\p{L}.'’&-]* ){0,3}(?:${PRESS}))$`, 'u'),
  },
  {
    in: ['navigation', 'credit', 'caption'],
    pattern: new RegExp(`^(?:©|\\(c\\)|Copyright)(?: ©)? ?\\d{4},? (?:by )?${NAME}\\. All rights reserved`, 'iu'),
  },
];

export function inferPublisher({ blocks, reasons }: Page): string | null {
  for (const { in: among, pattern } of EVIDENCE) {
    for (const [at, { text }] of blocks.entries()) {
      const reason = reasons[at] ?? null;
      if (reason === null || !among.includes(reason) || text.length > 300) continue;
      const name = pattern.exec(text)?.[1];
      if (name !== undefined) return name.replace(/\.$/u, '');
    }
  }
  return null;
}
