/** Checks a form or our own page before it leaves for Slack, as `flaws.ts` checks posts. */

import type { types } from '@slack/bolt';
import { actionIds, blockFlaws, over, plainFlaws, repeated, sized, unseenIn } from './flaws.ts';
import { LIMITS } from './limits.ts';
import { charactersIn } from './measure.ts';
import type { SlackBlock } from './post.ts';
import type { SlackView } from './view.ts';

/** What is wrong with a view, a sentence each; none for one that may leave. */
export function viewFlaws(view: SlackView): readonly string[] {
  const blocks: readonly (SlackBlock | types.InputBlock)[] = view.blocks;
  const inputs = blocks.filter((block) => block.type === 'input');
  const others = blocks.filter((block) => block.type !== 'input');
  const total = blocks.reduce((sum, block) => sum + charactersIn(block), 0);
  return [
    ...over('blocks', blocks.length, LIMITS.viewBlocks),
    ...over('characters in all blocks', total, LIMITS.viewCharacters),
    ...over('private_metadata', view.private_metadata?.length ?? 0, LIMITS.privateMetadata),
    ...over('callback_id', view.callback_id?.length ?? 0, LIMITS.callbackId),
    ...(view.type === 'modal' ? modalFlaws(view) : []),
    ...others.flatMap((block) => blockFlaws(block, block.type)),
    ...inputs.flatMap((block) => inputFlaws(block, `input ${block.block_id ?? ''}`)),
    ...unseenIn([view]),
    ...repeated([...actionIds(others), ...inputs.map(({ block_id = '' }) => block_id)]),
  ];
}

function modalFlaws({ title, submit, close }: Pick<types.ModalView, 'title' | 'submit' | 'close'>): readonly string[] {
  return [title, submit, close].flatMap((one) =>
    one === undefined ? ['a button is missing'] : plainFlaws(one, LIMITS.viewTitle, 'modal'),
  );
}

function inputFlaws({ label, hint, element, block_id = '' }: types.InputBlock, at: string): readonly string[] {
  return [
    ...plainFlaws(label, LIMITS.inputLabel, `${at}: label`),
    ...(hint === undefined ? [] : plainFlaws(hint, LIMITS.inputLabel, `${at}: hint`)),
    ...sized(`${at}: block_id`, block_id, LIMITS.blockId),
    ...(element.action_id === block_id ? [] : [`${at}: action_id is not its name`]),
    ...elementFlaws(element, at),
  ];
}

function elementFlaws(element: types.InputBlock['element'], at: string): readonly string[] {
  if (element.type === 'plain_text_input') {
    return [
      ...over(`${at}: max_length`, element.max_length ?? Infinity, LIMITS.inputLength),
      ...(element.placeholder === undefined ? [] : plainFlaws(element.placeholder, LIMITS.placeholder, at)),
      ...(element.initial_value === undefined
        ? []
        : sized(`${at}: initial_value`, element.initial_value, element.max_length ?? LIMITS.inputLength)),
    ];
  }
  if (element.type === 'radio_buttons') return optionsFlaws(element.options, LIMITS.radioOptions, at);
  if (element.type !== 'static_select' && element.type !== 'multi_static_select')
    return [`${at} holds a ${element.type}`];
  return [
    ...('initial_options' in element ? initialFlaws(element, at) : []),
    ...(element.placeholder === undefined ? [] : plainFlaws(element.placeholder, LIMITS.placeholder, at)),
    ...(element.option_groups ?? []).flatMap(({ label }) => plainFlaws(label, LIMITS.optionText, `${at}: group`)),
    ...optionsFlaws(optionsOf(element), LIMITS.options, at),
  ];
}

/** Slack refuses a form with something picked that is not there to pick. */
function initialFlaws(element: types.MultiStaticSelect, at: string): readonly string[] {
  const { initial_options: picked = [] } = element;
  const there = optionsOf(element).map((one) => JSON.stringify(one));
  return [
    ...(picked.length === 0 ? [`${at}: initial_options are none`] : []),
    ...(picked.every((one) => there.includes(JSON.stringify(one))) ? [] : [`${at}: initial_options are not there`]),
  ];
}

type Menu = types.StaticSelect | types.MultiStaticSelect;

function optionsOf({ options, option_groups: groups }: Menu): readonly types.Option[] {
  return [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)];
}

function optionsFlaws(options: readonly types.Option[], most: number, at: string): readonly string[] {
  return [
    ...(options.length === 0 ? [`${at} has no options`] : []),
    ...over(`${at}: options`, options.length, most),
    ...options.flatMap(({ text, value = '' }) => [
      ...(text.type === 'plain_text' ? plainFlaws(text, LIMITS.optionText, at) : [`${at} has an option with markup`]),
      ...sized(`${at}: value`, value, LIMITS.optionText),
    ]),
  ];
}
