/** What runs in the worker of `apart.ts`: one job after the other, each answered by what was read or by why it was not. */

import { parentPort } from 'node:worker_threads';
import { Problem, type ProblemCode } from '../domain/problem.ts';

/** Read where it is known how: loaded for the first job of the kind, as parsers take their time to load. */
const READERS = {
  feed: async () => (await import('./feeds/read-feed.ts')).readFeed,
  page: async () => (await import('./pages/read-web-page.ts')).readWebPage,
};

/** Its kind is the code of its Problems, too. */
export interface ApartJob {
  readonly kind: keyof typeof READERS;
  readonly body: Uint8Array;
  readonly from: { readonly contentType: string | null; readonly address: string };
}

export type ApartReply =
  /** Its parser is loaded, and the job begins: from here its time counts. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly code: ProblemCode | null; readonly message: string };

parentPort?.on('message', ({ kind, body, from }: ApartJob) => {
  void answer(async () => {
    const read = await READERS[kind]();
    reply({ kind: 'begun' });
    return read(body, from);
  });
});

async function answer(job: () => Promise<unknown>): Promise<void> {
  try {
    reply({ kind: 'read', value: await job() });
  } catch (error) {
    const code = error instanceof Problem ? error.code : null;
    reply({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  }
}

function reply(message: ApartReply): void {
  parentPort?.postMessage(message);
}
