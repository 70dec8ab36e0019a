/** Checks what is about to leave for Discord: limits, live markup, and what cannot be seen. */

import { ComponentType, MessageFlags } from 'discord.js';
import { withoutUnseen } from '../safe-text.ts';
import { LIMITS } from './limits.ts';
import { charactersIn, componentsIn, textsIn } from './measure.ts';
import type { Button, DiscordPost, Menu, Part } from './post.ts';

/** What is wrong with a post, a sentence each; none for one that may leave. */
export function flawsOf(post: DiscordPost): readonly string[] {
  const parts = post.components.flatMap(({ components }) => components);
  const inside = parts.flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
  const mentions: unknown = post.allowed_mentions;
  return [
    ...over('components', componentsIn(post), LIMITS.components),
    ...over('characters in all components', charactersIn(post.components), LIMITS.characters),
    ...(new Set<number>([MessageFlags.IsComponentsV2]).has(post.flags)
      ? []
      : ['flags are not those of components alone']),
    ...(JSON.stringify(mentions) === '{"parse":[]}' ? [] : ['somebody may be called']),
    ...(parts.length === 0 ? ['it is empty'] : []),
    ...parts.flatMap((part, index) => partFlaws(part, `components[${index}]`)),
    ...(textsIn(post.components).some(hidesSomething) ? ['a character cannot be seen'] : []),
    ...repeated(inside.map(({ custom_id }) => custom_id)),
  ];
}

function partFlaws(part: Part, at: string): readonly string[] {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return [...sized(`${at}: text`, part.content, LIMITS.textDisplay), ...liveIn(part.content, at)];
    case ComponentType.Separator:
      return [];
    case ComponentType.ActionRow: {
      const [first] = part.components;
      if (first === undefined) return [`${at} is empty`];
      const most = first.type === ComponentType.Button ? LIMITS.buttonsInRow : 1;
      return [
        ...over(`${at}: in a row`, part.components.length, most),
        ...part.components.flatMap((one) =>
          one.type === ComponentType.Button ? buttonFlaws(one, at) : menuFlaws(one, at),
        ),
      ];
    }
  }
}

function buttonFlaws(button: Button, at: string): readonly string[] {
  return [
    ...sized(`${at}: label`, button.label, LIMITS.buttonLabel),
    ...sized(`${at}: custom_id`, button.custom_id, LIMITS.customId),
    ...('url' in button ? [`${at}: a button is a link`] : []),
  ];
}

function menuFlaws({ custom_id, placeholder, options }: Menu, at: string): readonly string[] {
  return [
    ...sized(`${at}: custom_id`, custom_id, LIMITS.customId),
    ...sized(`${at}: placeholder`, placeholder, LIMITS.placeholder),
    ...(options.length === 0 ? [`${at} has no options`] : []),
    ...over(`${at}: options`, options.length, LIMITS.options),
    ...options.flatMap(({ label, value }) => [
      ...sized(`${at}: option`, label, LIMITS.optionText),
      ...sized(`${at}: value`, value, LIMITS.optionText),
    ]),
    ...repeated(options.map(({ value }) => value)),
  ];
}

const CODE_BLOCK = /^```\n(?:(?!```)[^])+\n```$/;
/** Those that are ours: a time by each reader's clock, and the way to where something goes on. */
const OURS = / \/ <t:-?\d{1,13}:[tf]> here|<#\d{1,20}>/g;
const MARGIN = /^(?:## |- |-# |> -# |> )/;

/** What is left beside escaped signs and our own markup may hold no sign that begins something. */
function liveIn(content: string, at: string): readonly string[] {
  if (CODE_BLOCK.test(content)) return [];
  const bare = content.replace(/\\[^0-9A-Za-z\s]/g, 'x').replace(OURS, '');
  const live = bare.split('\n').some((line) => {
    const words = line
      .replace(MARGIN, '')
      .replace(/\*\*([^*]+)\*\*/g, '$1')
      .replace(/~~([^~]+)~~/g, '$1');
    return /[\\*_~|`<>[\]():/#-]|@(?!\u200B)|^\s*\d+\./.test(words);
  });
  return live ? [`${at} has live markup`] : [];
}

/** After these signs we part words ourselves. */
function hidesSomething(text: string): boolean {
  const foreign = text.replace(/(?<=[@`#~*])\u200B/g, '');
  return withoutUnseen(foreign) !== foreign;
}

function sized(what: string, text: string, most: number): readonly string[] {
  return text.trim() === '' ? [`${what} is empty`] : over(what, text.length, most);
}

function over(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : [];
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`);
}
