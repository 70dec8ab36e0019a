/** How much of some runs Slack has room for. */

import { textOf, type Room } from '../part-runs.ts';
import { fitting } from './escape.ts';

/** `most` counts characters as Slack stores them. */
export function roomOf(most: number): Room {
  return (runs) => {
    const text = textOf(runs);
    const room = fitting(text, most);
    return room === text.length ? null : room;
  };
}
