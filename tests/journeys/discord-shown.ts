/** What the program told, as people see it. */

import type { Call, Fits } from './discord-front.ts';

export const POSTED: Fits = ({ method, route }) => method === 'POST' && /^channels\/\d+\/messages$/.test(route);
export const THREADED: Fits = ({ method, route }) => method === 'POST' && route.endsWith('/threads');
export const THANKED: Fits = ({ method, route }) => method === 'PUT' && route.includes('/reactions/');
/** "Thinking …" is taken away. */
export const GONE = ({ method, route }: Pick<Call, 'method' | 'route'>): boolean =>
  method === 'DELETE' && route.endsWith('/messages/@original');
/** Whatever is told by the token of an interaction. */
export const BY_TOKEN: Fits = ({ method, route }) => method !== 'DELETE' && route.startsWith('webhooks/');

export function idOf({ reply }: Call): string {
  return String(reply['id']);
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
}

function componentsIn({ body }: Call): readonly Component[] {
  const inside = (one: Component): readonly Component[] => [one, ...(one.components ?? []).flatMap(inside)];
  return ((body['components'] ?? []) as readonly Component[]).flatMap(inside);
}

/** As it reads: without the signs that keep Markdown from working. */
export function textIn(call: Call): string {
  return componentsIn(call)
    .flatMap(({ content }) => (content === undefined ? [] : [content]))
    .join('\n')
    .replace(/\\(?=[^0-9A-Za-z\s])|\u200B/g, '');
}

export function labelsOf(call: Call): readonly string[] {
  return componentsIn(call).flatMap(({ label }) => (label === undefined ? [] : [label]));
}

/** What a button holds. Throws where there is none. */
export function actionIn(call: Call, label: string): string {
  const id = componentsIn(call).find((one) => one.label === label)?.custom_id;
  if (id === undefined) throw new Error(`no button ${label} among ${labelsOf(call).join(', ')}`);
  return id;
}
