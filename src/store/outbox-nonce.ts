/** The name under which a platform knows a post of ours, in every attempt and after every restart. */

import { createHash } from 'node:crypto';

/** Discord refuses more (https://docs.discord.com/developers/resources/message). */
const NONCE_LENGTH = 25;
const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';

export interface PostIdentity {
  readonly platform: string;
  readonly tenant: string;
  readonly key: string;
  readonly part: number;
}

/** From what makes the row unique, not from its number: a state file that was put back or begun anew counts again. */
export function nonceOf({ platform, tenant, key, part }: PostIdentity): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([platform, tenant, key, part]))
    .digest();
  return Array.from(digest.subarray(0, NONCE_LENGTH), (byte) => BASE_32.charAt(byte % 32)).join('');
}
