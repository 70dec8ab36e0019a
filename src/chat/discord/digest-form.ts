/** The form for a digest: what of, when, and by which city's clocks, each in words. */

import { ComponentType, TextInputStyle } from 'discord.js';
import type { APILabelComponent, APIModalInteractionResponseCallbackData } from 'discord.js';
import { safe } from '../safe-text.ts';
import type { DigestForm } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import { LIMITS } from './limits.ts';

const LONGEST = 300;

export function digestForm(form: string, { filled, usualCity }: DigestForm): APIModalInteractionResponseCallbackData {
  const city = usualCity === null ? 'A large city that shares your time' : `${usualCity}, unless you name another`;
  return {
    custom_id: form,
    title: 'Digest',
    components: [
      field({
        name: 'words',
        label: 'Topics',
        written: filled.topics,
        hint: 'Commas between several; any words will do',
      }),
      field({
        name: 'when',
        label: 'When',
        written: filled.when,
        hint: '07:30 on weekdays, or: when something changes',
      }),
      field({ name: 'zone', label: 'City', written: filled.zone, hint: city }),
    ],
  };
}

interface Field {
  readonly name: string;
  readonly label: string;
  /** What a reader wrote before stands in it again. */
  readonly written: string;
  readonly hint: string;
}

function field({ name, label, written, hint }: Field): APILabelComponent {
  const value = safe(written).trim().slice(0, LONGEST).toWellFormed();
  return {
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required: false,
      max_length: LONGEST,
      placeholder: labelled(hint, LIMITS.hint),
      ...(value === '' ? {} : { value }),
    },
  };
}
