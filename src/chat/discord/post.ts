/** What one message is for Discord: text in a container, with buttons, and nothing that calls anybody. */

import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';

/** Fits "create message", with a nonce, and every call that edits one. */
export interface DiscordPost {
  /** With it the older fields are shut: `content` and embeds, so that no link unfolds. */
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [Container];
  /** Nobody is called, whatever is said. */
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export interface Container {
  readonly type: ComponentType.Container;
  readonly components: readonly Part[];
}

/** The only components we send. */
export type Part = Text | Divider | Row;

/** Discord's Markdown. */
export interface Text {
  readonly type: ComponentType.TextDisplay;
  readonly content: string;
}

export interface Divider {
  readonly type: ComponentType.Separator;
}

/** Buttons, or one menu. */
export interface Row {
  readonly type: ComponentType.ActionRow;
  readonly components: readonly (Button | Menu)[];
}

export interface Button {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Secondary;
  /** Without markup. */
  readonly label: string;
  readonly custom_id: string;
}

export interface Menu {
  readonly type: ComponentType.StringSelect;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** A piece of a message that stays whole. */
export type Strip = TextStrip | RowStrip;

export interface TextStrip {
  /** A title stays with what it stands over; what is small stands under a line. */
  readonly kind: 'title' | 'text' | 'small';
  readonly text: string;
  /** What goes on right under the strip before it: the line to stand above where a new post begins between them, or ''. Null for what stands apart. */
  readonly under: string | null;
}

export interface RowStrip {
  readonly kind: 'row';
  readonly row: Row;
}

export function text(content: string): Text {
  return { type: ComponentType.TextDisplay, content };
}

export const DIVIDER: Divider = { type: ComponentType.Separator };

export function row(components: Row['components']): Row {
  return { type: ComponentType.ActionRow, components };
}

export function button(label: string, customId: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

export function menu(rest: Omit<Menu, 'type'>): Menu {
  return { type: ComponentType.StringSelect, ...rest };
}

export function postOf(parts: readonly Part[]): DiscordPost {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: parts }],
    allowed_mentions: { parse: [] },
  };
}
