/** More topics than fit on buttons, as menus to pick from: picking one is pressing its button. */

import type { Action } from '../../domain/message.ts';
import { buttonRows, choices, inRows } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { menu, row } from './post.ts';
import type { RowStrip } from './post.ts';

/** What a menu goes by, followed by its number; what was picked comes back as its value. */
export const CHOICE = 'choice-';

/** A few buttons are seen at a glance; beyond `mostButtons`, a menu. */
export function topicChoice(actions: readonly Action[], mostButtons: number): readonly RowStrip[] {
  if (actions.length <= mostButtons) return buttonRows(actions);
  const options = choices(actions, LIMITS.optionText).map(({ label, command }) => ({ label, value: command }));
  return inRows(options, LIMITS.options).map((some, index) => ({
    kind: 'row',
    row: row([menu({ custom_id: `${CHOICE}${index}`, placeholder: 'Pick one', options: some })]),
  }));
}
