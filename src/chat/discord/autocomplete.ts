/** What is offered while somebody writes a topic: what begins like it, what holds it, what was likely meant. */

import { nearestOf } from '../../language/did-you-mean.ts';
import { fieldsAt, fieldsOf, listAt, matching, textAt, Unreadable, valueAt } from '../payload-fields.ts';
import { SNOWFLAKE, TOKEN } from './ids.ts';

/** Something that can be asked for. */
export interface Offer {
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** As Discord shows it, and what is then asked for. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** docs.discord.com, "autocomplete" and "application command option choice". */
export const CHOICES = { most: 25, longest: 100 } as const;

export interface Typing extends Typed {
  readonly id: string;
  readonly token: string;
}

export interface Typed {
  readonly typed: string;
  /** What stands before it in the option, where that takes several: "ferries, ". */
  readonly before: string;
}

const AUTOCOMPLETE = 4;

/** Null where the interaction is something else, or cannot be read: then nothing is offered. */
export function readTyping(payload: unknown): Typing | null {
  const interaction = fieldsOf(payload);
  if (valueAt(interaction, 'type') !== AUTOCOMPLETE) return null;
  const options = listAt(fieldsAt(interaction, 'data'), 'options');
  // Those of a subcommand stand within it.
  const focused = options
    .flatMap((one) => [one, ...listAt(one, 'options')])
    .find((one) => valueAt(one, 'focused') === true);
  try {
    const [id, token] = [matching(interaction, 'id', SNOWFLAKE), matching(interaction, 'token', TOKEN)];
    return { id, token, ...typedIn(focused ?? {}) };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Of `topics` the last is being written. */
function typedIn(option: ReturnType<typeof fieldsOf>): Typed {
  const value = textAt(option, 'value') ?? '';
  if (valueAt(option, 'name') !== 'topics') return { typed: value, before: '' };
  const [, before = '', typed = ''] = /^(?:(.*,)\s*)?([^,]*)$/su.exec(value) ?? [];
  return { typed, before: before === '' ? '' : `${before} ` };
}

const LONGEST_TYPED = 100;

/** The best first; all in their order where nothing is typed yet. */
export function choicesFor({ typed, before }: Typed, offers: readonly Offer[]): readonly Choice[] {
  const wanted = plain(typed.slice(0, LONGEST_TYPED));
  const ranked = offers
    .map((offer) => ({ offer, rank: rankOf(wanted, offer) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return ranked
    .map(({ offer: { title, slug } }) => ({ title, value: `${before}${slug}` }))
    .filter(({ title, value }) => value.length <= CHOICES.longest && title !== '')
    .slice(0, CHOICES.most)
    .map(({ title, value }) => ({ name: shortened(`${before}${title}`), value }));
}

/** 0 is best; null where it is something else. */
function rankOf(wanted: string, { slug, title, aliases }: Offer): number | null {
  const names = [title, slug, ...aliases].map(plain);
  if (names.some((name) => name.startsWith(wanted))) return 0;
  const words = names.flatMap((name) => name.split(' '));
  if (words.some((word) => word.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(wanted))) return 2;
  return nearestOf(wanted, [...names, ...words]) === null ? null : 3;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function shortened(title: string): string {
  return title.length <= CHOICES.longest ? title : `${title.slice(0, CHOICES.longest - 1).toWellFormed()}…`;
}
