/** What a page states about its article in JSON-LD, Open Graph and meta elements: who, when, in which language, what kind. */

import type { ArticleKind, Moment } from '../../domain/article.ts';
import { momentOf, statedIn } from '../html-metadata.ts';
import type { LinkedNode } from './linked-data.ts';
import { isOfType, textAt } from './linked-data.ts';
import type { PageHead } from './page-head.ts';

export interface PageFacts {
  readonly title: string;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly published: Moment | null;
  readonly modified: Moment | null;
  readonly kind: Exclude<ArticleKind, 'live-blog'>;
}

const PUBLISHED =
  'og:published_time,datepublished,dc.date.issued,dcterms.created,dc.date,parsely-pub-date,sailthru.date';
const MODIFIED = 'article:modified_time,og:updated_time,datemodified,dcterms.modified,last-modified,lastmod';
/** The sections that pieces of opinion stand in, as sites in many languages call them. */
const OPINION =
  /^(?:opinions?|op-ed|comment(?:ary|isfree)?|editorials?|columns?|columnists?|viewpoints?|letters|meinung|kommentare?|opinión|tribunes?|editoriali|opinioni|opinião|opinie|думк[аи]|погляди?|мнени[ея]|колонки)$/iu;

/** `article`: the node that describes it, where there is one. */
export function factsOf(head: PageHead, nodes: readonly LinkedNode[]): PageFacts {
  const article = articleNode(nodes);
  // The first time element may be that of any teaser above; it is asked last.
  const stated = statedIn({ ...head, time: null });
  return {
    title: stated.title ?? '',
    publisher:
      (publisherOf(nodes, article) ?? stated.publisher ?? null)?.replace(/^https?:\/\/(?:www\.)?|\/$/gu, '') ?? null,
    language: languageOf([head.language, textAt(article, 'inLanguage'), head.meta.get('og:locale')]),
    published: stated.published ?? firstMoment([...metaOf(head, PUBLISHED), head.time]),
    modified: firstMoment([textAt(article, 'dateModified'), ...metaOf(head, MODIFIED)]),
    kind: stated.kind === 'comment' || isOpinion(head, article) ? 'comment' : 'article',
  };
}

export function articleNode(nodes: readonly LinkedNode[]): LinkedNode | undefined {
  return nodes.find((node) => isOfType(node, /(?:Article|Posting|Report)$/));
}

/** By name, or by the id of a node elsewhere in the page. */
function publisherOf(nodes: readonly LinkedNode[], article: LinkedNode | undefined): string | null {
  const [publisher] = [article?.['publisher']].flat();
  if (typeof publisher !== 'object' || publisher === null) return null;
  const { '@id': id } = publisher as LinkedNode;
  const named = nodes.find((node) => node['@id'] === id && id !== undefined && textAt(node, 'name') !== null);
  return textAt(publisher as LinkedNode, 'name') ?? textAt(named, 'name');
}

function languageOf(tags: readonly (string | null | undefined)[]): string | null {
  for (const tag of tags) {
    try {
      const locale = tag === null || tag === undefined ? undefined : new Intl.Locale(tag.trim().replaceAll('_', '-'));
      if (locale !== undefined) return locale.toString();
    } catch {
      continue; // "English", "{{lang}}": no tag at all.
    }
  }
  return null;
}

function metaOf({ meta }: PageHead, names: string): (string | undefined)[] {
  return names.split(',').map((name) => meta.get(name));
}

function firstMoment(stamps: readonly (string | null | undefined)[]): Moment | null {
  return stamps.map((stamp) => momentOf(stamp ?? '')).find((moment) => moment !== null) ?? null;
}

function isOpinion({ meta }: PageHead, article: LinkedNode | undefined): boolean {
  const sections = [article?.['articleSection'], meta.get('article:section')].flat();
  return sections.some((section) => typeof section === 'string' && OPINION.test(section.trim()));
}
