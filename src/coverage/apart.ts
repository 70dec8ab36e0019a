/** Reads feeds and pages apart from everything else: what takes too long or too much memory fails alone. */

import { Worker } from 'node:worker_threads';
import { Problem } from '../domain/problem.ts';
import type { ApartJob, ApartReply } from './apart-worker.ts';
import type { Feed } from './feeds/feed.ts';
import type { FeedOrigin } from './feeds/read-feed.ts';
import type { PageOrigin } from './pages/read-web-page.ts';
import type { WebPage } from './pages/web-page.ts';

export interface Apart {
  /** Like `readFeed`: throws a Problem where the feed cannot be read, also for want of time or memory. */
  readonly readFeed: (body: Uint8Array, from: FeedOrigin) => Promise<Feed>;
  /** Like `readWebPage`, likewise. */
  readonly readPage: (body: Uint8Array, from: PageOrigin) => Promise<WebPage>;
  /** Ends the worker; jobs under way and in line fail. */
  readonly close: () => Promise<void>;
}

export interface ApartLimits {
  readonly timeoutMs: number;
  /** Of objects; what a platform keeps outside of its heap is bounded by the size of a body. */
  readonly memoryMb: number;
}

const LIMITS: ApartLimits = { timeoutMs: 5000, memoryMb: 256 };

/** Node has to start and a parser to be loaded, which on a busy machine takes longer than most jobs. */
const LOADING_MS = 30_000;

const WORKER = new URL('./apart-worker.ts', import.meta.url);

/** One worker, started by the first job, kept between jobs and ended by one that fails it; jobs run in their order. */
export function openApart(limits: ApartLimits = LIMITS, module: URL = WORKER): Apart {
  let kept: Worker | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } });
    worker.on('error', () => undefined); // Whoever waits for a job hears of it; without this the process would end.
    worker.once('exit', () => {
      if (kept === worker) kept = null;
    });
    return (kept = worker);
  };
  const run = async (job: ApartJob): Promise<unknown> => {
    if (closed) throw failure(job, `this ${job.kind} was not read: reading was ended.`);
    const worker = kept ?? start();
    worker.ref();
    try {
      return await answerOf(worker, job, limits);
    } finally {
      worker.unref(); // Between jobs it keeps no process from ending.
    }
  };
  const inOrder = (job: ApartJob): Promise<unknown> => {
    const done = last.then(() => run(job));
    last = done.catch(() => undefined);
    return done;
  };
  return {
    readFeed: (body, from) => inOrder({ kind: 'feed', body, from }) as Promise<Feed>,
    readPage: (body, from) => inOrder({ kind: 'page', body, from }) as Promise<WebPage>,
    close: async () => {
      closed = true;
      await kept?.terminate();
    },
  };
}

function answerOf(worker: Worker, job: ApartJob, limits: ApartLimits): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  let why: Problem | null = null;
  const giveUp = (): void => {
    why = failure(
      job,
      `this ${job.kind} takes more than ${limits.timeoutMs / 1000} s to read: it is too large or too tangled.`,
    );
    void worker.terminate();
  };
  let timer = setTimeout(giveUp, LOADING_MS);
  const onMessage = (reply: ApartReply): void => {
    switch (reply.kind) {
      case 'begun':
        clearTimeout(timer);
        timer = setTimeout(giveUp, limits.timeoutMs);
        return;
      case 'read':
        resolve(reply.value);
        return;
      case 'failed':
        reject(
          reply.code === null
            ? failure(job, `this ${job.kind} cannot be read: ${reply.message}`)
            : new Problem(reply.code, reply.message),
        );
    }
  };
  const onError = (error: NodeJS.ErrnoException): void => {
    why = failure(
      job,
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? `this ${job.kind} takes more than ${limits.memoryMb} MB to read: it is too large or too tangled.`
        : `this ${job.kind} cannot be read: ${error.message}`,
      error,
    );
  };
  // Only then is its memory free again, and the next job safe in a worker of its own.
  const onExit = (): void => {
    reject(why ?? failure(job, `this ${job.kind} was not read to its end: reading was ended.`));
  };
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  // A copy, as the caller's bytes would be gone with a transfer, and a slice of a pool would bring all of the pool.
  const body = Uint8Array.from(job.body);
  worker.postMessage({ ...job, body }, [body.buffer]);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  });
}

function failure({ kind }: ApartJob, message: string, cause?: unknown): Problem {
  return new Problem(kind, message, cause);
}
