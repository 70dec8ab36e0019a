/** The form to say why, in as many words as one likes or in none. It has to be the first reply to a press. */

import { ComponentType, TextInputStyle } from 'discord.js';
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { ReasonForm } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import { LIMITS } from './limits.ts';

const LONGEST_REASON = 1_000;

/** `form` comes back as the form's `custom_id`, the words in the field `reason`. */
export function reasonForm(form: string, { title }: ReasonForm): APIModalInteractionResponseCallbackData {
  return {
    custom_id: form,
    title: labelled(title, LIMITS.formTitle) || 'Reason',
    components: [
      {
        type: ComponentType.Label,
        label: 'Reason, if you like',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'reason',
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: Math.min(LONGEST_REASON, LIMITS.fieldLength),
        },
      },
    ],
  };
}
