/** Short ways to write the parts of a message. */

import type { Moment } from '../domain/article.ts';
import type { Heading, Item, List, Paragraph, Receipt, Role, Run } from '../domain/message.ts';
import { momentInWords } from './moments.ts';

export function run(text: string, role: Role): Run {
  return { text, role, instant: null };
}

export function said(text: string): Run {
  return run(text, 'plain');
}

export function strong(text: string): Run {
  return run(text, 'strong');
}

export function faint(text: string): Run {
  return run(text, 'faint');
}

/** A moment in `words`. A bare day is no instant: it belongs to no zone. */
export function told(moment: Moment, role: Role, words = momentInWords(moment)): Run {
  return { text: words, role, instant: moment.includes('T') ? moment : null };
}

export function heading(text: string): Heading {
  return { kind: 'heading', text };
}

export function paragraph(runs: readonly Run[], receipts: readonly Receipt[] = []): Paragraph {
  return { kind: 'paragraph', runs, receipts };
}

/** A list under its heading, or nothing where there are no items. */
export function list(heading: readonly Run[], items: readonly Item[], of: List['of'] = 'points'): readonly List[] {
  return items.length === 0 ? [] : [{ kind: 'list', of, heading, items }];
}
