/** The form to say why, in as many words as one likes or in none. */

import type { ReasonForm } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import type { FormParts } from './form-view.ts';
import { LIMITS } from './limits.ts';
import { field, wordsElement } from './view.ts';

const LONGEST_REASON = 1_000;

/** A title that is too long for a form's own is told in full above the field. */
export function reasonForm({ title }: ReasonForm): FormParts {
  const short = labelled(title, LIMITS.viewTitle);
  const whole = labelled(title, LIMITS.inputLabel);
  return {
    title: short || 'Reason',
    submit: 'Send',
    blocks: [
      field({
        name: 'reason',
        label: whole === short ? 'Reason, if you like' : whole,
        element: wordsElement(LONGEST_REASON, true),
      }),
    ],
  };
}
