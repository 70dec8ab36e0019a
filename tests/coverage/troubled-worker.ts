/** A worker as `apart.ts` starts them, whose jobs go wrong in the way that their body says. */

import { parentPort, threadId } from 'node:worker_threads';
import type { ApartJob, ApartReply } from '../../src/coverage/apart-worker.ts';

const reply = (message: ApartReply): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ body }: ApartJob) => {
  reply({ kind: 'begun' });
  const trouble = new TextDecoder().decode(body);
  const hoard: object[] = [];
  while (trouble === 'endless');
  while (trouble === 'huge') hoard.push({ at: hoard.length });
  if (trouble === 'gone') process.exit(0);
  if (trouble === 'thrown') throw new Error('a fault of its own');
  reply({ kind: 'read', value: { trouble, threadId } });
});
