/** A form as Discord shows it: the first reply to what opens it, or none. */

import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { FirstForm } from '../team/on-press.ts';
import { digestForm } from './digest-form.ts';
import { LIMITS } from './limits.ts';
import { reasonForm } from './reason-form.ts';

/** `form` comes back as the form's `custom_id`. Throws where it could not leave: a fault of ours. */
export function formModal({ form, shape }: FirstForm): APIModalInteractionResponseCallbackData {
  if (form === '' || form.length > LIMITS.customId)
    throw new Error('a form for Discord has a name that it does not take');
  switch (shape.kind) {
    case 'reason':
      return reasonForm(form, shape);
    case 'digest':
      return digestForm(form, shape);
  }
}
