/** Checks what is about to leave for Slack: limits, live markup, and what cannot be seen. */

import type { types } from '@slack/bolt';
import { withoutUnseen } from '../safe-text.ts';
import { LIMITS } from './limits.ts';
import { charactersIn, textsIn } from './measure.ts';
import type { Quiet, SlackBlock, SlackPost } from './post.ts';
import { QUIET } from './post.ts';

/** What is wrong with a post, a sentence each; none for one that may leave. */
export function flawsOf(post: SlackPost): readonly string[] {
  const total = post.blocks.reduce((sum, block) => sum + charactersIn(block), 0);
  return [
    ...over('blocks', post.blocks.length, LIMITS.blocksBudget),
    ...over('characters in all blocks', total, LIMITS.charactersBudget),
    ...over('text', post.text.length, LIMITS.text),
    ...(post.text.trim() === '' ? ['text is empty'] : []),
    ...liveIn('text', post.text),
    ...(Object.keys(QUIET) as (keyof Quiet)[])
      .filter((name) => post[name] !== QUIET[name])
      .map((name) => `${name} is not ${String(QUIET[name])}`),
    ...post.blocks.flatMap((block, index) => blockFlaws(block, `blocks[${index}]`)),
    ...unseenIn([post.text, ...post.blocks]),
    ...repeated(actionIds(post.blocks)),
  ];
}

export function blockFlaws(block: SlackBlock, at: string): readonly string[] {
  switch (block.type) {
    case 'header':
      return plainFlaws(block.text, LIMITS.headerText, at);
    case 'context':
      return [
        ...over(`${at}: elements`, block.elements.length, LIMITS.contextElements),
        ...block.elements.flatMap((one) => contextFlaws(one, at)),
      ];
    case 'actions':
      return [
        ...over(`${at}: buttons in a row`, block.elements.length, LIMITS.buttonsInRow),
        ...block.elements.flatMap((one) => buttonFlaws(one, at)),
      ];
    case 'rich_text':
      return [
        ...over(`${at}: rich text`, charactersIn(block), LIMITS.richText),
        ...(block.elements.length === 0 ? [`${at} is empty`] : []),
        ...block.elements.flatMap((one) => richFlaws(one, at)),
      ];
  }
}

function contextFlaws(element: types.ContextBlockElement, at: string): readonly string[] {
  if (element.type === 'plain_text') return plainFlaws(element, LIMITS.contextText, at);
  if (element.type !== 'mrkdwn') return [`${at} holds a ${element.type}`];
  return [
    ...sized(`${at}: mrkdwn`, element.text, LIMITS.contextText),
    ...(element.verbatim === true ? [] : [`${at}: mrkdwn is not verbatim`]),
    ...liveIn(`${at}: mrkdwn`, element.text.replace(DATE, '')),
  ];
}

/** The one tag that is ours. */
const DATE = /<!date\^\d+\^[{}\w, ]+\|[^<>|]*>/g;

function buttonFlaws(element: types.ActionsBlockElement, at: string): readonly string[] {
  if (element.type !== 'button') return [`${at} holds a ${element.type}`];
  return [
    ...plainFlaws(element.text, LIMITS.buttonText, at),
    ...sized(`${at}: value`, element.value ?? '', LIMITS.buttonValue),
    ...sized(`${at}: action_id`, element.action_id ?? '', LIMITS.actionId),
    ...(element.url === undefined ? [] : [`${at}: a button is a link`]),
  ];
}

/** What a person would have to be called or sent somewhere with is an element of its own kind: none of those is ours. */
function richFlaws(element: types.RichTextBlockElement, at: string): readonly string[] {
  const inside =
    element.type === 'rich_text_list' ? element.elements.flatMap((section) => section.elements) : element.elements;
  return [
    ...(inside.length === 0 ? [`${at} has an empty ${element.type}`] : []),
    ...inside.flatMap((one) => {
      if (one.type === 'text') return one.text === '' ? [`${at} has an empty text`] : [];
      if (one.type !== 'date') return [`${at} holds a ${one.type}`];
      return one.url === undefined ? [] : [`${at}: a date is a link`];
    }),
  ];
}

export function plainFlaws(object: types.PlainTextElement, most: number, at: string): readonly string[] {
  return [...sized(`${at}: plain text`, object.text, most), ...(object.emoji === false ? [] : [`${at}: emoji is on`])];
}

export function sized(what: string, text: string, most: number): readonly string[] {
  return text.trim() === '' ? [`${what} is empty`] : over(what, text.length, most);
}

export function over(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : [];
}

/** Mentions and links begin with a bare `<`, and a bare `&` may be read as one. */
function liveIn(what: string, text: string): readonly string[] {
  return /[<>]|&(?!amp;|lt;|gt;)/.test(text) ? [`${what} has live markup`] : [];
}

export function unseenIn(parts: readonly unknown[]): readonly string[] {
  return parts.flatMap(textsIn).some((one) => withoutUnseen(one) !== one) ? ['a character cannot be seen'] : [];
}

export function actionIds(blocks: readonly SlackBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .map(({ action_id = '' }) => action_id);
}

export function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`);
}
