/** How the sources on the web fare, as a part of a message. */

import type { SourceHealth } from '../coverage/live/source-health.ts';
import type { Moment } from '../domain/article.ts';
import type { Row, Run } from '../domain/message.ts';
import { faint, run, said, strong, told } from './blocks.ts';
import { momentBeside, momentInWords } from './moments.ts';

type Shown = SourceHealth & { readonly articles?: number };

export function healthBlocks(sources: readonly Shown[]): readonly Row[] {
  return sources.map((source) => ({ kind: 'row', number: null, lines: linesOf(source) }));
}

const STATES: Readonly<Record<SourceHealth['state'], string>> = {
  well: 'well',
  waiting: 'not visited yet',
  failing: 'cannot be read',
  drifting: 'brings nothing of use',
  silent: 'silent',
};

type Line = readonly Run[];

function linesOf(source: Shown): readonly Line[] {
  const { problem, movedTo, address } = source;
  const times = timesOf(source);
  return [
    headOf(source),
    ...(problem === null ? [] : [[run(problem, 'alert')]]),
    ...(times.length === 0 ? [] : [times]),
    ...(movedTo === null ? [] : [[said(`has moved to ${movedTo}: write that into config/sources.yaml`)]]),
    [faint(address)],
  ];
}

function headOf({ name, kind, state, articles }: Shown): Line {
  const count = articles === undefined || state === 'waiting' ? [] : [counted(articles)];
  const facts = [kind === 'live-blog' ? 'live blog' : kind, ...count, ''].join(' · ');
  const isWell = state === 'well' || state === 'waiting';
  return [strong(name), said(` · ${facts}`), run(STATES[state], isWell ? 'plain' : 'alert')];
}

function counted(articles: number): string {
  return `${articles} ${articles === 1 ? 'article' : 'articles'}`;
}

/** What was counted at an earlier visit says nothing of one that failed. */
function timesOf({ state, readAt, newAt, nextAt, listed, fresh, rejected }: SourceHealth): Line {
  const counts = [`${listed} listed`, `${fresh} new`, ...(rejected === 0 ? [] : [`${rejected} left out`])];
  const parts = [
    ...(state === 'failing' ? timed('last read', readAt, null) : timed('read', readAt, null)),
    ...(state === 'failing' || readAt === null ? [] : [[said(counts.join(', '))]]),
    ...(fresh > 0 ? [] : timed('last new', newAt, readAt)),
    ...timed(state === 'failing' ? 'next try' : 'next', nextAt, readAt),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [said(' · '), ...part]));
}

/** `beside`: what was told before it. */
function timed(what: string, at: Moment | null, beside: Moment | null): readonly Line[] {
  if (at === null) return [];
  return [[said(`${what} `), told(at, 'plain', beside === null ? momentInWords(at) : momentBeside(at, beside))]];
}
