/** Whether whoever asks may change what the channel follows: looked up at each change, whatever they were shown before. */

import { platformWords } from './platform-words.ts';
import type { Turn } from './turn.ts';

/** Why not, for whoever asks; null where they may. `posts`: it leads to posts of ours in the channel. */
export async function refusalFor({ posts }: { readonly posts: boolean }, { desk, from }: Turn): Promise<string | null> {
  const { managers, letIn } = platformWords(from.platform);
  const leave = await desk.platforms.mayManage(from);
  switch (leave) {
    case 'granted':
      return null;
    case 'not-us':
      return posts ? letIn : null;
    case 'not-them':
      return `Only some may change what a channel follows: ${managers}, and those named in config/briefdesk.yaml.`;
    case 'no-channel':
      return FOR_CHANNELS;
  }
}

export const FOR_CHANNELS = 'Digests are for channels: ask for one in the channel that it is to come to.';
