/** The rules that look at blocks among their neighbours, in the order in which they are applied. */

import { besideCredits, signedCaptions } from './caption-company.ts';
import { embeddedPosts } from './embedded-posts.ts';
import { labels, menus } from './menus.ts';
import type { Rule } from './page.ts';
import { companyPortraits } from './press-release.ts';
import { capitalTeasers, datedTeasers, otherNews, relatedTails } from './related-stories.ts';

export const PAGE_RULES: readonly Rule[] = [
  besideCredits,
  signedCaptions,
  embeddedPosts,
  menus,
  labels,
  relatedTails,
  datedTeasers,
  companyPortraits,
  capitalTeasers,
  otherNews,
];
