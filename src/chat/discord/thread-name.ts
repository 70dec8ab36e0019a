/** What a thread is called. Discord shows it as it stands, without markup. */

import type { Message } from '../../domain/message.ts';
import { labelled } from './buttons.ts';
import { LIMITS } from './limits.ts';

/** Never empty. */
export function threadName(title: string): string {
  return labelled(title, LIMITS.threadName) || 'briefdesk';
}

/** For a thread that begins with this message: by its title, or else by its first words. */
export function threadNameFor({ blocks }: Message): string {
  const titles = blocks.map((block) => {
    if (block.kind === 'heading') return block.text;
    return block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
  });
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? titles.find((one) => one.trim() !== '');
  return threadName(title ?? '');
}
