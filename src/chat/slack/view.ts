/** What Slack shows beside messages: forms (modals) and our own page (the home tab), checked before they leave. */

import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import type { SlackBlock } from './post.ts';
import { viewFlaws } from './view-flaws.ts';

export type SlackView = FormView | HomeView;

/** Fits `views.open`. */
export interface FormView extends Omit<types.ModalView, 'blocks'> {
  readonly blocks: (SlackBlock | types.InputBlock)[];
}

/** Fits `views.publish`. */
export interface HomeView extends Omit<types.HomeView, 'blocks'> {
  readonly blocks: SlackBlock[];
}

/** Throws where the view could not leave: a fault of ours. */
export function fitView<View extends SlackView>(view: View): View {
  const flaws = viewFlaws(view);
  if (flaws.length > 0) throw new Error(`a view for Slack is not fit to leave: ${flaws.join('; ')}`);
  return view;
}

/** Without markup, and without `:emoji:`. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

export interface Field {
  /** Comes back with what was filled in. */
  readonly name: string;
  readonly label: string;
  readonly element: types.PlainTextInput | types.StaticSelect | types.MultiStaticSelect | types.RadioButtons;
}

/** A field that may be left empty. */
export function field({ name, label, element }: Field): types.InputBlock {
  const named = { ...element, action_id: name };
  return { type: 'input', block_id: name, label: plainText(label), optional: true, element: named };
}

/** A field for words of `most` characters at most, as Slack counts them. */
export function wordsElement(most: number, multiline: boolean): types.PlainTextInput {
  return { type: 'plain_text_input', multiline, max_length: Math.min(most, LIMITS.inputLength) };
}
