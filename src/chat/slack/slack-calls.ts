/** What is to be done in Slack, as the outbox keeps it: one of these is a row's payload. */

import type { SlackPost } from './post.ts';
import type { FormView, HomeView } from './view.ts';

export type SlackCall =
  MessageCall | OnlyYouCall | DirectCall | UpdateCall | ThanksCall | FormCall | HomeCall | PromptsCall;

/** Into the channel and thread of its row. */
export interface MessageCall {
  readonly kind: 'message';
  readonly post: SlackPost;
  /** A reply in a thread that the channel sees as well. */
  readonly broadcast: boolean;
  /** Whom it replies to, who has another way to be reached; null where nobody asked. */
  readonly asker: Asker | null;
}

/** Who asked, and where. The row's channel is their own queue. */
export interface Asker {
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string;
  readonly responseUrl: string | null;
}

export interface OnlyYouCall {
  readonly kind: 'only-you';
  readonly asker: Asker;
  readonly post: SlackPost;
}

/** For whom the row's channel names, in the conversation that they have with us. */
export interface DirectCall {
  readonly kind: 'direct';
  readonly post: SlackPost;
}

/** In the place of a message of ours. */
export interface UpdateCall {
  readonly kind: 'update';
  readonly message: string;
  readonly post: SlackPost;
}

export interface ThanksCall {
  readonly kind: 'thanks';
  readonly message: string;
}

export interface FormCall {
  readonly kind: 'form';
  readonly asker: Asker;
  /** Opens one form, within 3 seconds of what was done (docs.slack.dev, modals). */
  readonly trigger: string | null;
  readonly view: FormView;
  /** For the asker, where no form can be shown any more. */
  readonly instead: readonly SlackPost[];
}

export interface HomeCall {
  readonly kind: 'home';
  readonly user: string;
  readonly view: HomeView;
}

export interface PromptsCall {
  readonly kind: 'prompts';
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** Rows are written by `payloadOf` alone. */
export function callOf(payload: string): SlackCall {
  return JSON.parse(payload) as SlackCall;
}

export function payloadOf(call: SlackCall): string {
  return JSON.stringify(call);
}
