/** Whether a request failed before anything of it was sent. */

/** Names of errors by Node and by undici: no host, no connection, no TLS. */
const UNSENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** A connection that ended in its first words, or in those with a proxy. */
const HANDSHAKE = /before secure TLS connection was established|HTTP Tunneling/;

export function isUnsent(error: unknown): boolean {
  return causesOf(error).some((one) => {
    const { code, syscall } = one as NodeJS.ErrnoException;
    return (
      UNSENT.has(code ?? '') || syscall === 'connect' || /^ERR_SSL_/.test(code ?? '') || HANDSHAKE.test(one.message)
    );
  });
}

/** Of the cause that lies deepest, in a line. */
export function messageOf(error: unknown): string {
  const deepest = causesOf(error).at(-1);
  const text =
    deepest === undefined
      ? 'no reason given'
      : deepest.message || ((deepest as NodeJS.ErrnoException).code ?? deepest.name);
  return text.slice(0, LONGEST_REASON);
}

const LONGEST_REASON = 200;
const DEEPEST = 5;

function causesOf(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > DEEPEST) return [];
  return [error, ...causesOf(error.cause, depth + 1)];
}
