/** How a channel is named where no platform says which it is, as on the command line: `slack:T0123/C0456`, or its link. */

export interface ChannelNamed {
  readonly platform: 'slack' | 'discord' | 'terminal';
  /** A workspace's or server's id. */
  readonly tenant: string;
  readonly channel: string;
}

/** After "… names no channel:". */
export const CHANNEL_FORMS =
  'write slack:T0123/C0456, discord:SERVER_ID/CHANNEL_ID or terminal, or the address that a browser shows in it (a link copied in Slack does not say which workspace)';

/** The one place of the terminal. */
const TERMINAL = { platform: 'terminal', tenant: 'local', channel: 'terminal' } as const;

/** Copied addresses go on with a message or a thread; Slack's links of messages name no workspace by its id. */
const FORMS: readonly { readonly platform: 'slack' | 'discord'; readonly form: RegExp }[] = [
  { platform: 'slack', form: /^slack:([TE][A-Z0-9]+)\/([CG][A-Z0-9]+)$/ },
  { platform: 'slack', form: /^https:\/\/app\.slack\.com\/client\/([TE][A-Z0-9]+)\/([CG][A-Z0-9]+)(?:[/?#].*)?$/ },
  { platform: 'discord', form: /^discord:(\d{15,20})\/(\d{15,20})$/ },
  {
    platform: 'discord',
    form: /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/channels\/(\d{15,20})\/(\d{15,20})(?:[/?#].*)?$/,
  },
];

/** Null for what names no channel; direct messages are none. */
export function readChannel(text: string): ChannelNamed | null {
  const written = text.trim();
  if (written === TERMINAL.platform) return TERMINAL;
  for (const { platform, form } of FORMS) {
    const [, tenant, channel] = form.exec(written) ?? [];
    if (tenant !== undefined && channel !== undefined) return { platform, tenant, channel };
  }
  return null;
}

/** What `readChannel` reads as the same again. */
export function channelName({
  platform,
  tenant,
  channel,
}: Readonly<Record<'platform' | 'tenant' | 'channel', string>>): string {
  return platform === TERMINAL.platform ? TERMINAL.platform : `${platform}:${tenant}/${channel}`;
}
