/** The form for a digest: topics to pick and words for others, when it comes, by which city's clocks. */

import type { types } from '@slack/bolt';
import { safe } from '../safe-text.ts';
import { chosenIn } from '../team/digest-asked.ts';
import type { DigestForm } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import type { FormParts } from './form-view.ts';
import { LIMITS } from './limits.ts';
import { optionFor } from './topic-form.ts';
import { field, plainText, wordsElement } from './view.ts';

const LONGEST = 300;

export function digestForm({ topics, filled, usualCity }: DigestForm): FormParts {
  const shown = topics.filter((one) => optionFor(one).length > 0).slice(0, LIMITS.options);
  const { chosen, words } = chosenIn(filled, shown);
  const city = usualCity === null ? 'Any large city that shares your time' : `${usualCity}, unless you name another`;
  const label = shown.length === 0 ? 'Topics' : 'Other topics, in any words';
  return {
    title: 'Digest',
    submit: 'Subscribe',
    blocks: [
      ...(shown.length === 0
        ? []
        : [
            field({
              name: 'topics',
              label: 'Topics',
              element: menuOf(shown.flatMap(optionFor), chosen.flatMap(optionFor)),
            }),
          ]),
      field({ name: 'words', label, element: text(words, 'Commas between several') }),
      field({
        name: 'when',
        label: 'When',
        element: text(filled.when, '07:30 on weekdays, or: when something changes'),
      }),
      field({ name: 'zone', label: 'City', element: text(filled.zone, city) }),
    ],
  };
}

function menuOf(
  options: readonly types.PlainTextOption[],
  picked: readonly types.PlainTextOption[],
): types.MultiStaticSelect {
  const menu: types.MultiStaticSelect = {
    type: 'multi_static_select',
    placeholder: plainText('Pick some'),
    options: [...options],
  };
  return picked.length === 0 ? menu : { ...menu, initial_options: [...picked] };
}

/** What a reader wrote before stands in it again. */
function text(written: string, placeholder: string): types.PlainTextInput {
  const initial = safe(written).trim().slice(0, LONGEST).toWellFormed();
  const element = {
    ...wordsElement(LONGEST, false),
    placeholder: plainText(labelled(placeholder, LIMITS.placeholder)),
  };
  return initial === '' ? element : { ...element, initial_value: initial };
}
