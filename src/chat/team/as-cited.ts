/** The desk that receipts are shown from: articles as they stood when they were cited, however the coverage has gone on. */

import { articleVersion } from '../../store/article-versions.ts';
import { shownMessage } from '../../store/shown-messages.ts';
import type { ChatDesk } from '../chat-desk.ts';
import type { Turn } from './turn.ts';

/** `key` is that of the message whose points are looked at; null for none. */
export function asCited({ chat, desk, from }: Turn, key: string | null): ChatDesk {
  const versions = key === null ? [] : (shownMessage(desk.state, from, key)?.versions ?? []);
  const articles = versions.map((digest) => articleVersion(desk.state, digest)).filter((one) => one !== null);
  const { coverage } = chat;
  return {
    ...chat,
    coverage: {
      heads: () => coverage.heads(),
      search: (terms, most, among) => coverage.search(terms, most, among),
      read: (source) => articles.find((one) => one.source === source) ?? coverage.read(source),
    },
  };
}
