/** The end of our stay in a server. */

import { fieldsOf, matching, valueAt } from '../payload-fields.ts';
import { SNOWFLAKE } from './ids.ts';
import { ignored, PLATFORM, reading } from './reading.ts';
import type { Read } from './reading.ts';

/** A GUILD_DELETE of the gateway, which came `at` that ISO time. Never throws. */
export function readLeaving(payload: unknown, at: string): Read {
  return reading(() => {
    const guild = fieldsOf(payload);
    // It has not taken us out: Discord itself cannot reach it for a while.
    if (valueAt(guild, 'unavailable') === true) return ignored('a server that is out of reach');
    const tenant = matching(guild, 'id', SNOWFLAKE);
    // Whoever comes back may leave again.
    const id = `left:${tenant}:${at}`;
    return { kind: 'heard', keys: [id], heard: { kind: 'left', id, from: { platform: PLATFORM, tenant } } };
  });
}
