/** The channels and servers that discord.js has been told of. */

import type { Channel as Known, Client } from 'discord.js';
import type { Channel, Directory, Overwrite } from './reading.ts';

export function directoryOf(client: Client): Directory {
  const channel = (id: string): Channel | null => {
    const known = client.channels.cache.get(id);
    return known === undefined ? null : channelOf(known);
  };
  return {
    channel,
    async find(id) {
      const known = channel(id);
      if (known !== null || id === '') return known;
      try {
        const found = await client.channels.fetch(id);
        return found === null ? null : channelOf(found);
      } catch {
        return null;
      }
    },
    guild(id) {
      const guild = client.guilds.cache.get(id);
      if (guild === undefined) return null;
      const { roles, ownerId: owner } = guild;
      const ourRole = client.user === null ? null : (roles.botRoleFor(client.user)?.id ?? null);
      return { owner, mayDo: (role) => roles.cache.get(role)?.permissions.bitfield ?? 0n, ourRole };
    },
  };
}

function channelOf(known: Known): Channel {
  if (known.isDMBased()) return { kind: 'direct', parent: null, name: null, overwrites: [] };
  if (known.isThread()) return { kind: 'thread', parent: known.parentId, name: known.name, overwrites: [] };
  return { kind: 'channel', parent: null, name: known.name, overwrites: overwritesOf(known) };
}

type InServer = Exclude<Known, { isDMBased(): true }>;

function overwritesOf(known: InServer): readonly Overwrite[] {
  if (!('permissionOverwrites' in known)) return [];
  return known.permissionOverwrites.cache.map(({ id, allow, deny }) => ({
    id,
    allow: allow.bitfield,
    deny: deny.bitfield,
  }));
}
