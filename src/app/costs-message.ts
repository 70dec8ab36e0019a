/** The costs of the language model as a message. */

import { faint, heading, list, paragraph, said, strong } from '../chat/blocks.ts';
import { dayInWords } from '../chat/moments.ts';
import type { Item, List, Message, Run } from '../domain/message.ts';
import type { Costs, CostsOf, CostsView, Left } from './costs-view.ts';
import { periodInWords } from './last-days.ts';

/** Of each list; the rest is in the JSON. */
const MOST_LINES = 10;

export function costsMessage(view: CostsView): Message {
  const { days, workspaces, channels, users, today, total } = view;
  const spent = [
    ...lines('By day', days, (each) => costsLine(dayInWords(each.day), each)),
    ...lines('By workspace', workspaces, (each) => costsLine(nameOf(each), each)),
    ...lines('By channel', channels, (each) => costsLine(nameOf(each), each)),
    ...lines('By user', users, (each) => costsLine(nameOf(each), each)),
  ];
  const nothing = paragraph([said('Nothing was spent: no language model was asked.')]);
  return {
    blocks: [
      heading(`What the language model took, ${periodInWords(view)} (UTC)`),
      total.calls === 0 ? nothing : paragraph(costsLine('In all', total)),
      ...spent,
      ...lines('Left today', today, leftLine),
      ...(total.unsettled === 0 ? [] : [paragraph([faint(noteOn(total.unsettled))])]),
    ],
    actions: [],
    numbers: [],
  };
}

function lines<Each>(title: string, all: readonly Each[], lineOf: (each: Each) => readonly Run[]): readonly List[] {
  const items: readonly Item[] = all.slice(0, MOST_LINES).map((each) => ({ runs: lineOf(each), receipts: [] }));
  const hidden = all.length - items.length;
  const more: readonly Item[] = hidden === 0 ? [] : [{ runs: [faint(`and ${hidden} more: see --json`)], receipts: [] }];
  return list([strong(title)], [...items, ...more]);
}

function costsLine(name: string, { calls, input, output, money }: Costs): readonly Run[] {
  const facts = [
    calls === 1 ? '1 call' : `${number(calls)} calls`,
    `${number(input)} tokens in`,
    `${number(output)} out`,
  ];
  const paid = money === null ? [] : [moneyWords(money)];
  return [said(`${name}: ${[...facts, ...paid].join(' · ')}`)];
}

function leftLine(left: Left): readonly Run[] {
  const anyone = left.whose === 'all' ? 'all together' : `each ${left.whose}`;
  const name = left.name === null ? anyone : `${left.whose} ${nameOf(left)}`;
  if (left.left === null || left.limit === null) return [said(`${name}: no limit, ${number(left.spent)} tokens taken`)];
  return [said(`${name}: ${number(left.left)} of ${number(left.limit)} tokens`)];
}

function nameOf({ name, workspace }: Pick<CostsOf, 'name' | 'workspace'>): string {
  if (name === null) return workspace === null ? 'not named' : `not named, in ${workspace}`;
  return workspace === null || workspace === name ? name : `${name} in ${workspace}`;
}

function moneyWords(money: number): string {
  return money > 0 && money < 0.01 ? 'price below 0.01' : `price ${money.toFixed(2)}`;
}

function noteOn(unsettled: number): string {
  const calls = unsettled === 1 ? 'One call is' : `${number(unsettled)} calls are`;
  return `${calls} counted at the most that could be taken: under way, cut short, or of an endpoint that does not say.`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
