/** Reads a fetched page: the article's text without its furniture, and what the page states about it. Pure. */

import { Problem } from '../../domain/problem.ts';
import { decodeBody } from '../decode-body.ts';
import { chooseArticle } from './choose-article.ts';
import type { LinkedNode } from './linked-data.ts';
import { linkedNodes, textAt } from './linked-data.ts';
import { liveEntries } from './live-entries.ts';
import { markupLine, markupText } from './markup-text.ts';
import { articleNode, factsOf } from './page-facts.ts';
import { canonicalOf, feedsOf } from './page-links.ts';
import type { PageText } from './page-text.ts';
import { blocksOf, pageText } from './page-text.ts';
import { isForPay, isStub } from './paywall.ts';
import { tidyPage } from './tidy-page.ts';
import type { PageEntry, WebPage } from './web-page.ts';

export interface PageOrigin {
  /** The value of the header; null where there was none. */
  readonly contentType: string | null;
  /** Of the page itself, after redirects. */
  readonly address: string;
}

/** Throws a Problem for what is no page at all; a page without an article has an empty text. */
export function readWebPage(body: Uint8Array, { contentType, address }: PageOrigin): WebPage {
  const page = tidyPage(markupOf(decodeBody(body, contentType)));
  const nodes = linkedNodes(page.head.linkedData);
  const { kind, ...facts } = factsOf(page.head, nodes);
  const title = markupLine(facts.title);
  const entries = liveEntries(nodes);
  const chosen = pageText(chooseArticle(page), title, entries !== null);
  const text = fuller(chosen, articleNode(nodes), entries ?? []);
  return {
    ...facts,
    title,
    kind: chosen.live ? 'live-blog' : kind,
    text,
    entries: entries ?? [],
    stub: !chosen.live && isStub({ text, blocks: () => blocksOf(page.html) }, articleNode(nodes)),
    canonical: canonicalOf(page.head, address),
    feeds: feedsOf(page.head, address),
  };
}

function markupOf(text: string): string {
  if (text.trim() === '') throw new Problem('page', 'the page is empty: open it in a browser to see what it holds.');
  if (text.includes('\0'))
    throw new Problem('page', 'this is no web page but a file of another kind: give the address of an HTML page.');
  return text;
}

/** A page that is put together by scripts shows little of what its metadata hold. What is sold is not taken from there. */
function fuller({ text, live }: PageText, article: LinkedNode | undefined, entries: readonly PageEntry[]): string {
  const stated = live
    ? entries
        .flatMap((entry) => [entry.headline ?? '', entry.text])
        .filter((each) => each !== '')
        .join('\n')
    : isForPay(article)
      ? ''
      : markupText(textAt(article, 'articleBody') ?? '');
  return stated.length > text.length * 2 ? stated : text;
}
