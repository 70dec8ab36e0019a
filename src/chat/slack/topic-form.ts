/** The form to pick a topic, or to name one in any words. */

import type { types } from '@slack/bolt';
import { safe } from '../safe-text.ts';
import type { TopicForm } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import type { FormParts } from './form-view.ts';
import { LIMITS } from './limits.ts';
import { field, plainText, wordsElement } from './view.ts';

const LONGEST_WORDS = 300;

/** A menu holds a hundred topics; a further one can be named in words. */
export function topicForm({ topics }: TopicForm): FormParts {
  const options = topics.flatMap(optionFor).slice(0, LIMITS.options);
  const menu: types.StaticSelect = { type: 'static_select', placeholder: plainText('Pick one'), options };
  const here = option('This channel', 'channel');
  const where: types.RadioButtons = {
    type: 'radio_buttons',
    options: [here, option('Only me', 'only-me')],
    initial_option: here,
  };
  return {
    title: 'Briefing',
    submit: 'Brief me',
    blocks: [
      ...(options.length === 0 ? [] : [field({ name: 'topic', label: 'Topic', element: menu })]),
      field({ name: 'words', label: 'Or any words', element: wordsElement(LONGEST_WORDS, false) }),
      field({ name: 'where', label: 'Who sees it', element: where }),
    ],
  };
}

/** A slug that Slack would not bring back as it is is no option. */
function optionFor({ slug, title }: TopicForm['topics'][number]): readonly types.PlainTextOption[] {
  if (slug === '' || slug.length > LIMITS.optionText || safe(slug).trim() !== slug) return [];
  return [option(labelled(title, LIMITS.optionText) || slug, slug)];
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: plainText(text), value };
}
