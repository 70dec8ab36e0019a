/** Words that place a claim in time: claims of different times do not meet. */

export const TIME_WORDS =
  'January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday ' +
  'Saturday Sunday yesterday today tomorrow tonight morning afternoon evening night';

/** Years and seasons gone by. */
export const PERIOD =
  /\b(?:last|next|previous) (?:year|season|decade|century|summer|winter|spring|fall|autumn)|\b(?:19|20)\d\d\b|\b(?:years|decades) ago\b/giu;
