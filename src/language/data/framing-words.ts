/** Words of a question that speak of the coverage itself, or of when, and not of the matter. Compiled for this project. */

export const ABOUT_SOURCES: ReadonlySet<string> = new Set(
  (
    'article articles coverage report reports reported reporting source sources live blog blogs outlet outlets newspaper newspapers paper ' +
    'papers carry carried statement according media press account accounts entry entries publish published print printed figure figures claim claims quote quotes words summarise summarize summary'
  ).split(' '),
);

export const ABOUT_TIME: ReadonlySet<string> = new Set(
  (
    'day days week weeks month months year years today yesterday tomorrow recently recent currently tonight morning afternoon evening ' +
    'latest newest soon last next noon midnight midday'
  ).split(' '),
);

/** Days, which place what is asked and seldom stand in every sentence about it. */
export const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday weekend'.split(' '),
);
