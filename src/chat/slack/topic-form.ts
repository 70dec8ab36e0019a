/** The form to pick a topic, or to name one in any words. */

import type { types } from '@slack/bolt';
import { safe } from '../safe-text.ts';
import type { Named, TopicForm } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import type { FormParts } from './form-view.ts';
import { LIMITS } from './limits.ts';
import { field, plainText, wordsElement } from './view.ts';

const LONGEST_WORDS = 300;

/** A menu holds a hundred topics; a further one can be named in words. */
export function topicForm({ topics, stories }: TopicForm): FormParts {
  const menu = menuOf(topics, stories);
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
      ...(menu === null ? [] : [field({ name: 'topic', label: 'Topic', element: menu })]),
      field({ name: 'words', label: 'Or any words', element: wordsElement(LONGEST_WORDS, false) }),
      field({ name: 'where', label: 'Who sees it', element: where }),
    ],
  };
}

/** Null where there is nothing to pick. Stories are told apart from topics where there are any. */
function menuOf(topics: TopicForm['topics'], stories: TopicForm['stories']): types.StaticSelect | null {
  const all = topics.flatMap(optionFor).slice(0, LIMITS.options);
  const recent = stories.flatMap(optionFor).slice(0, LIMITS.options - all.length);
  const menu = { type: 'static_select', placeholder: plainText('Pick one') } as const;
  if (recent.length === 0) return all.length === 0 ? null : { ...menu, options: all };
  const groups = [
    { label: plainText('Topics'), options: all },
    { label: plainText('Recent stories'), options: recent },
  ];
  return { ...menu, option_groups: groups.filter(({ options }) => options.length > 0) };
}

/** A slug that Slack would not bring back as it is is no option. */
export function optionFor({ slug, title }: Named): readonly types.PlainTextOption[] {
  if (slug === '' || slug.length > LIMITS.optionText || safe(slug).trim() !== slug) return [];
  return [option(labelled(title, LIMITS.optionText) || slug, slug)];
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: plainText(text), value };
}
