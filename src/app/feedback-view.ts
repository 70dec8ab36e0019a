/** What readers thought of messages, message by message: not who they are, which nobody needs for it. */

import type { GivenFeedback } from '../store/feedback.ts';
import type { Period } from './costs-view.ts';

/** This is what `feedback --json` prints. */
export interface FeedbackView extends Period {
  readonly helpful: number;
  readonly notHelpful: number;
  /** The one last spoken of first. */
  readonly messages: readonly Judged[];
}

export interface Judged {
  /** Of the message; null where it had none. */
  readonly title: string | null;
  /** Such as `slack:T024BE7LD`. */
  readonly workspace: string;
  readonly channel: string;
  /** When the last verdict was given. */
  readonly at: string;
  readonly helpful: number;
  readonly notHelpful: number;
  /** The newest first. */
  readonly reasons: readonly string[];
}

/** `given`: of the period, the newest first. */
export function feedbackView(given: readonly GivenFeedback[], period: Period): FeedbackView {
  const messages = Map.groupBy(given, ({ platform, tenant, key }) => JSON.stringify([platform, tenant, key]));
  return { ...period, ...verdicts(given), messages: [...messages.values()].flatMap(judged) };
}

function judged(given: readonly GivenFeedback[]): readonly Judged[] {
  const [last] = given;
  if (last === undefined) return [];
  const { about, platform, tenant, channel, at } = last;
  return [
    {
      title: about === '' ? null : about,
      workspace: `${platform}:${tenant}`,
      channel,
      at: new Date(at).toISOString(),
      ...verdicts(given),
      reasons: given.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    },
  ];
}

function verdicts(given: readonly GivenFeedback[]): Pick<Judged, 'helpful' | 'notHelpful'> {
  const helpful = given.filter(({ verdict }) => verdict === 'helpful').length;
  return { helpful, notHelpful: given.length - helpful };
}
