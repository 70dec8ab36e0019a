/** The real program in a workspace of the emulated Slack, and people who use it: over HTTP, or in Socket Mode. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { command, envelope, mention, message, press, submission } from '../chat/slack/payloads.ts';
import { emulatedSlack, type EmulatedSlack } from '../chat/slack/emulated-slack.ts';
import { SECRET, post, signedForm, signedJson, signedPayload } from '../chat/slack/signed.ts';
import { bareEnvironment, ROOT } from './run-briefdesk.ts';
import { slackFront, type Call, type SlackFront } from './slack-front.ts';

export interface SlackTown {
  readonly slack: EmulatedSlack;
  readonly front: SlackFront;
  readonly program: Program;
  /** Types a slash command. Resolves when it was acknowledged, with the address to reply to. */
  slash(text: string, where?: Where): Promise<string>;
  /** Says something; resolves with the id of what was said when all that Slack sends about it was acknowledged. */
  say(text: string, where?: Where): Promise<string>;
  /** Presses a button of a message. */
  press(call: Call, label: string, where?: Where): Promise<string>;
  fillIn(view: Call['fields'], values: object, where?: Where): Promise<void>;
  event(event: object): Promise<void>;
}

export interface Where {
  readonly channel?: string;
  readonly thread?: string;
  readonly user?: string;
}

export interface Program {
  /** The lines of its log. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Ends it as a supervisor does; resolves with its exit status. */
  end(): Promise<number | null>;
}

export interface StartedProgram {
  readonly program: Program;
  /** Where events, pages and /healthz are served over HTTP. */
  readonly port: number;
}

export type Mode = 'HTTP' | 'Socket Mode';

export async function slackTown(mode: Mode, variables: Readonly<Record<string, string>> = {}): Promise<SlackTown> {
  const slack = await emulatedSlack();
  const front = await slackFront(slack.apiUrl);
  const line = mode === 'HTTP' ? { SLACK_SIGNING_SECRET: SECRET } : { SLACK_APP_TOKEN: 'xapp-1-A0LINDOW-1-lindow' };
  const { program, port } = await startedProgram({
    SLACK_BOT_TOKEN: slack.token,
    SLACK_API_URL: front.apiUrl,
    SLACK_HOST: '127.0.0.1',
    SLACK_PORT: '0',
    ...line,
    ...variables,
  });
  const send = senderFor(mode, front, port);
  const team = { id: slack.tenant, domain: 'lindow' };
  let count = 0;
  const next = (): string => {
    count += 1;
    return String(count).padStart(6, '0');
  };
  const own = (): Readonly<Record<string, unknown>> => ({
    team_id: team.id,
    event_id: `Ev${next()}`,
    authorizations: [{ enterprise_id: null, team_id: team.id, user_id: slack.botUser, is_bot: true }],
  });
  const at = ({ channel = slack.channel, user = slack.user }: Where): { channel: string; user: string } => ({
    channel,
    user,
  });
  return {
    slack,
    front,
    program,
    async slash(text, where = {}) {
      const { channel, user } = at(where);
      const [, name = '', rest = ''] = /^(\/\S+)\s*(.*)$/s.exec(text) ?? [];
      const response_url = front.responseUrl();
      const fields = { team_id: team.id, channel_id: channel, user_id: user, command: name, text: rest, response_url };
      await send('slash_commands', command({ ...fields, trigger_id: `1.2.${next()}` }));
      return response_url;
    },
    async say(text, where = {}) {
      const { channel, user } = at(where);
      const direct = channel.startsWith('D');
      const thread = where.thread === undefined ? {} : { thread_ts: where.thread };
      const ts = direct ? `1772480000.${next()}` : await said(slack, { channel, text, ...thread });
      const named = text.includes(`<@${slack.botUser}>`);
      const common = { channel, user, text, ts, event_ts: ts, ...thread, team: team.id };
      const bare = where.thread === undefined ? { thread_ts: undefined, parent_user_id: undefined } : {};
      const plain = { ...message(common), ...bare, channel_type: direct ? 'im' : 'channel' };
      if (named) await send('events_api', envelope(mention(common), own()));
      await send('events_api', envelope(plain, own()));
      return ts;
    },
    async press(call, label, where = {}) {
      const { channel, user } = at(where);
      const value = buttonsOf(call).find((button) => button.text.text === label)?.value;
      if (value === undefined) throw new Error(`no button ${label}`);
      const response_url = front.responseUrl();
      const ts = tsOf(call);
      const thread = call.fields['thread_ts'] === undefined ? {} : { thread_ts: call.fields['thread_ts'] };
      const action = { action_id: 'command-0', block_id: 'b', value, type: 'button', action_ts: next() };
      const ephemeral = ts === undefined;
      const container = {
        type: 'message',
        channel_id: channel,
        is_ephemeral: ephemeral,
        message_ts: ts ?? '1.1',
        ...thread,
      };
      const shown = ephemeral ? { message: undefined } : { message: { type: 'message', ts, ...thread } };
      const trigger_id = `3.4.${next()}`;
      const changes = { team, user: { id: user }, channel: { id: channel }, container, trigger_id, response_url };
      await send('interactive', press({ ...changes, ...shown, actions: [action] }));
      return response_url;
    },
    async fillIn(view, values, where = {}) {
      const { user } = at(where);
      const { callback_id, private_metadata } = view as Record<string, string>;
      const state = { values };
      const filled = {
        app_installed_team_id: team.id,
        id: `V${next()}`,
        hash: `1.${next()}`,
        callback_id,
        private_metadata,
        state,
      };
      await send('interactive', submission(filled, { team, user: { id: user }, trigger_id: `5.6.${next()}` }));
    },
    event: (event) => send('events_api', envelope({ ...event }, own())),
  };
}

/** The id that Slack gave a post; undefined for one that it gave none. */
export function tsOf({ reply }: Call): string | undefined {
  return reply['ts'] as string | undefined;
}

export function textIn({ fields }: Call): string {
  const { text } = fields;
  return typeof text === 'string' ? text : '';
}

interface Button {
  readonly text: { readonly text: string };
  readonly value: string;
}

export function buttonsOf({ fields }: Call): readonly Button[] {
  const blocks = (fields['blocks'] ?? []) as readonly { readonly type: string; readonly elements?: unknown }[];
  return blocks.flatMap(({ type, elements }) => (type === 'actions' ? (elements as readonly Button[]) : []));
}

/** So that what is said has an id of Slack's own. */
async function said(slack: EmulatedSlack, fields: Readonly<Record<string, unknown>>): Promise<string> {
  return (await slack.callAsUser('chat.postMessage', fields))['ts'] as string;
}

type Send = (type: 'events_api' | 'slash_commands' | 'interactive', payload: object) => Promise<void>;

function senderFor(mode: Mode, front: SlackFront, port: number): Send {
  if (mode === 'Socket Mode') return (type, payload) => front.frame(type, payload);
  return async (type, payload) => {
    const sent =
      type === 'events_api'
        ? signedJson(payload)
        : type === 'slash_commands'
          ? signedForm(payload as Record<string, string>)
          : signedPayload(payload);
    const { status, text } = await post(port, sent);
    if (status !== 200) throw new Error(`${status}: ${text}`);
  };
}

/** `words` stand after `start`. Resolves when it is ready. Ends with the test. */
export async function startedProgram(
  variables: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<StartedProgram> {
  const env = { ...bareEnvironment(), ...variables };
  const line = [`${ROOT}/src/main.ts`, 'start', ...words];
  const child = spawn(process.execPath, line, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log: Record<string, unknown>[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  createInterface(child.stdout).on('line', (line) => {
    const entry = JSON.parse(line) as Record<string, unknown>;
    log.push(entry);
    if (entry['msg'] === 'ready') resolve(String(entry['where']));
  });
  let notes = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  void ended.then((status) => {
    reject(new Error(`ended with ${String(status)} before it was ready: ${notes}${JSON.stringify(log)}`));
  });
  const end = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  onTestFinished(async () => {
    await end();
  });
  const where = await promise;
  return { program: { log, end }, port: Number(URL.parse(where)?.port ?? 0) };
}
