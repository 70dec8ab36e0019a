/** Discord as a service runs it: one connection for every server that has added us. */

import { formModal } from '../chat/discord/form-modal.ts';
import { openDiscord } from '../chat/discord/open-discord.ts';
import { isStaff, mayManage } from '../chat/discord/permissions.ts';
import { formAt } from '../chat/team/on-press.ts';
import { threadOf } from '../chat/team/thread.ts';
import type { DiscordVariables } from './discord-variables.ts';
import type { Configuration } from './load-configuration.ts';
import type { Platform, PlatformMeans } from './platform.ts';
import { startDiscord, type HearingDiscord } from './start-discord.ts';

const SECOND_MS = 1_000;

/** Throws a Problem where Discord refuses the token, or is not to be reached. */
export async function discordPlatform(
  variables: DiscordVariables,
  { settings }: Configuration,
  { state, log, report, offers }: PlatformMeans,
): Promise<Platform> {
  const { archiveAfter, userCooldown, channelCooldown, digestRoles } = settings.discord;
  let hearing: HearingDiscord | null = null;
  const { rest, poster, face } = await openDiscord({ ...variables, autoArchiveMinutes: archiveAfter });
  return {
    name: 'discord',
    poster,
    face,
    rights: {
      mayModerate: (from) => Promise.resolve(isStaff(from)),
      mayManage: (from, isNamed) => Promise.resolve(mayManage(from, { isNamed, roles: digestRoles })),
    },
    // Discord tells nobody's clocks.
    zoneOf: () => Promise.resolve(null),
    hears: () => (hearing === null ? null : hearing.canReadMessages() ? 'everything' : 'what-names-us'),
    async hear(receive) {
      const desk = {
        receive,
        get offers() {
          return offers();
        },
        isOurs: (place: Parameters<Parameters<typeof startDiscord>[0]['desk']['isOurs']>[0]) =>
          threadOf(state, { ...place, user: '', direct: false, reply: {} })?.memory.ours === true,
        formFor: (press: Parameters<typeof formAt>[0]) => {
          const form = formAt(press, state, Date.now());
          return form === null ? null : formModal(form);
        },
      };
      const cooldowns = { userMs: userCooldown * SECOND_MS, channelMs: channelCooldown * SECOND_MS };
      hearing = await startDiscord({ discord: variables, rest, desk, cooldowns }, { log, report });
      return hearing;
    },
  };
}
