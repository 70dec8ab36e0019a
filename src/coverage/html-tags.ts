/** What the elements, classes and ids of HTML tell about the text in them. */

import type { FurnitureReason } from '../domain/article.ts';

/** Nothing in these is read. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script,style,noscript,template,svg,math,iframe,object,embed,canvas,audio,video,select,textarea,option,datalist,head'.split(
    ',',
  ),
);

/** These begin and end paragraphs. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  (
    'address,article,aside,blockquote,body,button,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,' +
    'header,hgroup,hr,html,label,legend,li,main,menu,nav,ol,p,picture,pre,search,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'
  ).split(','),
);

/** Furniture wherever they stand. A header or footer is none inside an article. */
const ELEMENTS: Readonly<Record<string, FurnitureReason>> = {
  nav: 'navigation',
  menu: 'navigation',
  button: 'navigation',
  form: 'sign-up',
  aside: 'related-story',
  figure: 'caption',
  figcaption: 'caption',
};

const ROLES: Readonly<Record<string, FurnitureReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  complementary: 'related-story',
  dialog: 'sign-up',
  alertdialog: 'sign-up',
};

/** Words in classes and ids; whole words only, so that "shared" or "content-adjacent" say nothing. */
const WORDS: readonly (readonly [FurnitureReason, RegExp])[] = [
  [
    'advertisement',
    /(?:^|[\s_-])(?:ad|ads|advert|adverts|advertisement|sponsored|sponsor|promo|promoted|outbrain|taboola|adslot|ad-slot)(?=$|[\s_-])/,
  ],
  [
    'related-story',
    /(?:^|[\s_-])(?:related|recommended|recommendations|recirc|trending|most-read|mostread|popular|read-more|readmore|more-stories|teasers?|also-read|see-also)(?=$|[\s_-])/,
  ],
  [
    'sign-up',
    /(?:^|[\s_-])(?:newsletter|newsletters|signup|sign-up|subscribe|subscription|paywall|cookie|cookies|consent|gdpr|modal)(?=$|[\s_-])/,
  ],
  ['share-bar', /(?:^|[\s_-])(?:share|sharing|social|socials|sharebar|comments?|disqus)(?=$|[\s_-])/],
  [
    'navigation',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|skip-link|pagination|tags?|taglist)(?=$|[\s_-])/,
  ],
  ['caption', /(?:^|[\s_-])(?:caption|credit|wp-caption|image-caption|photo-credit|gallery)(?=$|[\s_-])/],
  ['byline', /(?:^|[\s_-])(?:byline|author|authors|author-bio)(?=$|[\s_-])/],
  ['embedded-post', /(?:^|[\s_-])(?:twitter-tweet|instagram-media|fb-post|tiktok-embed)(?=$|[\s_-])/],
  ['date-stamp', /(?:^|[\s_-])(?:dateline|timestamp|pubdate|publish-date|published|post-date|entry-date)(?=$|[\s_-])/],
];

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Why the text of an element may be furniture, going by its name, role, class and id; null where they tell nothing. */
export function tagReason({ name, attributes }: Tag, inArticle: boolean): FurnitureReason | null {
  const element = ELEMENTS[name] ?? (!inArticle && (name === 'header' || name === 'footer') ? 'navigation' : undefined);
  if (element !== undefined) return element;
  const role = ROLES[attributes['role'] ?? ''];
  if (role !== undefined) return role;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.trim().toLowerCase().slice(0, 300);
  if (names === '' || name === 'body' || name === 'html' || name === 'main' || name === 'article') return null;
  return WORDS.find(([, pattern]) => pattern.test(names))?.[0] ?? null;
}

/** Whether a browser would show nothing of it. */
export function isHidden({ attributes }: Tag): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}
