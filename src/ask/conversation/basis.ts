/** What a leaning question stands on in its conversation, and how it reads with that put in. */

import type { Topic } from '../../domain/topic.ts';
import type { Want } from '../../language/data/pronouns.ts';
import { carry, fit, type Carried } from './carry.ts';
import { contentOf } from './content.ts';
import type { Conversation, Subject } from './conversation.ts';
import { leaningOf, type Leaning } from './leaning.ts';
import { cut } from './limit.ts';
import { personMeant } from './rivals.ts';
import { swapped } from './swap.ts';

export type Basis =
  | { readonly kind: 'alone' }
  /** Several persons, of whom the question can mean each. */
  | { readonly kind: 'rivals'; readonly names: readonly string[] }
  /** Nothing was said that it could stand on, and it says too little itself. */
  | { readonly kind: 'missing'; readonly leaning: Exclude<Leaning, { readonly kind: 'none' }> }
  | { readonly kind: 'carried'; readonly carried: readonly Carried[]; readonly understood: string };

export interface Ground {
  readonly conversation: Conversation;
  readonly topic: Topic | null;
}

export function basisOf(text: string, leaning: Leaning, ground: Ground): Basis {
  switch (leaning.kind) {
    case 'none':
      return { kind: 'alone' };
    case 'remark':
      return onRemark(text, ground) ?? { kind: 'missing', leaning };
    case 'bare':
      return onExchange(text, ground) ?? unless(leaning);
    case 'pointers':
      return onSubjects(text, leaning.wants, ground) ?? unless(leaning);
    case 'swap':
      return onQuestion(text, leaning.subject, ground) ?? unless(leaning);
  }
}

function unless(leaning: Exclude<Leaning, { readonly kind: 'none' | 'remark' }>): Basis {
  return leaning.firm ? { kind: 'missing', leaning } : { kind: 'alone' };
}

/** In UTF-16 units: as much of a remark as is looked up, and as is shown. */
const LONGEST_REMARK = 300;
const SHOWN_REMARK = 80;
/** What else was said beside a remark. */
const BESIDE = 0.4;

function onRemark(text: string, { conversation, topic }: Ground): Basis | null {
  const { remark, subjects } = conversation;
  if (remark === null) return null;
  const beside = carry(subjects, [], `${text} ${remark}`).carried.slice(0, 3);
  const carried = [
    { text: cut(remark, LONGEST_REMARK), weight: 1 },
    ...beside.map((each) => ({ ...each, weight: rounded(each.weight * BESIDE) })),
  ];
  return { kind: 'carried', carried: withTopic(carried, topic), understood: `${text} (${shown(remark)})` };
}

function shown(remark: string): string {
  return remark.length <= SHOWN_REMARK ? remark : `${cut(remark, SHOWN_REMARK).replace(/[\s,;:–—-]+\S*$/u, '')} …`;
}

function onSubjects(text: string, wants: readonly Want[], { conversation, topic }: Ground): Basis | null {
  const meant = wants.map((want) => personMeant(want, conversation, text)).find(({ kind }) => kind !== 'nobody');
  if (meant?.kind === 'rivals') return meant;
  const subjects = meant?.kind === 'one' ? raised(conversation.subjects, meant.subject) : conversation.subjects;
  const chosen = carry(subjects, wants, text);
  const carried = withTopic(chosen.carried, topic);
  if (carried.length === 0) return null;
  const shown = chosen.meant.length > 0 ? chosen.meant : askedIn(conversation);
  return { kind: 'carried', carried, understood: together(text, shown, topic) };
}

/** The earlier question, where it says something on its own. */
function askedIn({ asked, names }: Conversation): readonly string[] {
  return asked.slice(0, 1).filter((text) => leaningOf({ text, joined: false }, names).kind === 'none');
}

/** From this fit on, what the reader named is what a bare "why?" is about; else it is about their whole question. */
const ABOUT = 0.8;

/** "Why?", "Go on". */
function onExchange(text: string, { conversation, topic }: Ground): Basis | null {
  const { subjects } = conversation;
  const chosen = carry(subjects, ['thing'], text);
  const carried = withTopic(chosen.carried, topic);
  if (carried.length === 0) return null;
  const named = chosen.meant.filter((each) =>
    subjects.some((one) => one.text === each && one.role === 'user' && fit(one, 'thing') >= ABOUT),
  );
  const [shown = []] = [named, askedIn(conversation), chosen.meant].filter((each) => each.length > 0);
  return { kind: 'carried', carried, understood: together(text, shown, topic) };
}

function raised(subjects: readonly Subject[], one: Subject): readonly Subject[] {
  return [{ ...one, weight: 1 }, ...subjects.filter((each) => each !== one)];
}

/** "And the missiles?" */
function onQuestion(text: string, subject: string, { conversation, topic }: Ground): Basis | null {
  const { names, subjects } = conversation;
  const [asked] = conversation.asked;
  const whole = asked === undefined ? null : swapped(asked, subject, names);
  const stay = whole === null ? subjects : subjects.filter((each) => !gaveWay(each, conversation.asked, whole));
  const chosen = carry(stay, [], text);
  const carried = withTopic(chosen.carried, topic);
  if (asked === undefined && carried.length === 0) return null;
  if (whole !== null) return { kind: 'carried', carried, understood: whole };
  // "Why?", "The ferry": the question was asked before it was known what about.
  if (asked !== undefined && contentOf(asked).length === 0)
    return { kind: 'carried', carried, understood: `${asked} (${subject})` };
  const [shown = []] = [askedIn(conversation), carry(stay, ['thing'], text).meant].filter((each) => each.length > 0);
  return { kind: 'carried', carried, understood: together(text, shown, topic) };
}

/** Whether a phrase of an earlier question is one that a newer subject replaced. */
function gaveWay({ text }: Subject, asked: readonly string[], whole: string): boolean {
  const bare = text.replace(/^(?:the|an?) /u, '');
  return !whole.includes(bare) && asked.some((question) => question.includes(bare));
}

function together(text: string, meant: readonly string[], topic: Topic | null): string {
  const shownAs = meant.length > 0 ? meant.slice(0, 2) : topic === null ? [] : [topic.title];
  return shownAs.length === 0 ? text : `${text} (${shownAs.join('; ')})`;
}

/** A thread's topic is behind everything that is said in it, and says least. */
const TOPIC = 0.25;

function withTopic(carried: readonly Carried[], topic: Topic | null): readonly Carried[] {
  if (topic === null || topic.title.trim() === '') return carried;
  return [...carried, { text: topic.title, weight: Math.min(TOPIC, carried.at(-1)?.weight ?? TOPIC) }];
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
