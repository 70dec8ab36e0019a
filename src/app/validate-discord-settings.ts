/** Checks `discord:` in `config/briefdesk.yaml`: how threads are kept, how long people wait between two commands, who sets up digests. */

import { elementsOf, fieldsOf, scalarOf } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

export interface DiscordSettings {
  /** Minutes after which Discord folds a thread that nobody writes in. */
  readonly archiveAfter: ArchiveAfter;
  /** Seconds between two commands of one member; 0 for none. */
  readonly userCooldown: number;
  /** Seconds between two commands in one channel, whoever gives them. */
  readonly channelCooldown: number;
  /** Ids of roles whose members may change what channels follow, beside those who may manage the server. */
  readonly digestRoles: readonly string[];
}

/** What Discord takes (docs.discord.com, channel resource). */
const ARCHIVE_AFTER = [60, 1440, 4320, 10080] as const;
type ArchiveAfter = (typeof ARCHIVE_AFTER)[number];

export const DEFAULT_DISCORD_SETTINGS: DiscordSettings = {
  archiveAfter: 1440,
  userCooldown: 0,
  channelCooldown: 0,
  digestRoles: [],
};

const LONGEST_COOLDOWN = 3600;

/** Flaws are noted in `file`. */
export function validateDiscordSettings(file: YamlFile, node: unknown): DiscordSettings {
  const keys = Object.keys(DEFAULT_DISCORD_SETTINGS);
  const fields = fieldsOf(file, node, keys);
  if (fields === null && scalarOf(file, node) !== null) {
    file.blame(node, `"discord" must have its keys under it, one a line: ${keys.join(', ')}.`);
  }
  const at = (key: keyof DiscordSettings): unknown => fields?.get(key)?.value;
  return {
    archiveAfter: archiveAfter(file, at('archiveAfter')),
    userCooldown: cooldown(file, at('userCooldown'), 'userCooldown'),
    channelCooldown: cooldown(file, at('channelCooldown'), 'channelCooldown'),
    digestRoles: roles(file, at('digestRoles')),
  };
}

function archiveAfter(file: YamlFile, node: unknown): ArchiveAfter {
  const value = scalarOf(file, node);
  const known = ARCHIVE_AFTER.find((minutes) => minutes === value);
  if (known === undefined && value !== null) {
    file.blame(node, `"archiveAfter" must be one of the minutes that Discord knows: ${ARCHIVE_AFTER.join(', ')}.`);
  }
  return known ?? DEFAULT_DISCORD_SETTINGS.archiveAfter;
}

function cooldown(file: YamlFile, node: unknown, key: 'userCooldown' | 'channelCooldown'): number {
  const value = scalarOf(file, node);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LONGEST_COOLDOWN) return value;
  if (value !== null) file.blame(node, `"${key}" must be a whole number of seconds from 0 to ${LONGEST_COOLDOWN}.`);
  return DEFAULT_DISCORD_SETTINGS[key];
}

const ROLE = /^\d{15,20}$/;

function roles(file: YamlFile, node: unknown): readonly string[] {
  if (scalarOf(file, node) === null && elementsOf(file, node) === null) return DEFAULT_DISCORD_SETTINGS.digestRoles;
  const elements = elementsOf(file, node);
  if (elements === null) file.blame(node, '"digestRoles" must be a list, one "- …" a line.');
  return (elements ?? []).flatMap((element) => {
    const value = scalarOf(file, element);
    if (typeof value === 'string' && ROLE.test(value)) return [value];
    // A number of so many digits is not read as it is written.
    file.blame(element, '"digestRoles" takes the IDs of roles, each between quotation marks: "900123456789012345".');
    return [];
  });
}
