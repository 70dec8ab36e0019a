/** What was added to the sources: what it is, what it is called, and what comes next. */

import { faint, heading, list, paragraph, said, strong, told } from '../chat/blocks.ts';
import { shortened } from '../chat/source-words.ts';
import type { WebSource } from '../coverage/live/configured-source.ts';
import type { Message, Row, Run } from '../domain/message.ts';
import type { FoundSource, Headline } from './find-source.ts';

export function addedMessage(found: FoundSource, source: WebSource): Message {
  const others = found.others.map(({ title, address }) => {
    return { runs: [said(`${title === null ? '' : `${shortened(title, LONGEST)}: `}${address}`)], receipts: [] };
  });
  return {
    blocks: [
      heading('Added to config/sources.yaml'),
      rowOf(found, source),
      ...list([strong('The page names other feeds, too')], others),
      paragraph([said(NEXT)]),
    ],
    actions: [],
    numbers: [],
  };
}

/** A publisher may call a thing by a page of text. */
const LONGEST = 120;

const NEXT =
  'npm run ingest -- --once reads it now. In Slack and Discord npm start goes on reading it; where it is running already, start it again.';

function rowOf({ title, kind, listed, newest }: FoundSource, { name, origin, address }: WebSource): Row {
  const lines: readonly (readonly Run[])[] = [
    [strong(name), said(` · ${[WORDS[kind], ...counted(kind, listed)].join(' · ')}`)],
    ...(title === '' || title === name ? [] : [[said(`calls itself “${shortened(title, LONGEST)}”`)]]),
    ...(newest === null ? [] : [headlineOf(newest)]),
    [said(`its articles are named ${origin}/…`)],
    [faint(address)],
  ];
  return { kind: 'row', number: null, lines };
}

function headlineOf({ title, at }: Headline): readonly Run[] {
  return [said(`newest: ${shortened(title, LONGEST)}`), ...(at === null ? [] : [said(' · '), told(at, 'plain')])];
}

const WORDS: Readonly<Record<FoundSource['kind'], string>> = { feed: 'feed', page: 'page', 'live-blog': 'live blog' };

function counted(kind: FoundSource['kind'], listed: number): readonly string[] {
  switch (kind) {
    case 'feed':
      return [listed === 0 ? 'lists nothing yet' : `${listed} ${listed === 1 ? 'article' : 'articles'}`];
    case 'live-blog':
      return listed === 0 ? [] : [`${listed} ${listed === 1 ? 'entry' : 'entries'}`];
    case 'page':
      return [];
  }
}
