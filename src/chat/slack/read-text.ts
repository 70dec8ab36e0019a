/** A message's text as it reads: without Slack's marks and without our own name. */

import { cut } from '../../ask/conversation/limit.ts';
import type { Us } from './reading.ts';

export interface ReadText {
  readonly text: string;
  /** It names us. */
  readonly names: boolean;
  /** It names others, persons or groups. */
  readonly namesOthers: boolean;
}

/**
 * `<…>` is a mention, a link or a time; what a person typed as such comes as `&lt;…&gt;` (docs.slack.dev, formatting
 * message text). No id of anyone is left in it. Control characters stay: the core looks after those.
 */
export function readText(raw: string, us: Us): ReadText {
  const marks = [...raw.matchAll(MARK)].map(([, inside = '']) => inside);
  const names = marks.some((inside) => isUs(inside, us));
  const namesOthers = marks.some((inside) => PEOPLE.test(inside) && !isUs(inside, us));
  const said = withoutUsAtStart(raw, us).replace(OWN_OR_MARK, (_whole, before: string, inside: string) =>
    isUs(inside, us) ? '' : `${before}${wordsFor(inside)}`,
  );
  return { text: cut(decoded(said).trim(), LONGEST_TEXT), names, namesOthers };
}

/** In code units. Slack's own composer stops a little later, and the core says that a question was cut. */
const LONGEST_TEXT = 10_000;

/** Anything else between such signs is what somebody typed where Slack did not escape it. */
const MARK = /<((?:[@#!]|[a-z][a-z0-9+.-]*:)[^<>]*)>/gi;
/** With the comma and the space before it, which go with our name. */
const OWN_OR_MARK = /(,? ?)<((?:[@#!]|[a-z][a-z0-9+.-]*:)[^<>]*)>/gi;
const PEOPLE = /^(?:@|!(?:here|channel|everyone)\b|!subteam\^)/;

function isUs(inside: string, us: Us): boolean {
  return inside === `@${us.user}` || inside.startsWith(`@${us.user}|`);
}

/** "@briefdesk, what burned?" asks "what burned?". */
function withoutUsAtStart(raw: string, us: Us): string {
  let rest = raw.trimStart();
  for (;;) {
    const [whole, inside = ''] = /^<([^<>]*)>[,:;]?/.exec(rest) ?? [];
    if (whole === undefined || !isUs(inside, us)) return rest;
    rest = rest.slice(whole.length).trimStart();
  }
}

function wordsFor(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : inside.slice(bar + 1).trim();
  switch (target.charAt(0)) {
    case '@':
      return withSign('@', label || 'someone');
    case '#':
      return withSign('#', label || 'channel');
    case '!':
      return special(target.slice(1), label);
    default:
      return label || target.replace(/^(?:mailto|tel):/, '');
  }
}

function special(target: string, label: string): string {
  if (target.startsWith('subteam^')) return withSign('@', label || 'group');
  // A time's label is its fallback; of any other kind only its label can be read.
  return ['here', 'channel', 'everyone'].includes(target) ? `@${target}` : label;
}

function withSign(sign: string, label: string): string {
  return label.startsWith(sign) ? label : `${sign}${label}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Once: `&amp;lt;` was typed as `&lt;`. */
function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
