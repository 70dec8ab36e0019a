/** Who writes editions for the outbox on the command line: for the terminal as text, for a platform as its service posts it. */

import { writeSaying as writeInTerminal } from '../chat/terminal/write-saying.ts';
import type { ChatFace } from './chat-answerer.ts';
import type { Face } from './face.ts';
import { lookFor } from './look-for.ts';

type DigestFace = Pick<ChatFace, 'write'>;
/** By platform. */
export type DigestFaces = ReadonlyMap<string, DigestFace>;

/** A platform's form is loaded only where it is needed. */
export async function digestFaces(platforms: Iterable<string>, face: Face): Promise<DigestFaces> {
  const faces = new Map<string, DigestFace>();
  for (const platform of new Set(platforms)) faces.set(platform, await digestFace(platform, face));
  return faces;
}

async function digestFace(platform: string, face: Face): Promise<DigestFace> {
  switch (platform) {
    case 'slack':
      return { write: (await import('../chat/slack/write-saying.ts')).writeSaying };
    case 'discord':
      return { write: (await import('../chat/discord/write-saying.ts')).writeSaying };
    default:
      return {
        write(saying) {
          if (saying.kind !== 'message') throw new Error(`nothing of the kind "${saying.kind}" is printed`);
          return writeInTerminal(saying, lookFor(face));
        },
      };
  }
}
