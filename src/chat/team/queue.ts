/** In which queue of the outbox something waits: one after another within it, and not behind anything else. */

import type { Place } from './heard.ts';
import type { Saying } from './saying.ts';

/** What is for one reader waits in a queue of theirs: a channel takes one post a second, and a form cannot wait. */
export function queueOf(saying: Saying): Place {
  switch (saying.kind) {
    case 'message':
    case 'replace':
    case 'thanks':
    case 'prompts':
      return placeOf(saying.to);
    case 'only-you':
    case 'form':
      return placeOf({ ...saying.asked, channel: saying.asked.user, thread: null });
    case 'direct':
    case 'home':
      return placeOf({ ...saying.to, channel: saying.to.user, thread: null });
  }
}

function placeOf({ platform, tenant, channel, thread }: Place): Place {
  return { platform, tenant, channel, thread };
}
