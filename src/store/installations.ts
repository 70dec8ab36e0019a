/** The tokens of workspaces, encrypted in `state.db`: nobody who has the file alone can read them. */

import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { Problem } from '../domain/problem.ts';
import { readState, writeState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';

export interface Installations {
  /** `installation`: JSON. It takes the place of an earlier one. */
  put(tenant: Tenant, installation: string): void;
  get(tenant: Tenant): string | null;
  remove(tenant: Tenant): void;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** At random each time, which is safe for 2^32 times under one key (NIST SP 800-38D, 8.2.2 and 8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A secret may be a phrase that somebody thought of, so that guessing must be slow: some 200 ms and 16 MiB a guess
 *  (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt). */
const SCRYPT = { N: 2 ** 14, r: 8, p: 5 };
/** Keeps this key apart from others made of the secret. There is one secret, so there is nothing for a random one to set apart. */
const SALT = 'briefdesk installations';

/** `secret`: at least 32 characters. Its methods throw a Problem where SQLite fails, or where the secret was another one. */
export function stateInstallations(state: State, secret: string): Installations {
  const { db } = state;
  const key = scryptSync(secret, SALT, KEY_BYTES, SCRYPT);
  return {
    put(tenant, installation) {
      const sealed = seal(key, tenant, installation);
      writeState(state, () => {
        db.prepare(
          `INSERT INTO installation (platform, tenant, sealed) VALUES (?, ?, ?)
           ON CONFLICT (platform, tenant) DO UPDATE SET sealed = excluded.sealed`,
        ).run(tenant.platform, tenant.tenant, sealed);
      });
    },
    get({ platform, tenant }) {
      const row = readState(state, () =>
        db.prepare('SELECT sealed FROM installation WHERE platform = ? AND tenant = ?').get(platform, tenant),
      ) as { readonly sealed: Uint8Array } | undefined;
      return row === undefined ? null : unseal(key, { platform, tenant }, row.sealed);
    },
    remove({ platform, tenant }) {
      writeState(state, () => {
        db.prepare('DELETE FROM installation WHERE platform = ? AND tenant = ?').run(platform, tenant);
      });
    },
  };
}

/** Nonce, tag and ciphertext. */
function seal(key: Buffer, tenant: Tenant, installation: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(nameOf(tenant));
  const text = Buffer.concat([cipher.update(installation, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function unseal(key: Buffer, tenant: Tenant, sealed: Uint8Array): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(nameOf(tenant))
      .setAuthTag(tag);
    const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (error) {
    throw new Problem(
      'store',
      `The tokens of ${tenant.platform} workspace ${tenant.tenant} cannot be decrypted with this BRIEFDESK_SECRET: put the one back that they were stored with, or have the workspace install briefdesk anew.`,
      error,
    );
  }
}

/** Bound to the ciphertext: a row that is moved to another workspace cannot be read. */
function nameOf({ platform, tenant }: Tenant): Buffer {
  return Buffer.from(JSON.stringify([platform, tenant]));
}
