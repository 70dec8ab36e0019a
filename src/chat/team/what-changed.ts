/** What a briefing tells that the one before did not, in one line for whoever has read that. */

import type { Moment } from '../../domain/article.ts';
import type { Point } from '../../domain/briefing.ts';
import type { Paragraph, Run } from '../../domain/message.ts';
import { faint, paragraph, strong, told } from '../blocks.ts';

export interface Change {
  /** Numbers of the new points, from 1. */
  readonly fresh: readonly number[];
  /** How many of the old points are told no more. */
  readonly gone: number;
}

/** A point is the same that stands on the same words, however it is worded or shortened. */
export function whatChanged(before: readonly Point[], after: readonly Point[]): Change {
  return {
    fresh: after.flatMap((one, index) => (before.some((other) => isSame(one, other)) ? [] : [index + 1])),
    gone: before.filter((one) => !after.some((other) => isSame(one, other))).length,
  };
}

export function isChange({ fresh, gone }: Change): boolean {
  return fresh.length + gone > 0;
}

function isSame(a: Point, b: Point): boolean {
  return a.text === b.text || a.citations.some((one) => b.citations.some((other) => stringOf(one) === stringOf(other)));
}

function stringOf({ source, quote }: Point['citations'][number]): string {
  return `${source}\n${quote}`;
}

/** "New since 2 March 2026, 10:42 UTC: points 2 and 5. 1 point is told no more." */
export function changeLine(change: Change, since: Moment): Paragraph {
  if (!isChange(change)) return paragraph([faint('Nothing new since '), told(since, 'faint'), faint('.')]);
  const { fresh, gone } = change;
  const news: readonly Run[] =
    fresh.length === 0
      ? [strong('Changed since '), told(since, 'strong'), strong('.')]
      : [
          strong('New since '),
          told(since, 'strong'),
          strong(`: ${fresh.length === 1 ? 'point' : 'points'} ${listed(fresh)}.`),
        ];
  if (gone === 0) return paragraph(news);
  return paragraph([...news, faint(gone === 1 ? ' 1 point is told no more.' : ` ${gone} points are told no more.`)]);
}

function listed(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}
