/** What Slack sends, in the shapes of docs.slack.dev: one of each kind, to be changed as a test needs. */

type Fields = Readonly<Record<string, unknown>>;

/** Our bot in the workspace of these payloads. */
export const US = { user: 'U0BRIEF', bot: 'B0BRIEF' };
export const TEAM = 'T0LINDOW';
export const CHANNEL = 'C0HARBOUR';
export const READER = 'U0READER';

export function command(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: TEAM,
    team_domain: 'lindow',
    channel_id: CHANNEL,
    channel_name: 'harbour',
    user_id: READER,
    user_name: 'dana',
    command: '/brief',
    text: 'harbour fire',
    api_app_id: 'A0BRIEF',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.example/commands/T0LINDOW/1/abc',
    trigger_id: '13345224609.738474920.8088930838d88f008e0',
    ...changes,
  };
}

export function envelope(event: Fields, changes: Fields = {}): Fields {
  return {
    token: 'XXYYZZ',
    team_id: TEAM,
    context_team_id: TEAM,
    api_app_id: 'A0BRIEF',
    event,
    type: 'event_callback',
    event_id: 'Ev0001',
    event_time: 1772471880,
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: US.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    ...changes,
  };
}

/** In a thread of ours. */
export function message(changes: Fields = {}): Fields {
  return {
    user: READER,
    type: 'message',
    ts: '1772471880.000200',
    client_msg_id: '1f6a2b1c-7a49-4a0e-9f3b-2b6c1f1f0f0f',
    text: 'Who put it out?',
    team: TEAM,
    thread_ts: '1772471800.000100',
    parent_user_id: US.user,
    channel: CHANNEL,
    event_ts: '1772471880.000200',
    channel_type: 'channel',
    ...changes,
  };
}

export function mention(changes: Fields = {}): Fields {
  return {
    user: READER,
    type: 'app_mention',
    ts: '1772471900.000300',
    client_msg_id: '2f6a2b1c-7a49-4a0e-9f3b-2b6c1f1f0f0f',
    text: `<@${US.user}> what burned in Port Lindow?`,
    team: TEAM,
    channel: CHANNEL,
    event_ts: '1772471900.000300',
    ...changes,
  };
}

/** A button of a message in a thread. */
export function press(changes: Fields = {}): Fields {
  return {
    type: 'block_actions',
    user: { id: READER, username: 'dana', name: 'dana', team_id: TEAM },
    api_app_id: 'A0BRIEF',
    token: 'XXYYZZ',
    container: {
      type: 'message',
      message_ts: '1772471850.000150',
      channel_id: CHANNEL,
      thread_ts: '1772471800.000100',
      is_ephemeral: false,
    },
    trigger_id: '12466734323.1395872398',
    team: { id: TEAM, domain: 'lindow' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: CHANNEL, name: 'harbour' },
    message: {
      type: 'message',
      user: US.user,
      bot_id: US.bot,
      ts: '1772471850.000150',
      thread_ts: '1772471800.000100',
      text: 'Harbour fire',
    },
    state: { values: {} },
    response_url: 'https://hooks.slack.example/actions/T0LINDOW/2/def',
    actions: [
      {
        action_id: 'command-0',
        block_id: 'b1',
        text: { type: 'plain_text', text: 'Evidence', emoji: false },
        value: 'k3v9q2',
        type: 'button',
        action_ts: '1772471960.884445',
      },
    ],
    ...changes,
  };
}

export function submission(view: Fields = {}, changes: Fields = {}): Fields {
  return {
    type: 'view_submission',
    team: { id: TEAM, domain: 'lindow' },
    user: { id: READER, username: 'dana', name: 'dana', team_id: TEAM },
    api_app_id: 'A0BRIEF',
    token: 'XXYYZZ',
    trigger_id: '156772938.1827394',
    view: {
      id: 'V0FORM',
      team_id: TEAM,
      type: 'modal',
      callback_id: 'topic',
      hash: '156663117.cd33ad1f',
      private_metadata: JSON.stringify({
        form: 'f7x1',
        channel: CHANNEL,
        thread: null,
        direct: false,
        responseUrl: 'https://hooks.slack.example/commands/T0LINDOW/1/abc',
      }),
      state: {
        values: {
          topic: {
            topic: {
              type: 'static_select',
              selected_option: { text: { type: 'plain_text', text: 'Harbour fire' }, value: 'harbour-fire' },
            },
          },
          words: { words: { type: 'plain_text_input', value: null } },
          where: {
            where: {
              type: 'radio_buttons',
              selected_option: { text: { type: 'plain_text', text: 'Only me' }, value: 'only-me' },
            },
          },
        },
      },
      app_installed_team_id: TEAM,
      bot_id: US.bot,
      ...view,
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
    ...changes,
  };
}

export const HOME = { type: 'app_home_opened', user: READER, channel: 'D0DANA', tab: 'home', event_ts: '1772471900.1' };

export const PANE = {
  type: 'assistant_thread_started',
  assistant_thread: {
    user_id: READER,
    context: { channel_id: CHANNEL, team_id: TEAM, enterprise_id: null },
    channel_id: 'D0DANA',
    thread_ts: '1772471990.000400',
  },
  event_ts: '1772471990.000500',
};
