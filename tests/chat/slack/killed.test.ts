/** A process that ends at any step leaves whoever asked in Slack with one answer, or with an honest word about it. */

import { describe, expect, test } from 'vitest';
import { chatForAll } from './killed-chat.ts';
import { played } from './killed-play.ts';
import type { Death, Seen } from './killed-play.ts';
import { BUTTON, FOLLOW_UP, IN_CHANNEL, MENTION, NOT_A_MEMBER, ONLY_ME } from './killed-scenes.ts';
import type { Scene } from './killed-scenes.ts';

/** What a death came to, where it is not what comes of a process that lives. */
type Outcome =
  /** Nothing was kept and nothing acknowledged: Slack told the person. */
  | 'refused'
  /** For one reader: the answer with a word that it may be there already, alone or after itself. */
  | 'perhaps again'
  /** Nobody can look whether it is there, which the reader can: there or not, they are told that it may be missing. */
  | 'told';

const AGAIN = 'You may have this already: the connection broke while it was sent.\n\n';

/** Between the mark that a call is made and what came of it. */
const IN_DOUBT = [
  'after outbox.start',
  'before poster.post',
  'before response_url',
  'after response_url',
  'after poster.post',
  'before outbox.settle',
];
const BY_ADDRESS = IN_DOUBT.toSpliced(2, 0, 'before chat.postMessage', 'after chat.postMessage');
const BY_POST = IN_DOUBT.toSpliced(2, 2, 'before chat.postMessage', 'after chat.postMessage');
const REFUSED = { refused: ['before inbox.receive'] };

describe('of a process that ends at any of its steps', () => {
  test.each<readonly [Scene, Partial<Record<Outcome, readonly string[]>>]>([
    [IN_CHANNEL, REFUSED],
    [FOLLOW_UP, {}],
    [MENTION, {}],
    [ONLY_ME, { ...REFUSED, 'perhaps again': IN_DOUBT }],
    [BUTTON, { ...REFUSED, 'perhaps again': IN_DOUBT }],
    [NOT_A_MEMBER, { ...REFUSED, told: BY_ADDRESS }],
    // Where Slack shows no metadata: among other posts of ours one that may be there cannot be told apart.
    [
      { ...IN_CHANNEL, name: 'a briefing that cannot be told apart', blind: true },
      { ...REFUSED, told: IN_DOUBT.slice(3).with(0, 'after chat.postMessage') },
    ],
    [{ ...FOLLOW_UP, name: 'a follow-up that cannot be told apart', blind: true }, { told: BY_POST }],
  ])('is left, of $name: one answer', { timeout: 60_000 }, async (scene, exceptions) => {
    const chat = chatForAll();
    const whole = await played(scene, [], chat);
    expect([...whole.posts, ...whole.asides]).toHaveLength(1);
    const [steps = []] = whole.steps;
    expect(steps.length).toBeGreaterThan(20);
    const found: Record<string, string[]> = {};
    for (const [index, step] of steps.entries()) {
      const seen = await played(scene, [at(index + 1)], chat);
      expect(seen.steps.map((own) => own.at(-1))[0]).toBe(step);
      const outcome = outcomeOf(seen, whole);
      if (outcome !== 'answered') (found[outcome] ??= []).push(step);
    }
    expect(found).toEqual(exceptions);
  });

  test.each([
    ['on its way to Slack', 'before chat.postMessage'],
    ['on the way back', 'after chat.postMessage'],
  ])('and of the one that finds its post %s and ends as well: one answer', { timeout: 60_000 }, async (_, step) => {
    const chat = chatForAll();
    const whole = await played(IN_CHANNEL, [], chat);
    const first: Death = (reached) => reached === step;
    const [, steps = []] = (await played(IN_CHANNEL, [first], chat)).steps;
    expect(steps).toContain('after conversations.history');
    for (const [index, reached] of steps.entries()) {
      const seen = await played(IN_CHANNEL, [first, at(index + 1)], chat);
      expect([reached, outcomeOf(seen, whole)]).toEqual([reached, 'answered']);
      expect(seen.steps).toHaveLength(3);
    }
  });
});

describe('what ends every process that works on it', () => {
  const always: Death = (step) => step === 'after answerer.answer';

  test.each([IN_CHANNEL, ONLY_ME, NOT_A_MEMBER, FOLLOW_UP, BUTTON, MENTION])(
    'is told once to whoever asked for $name',
    async (scene) => {
      const seen = await played(scene, Array<Death>(5).fill(always), chatForAll());
      expect(seen.posts).toEqual([]);
      expect(seen.asides).toEqual([expect.stringContaining('briefdesk was interrupted each time it worked on this')]);
      expect(seen.steps).toHaveLength(4);
      expect(seen.faults).toEqual([]);
    },
  );
});

function at(place: number): Death {
  return (_, count) => count === place;
}

/** `answered`, an Outcome, or all that was seen where it is none of these. */
function outcomeOf(seen: Seen, whole: Seen): string {
  const same = (...names: readonly (keyof Seen)[]): boolean =>
    names.every((name) => JSON.stringify(seen[name]) === JSON.stringify(whole[name]));
  if (seen.faults.length > 0) return JSON.stringify(seen);
  if (same('posts', 'asides', 'memory')) return 'answered';
  const nothing = seen.posts.length + seen.asides.length === 0;
  if (nothing && seen.refused === 1) return 'refused';
  const isTold = seen.asides.length === 1 && seen.asides[0]?.includes('may be missing here') === true;
  if (isTold && same('memory') && (seen.posts.length === 0 || same('posts'))) return 'told';
  return same('posts', 'memory') && isPerhapsAgain(seen.asides, whole.asides[0] ?? '')
    ? 'perhaps again'
    : JSON.stringify(seen);
}

function isPerhapsAgain(asides: readonly string[], answer: string): boolean {
  const [last = '', ...before] = asides.toReversed();
  const isAnswer = last.includes(AGAIN) && last.replace(AGAIN, '') === answer;
  return isAnswer && (before.length === 0 || (before.length === 1 && before[0] === answer));
}
