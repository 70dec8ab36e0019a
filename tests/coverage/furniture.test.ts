import { describe, expect, test } from 'vitest';
import { articleOf, furnitureOf, passagesOf } from './article-of.ts';

const FIRST = 'A fire closed the harbour of Lindow on Monday, and four people were taken to hospital.';
const SECOND = 'The fire service said that it had begun in a store for nets, and that it was out by noon.';
const THIRD = 'The mayor, Ana Ruiz, said that the ferry would run again on Wednesday if the pier was safe.';

function page(...blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

describe('menus', () => {
  test('a list of sections at the end is one', () => {
    const article = articleOf(page(FIRST, SECOND, '- News\n- Sport\n- Opinion\n- Odds and Ends\n- Culture'));
    expect(furnitureOf(article, 'navigation')).toHaveLength(5);
  });

  test('a list of names is none', () => {
    const article = articleOf(
      page(FIRST, 'The dead were named:', '- Ana Ruiz\n- Sam Reed\n- Jo Bell\n- Kim Lund', SECOND),
    );
    expect(passagesOf(article)).toContain('- Sam Reed');
  });

  test('so is a trail of sections on one line', () => {
    expect(furnitureOf(articleOf(page('Home > News > Europe', FIRST)))).toEqual(['Home > News > Europe']);
  });

  test('a section’s name above the headline is a label', () => {
    const article = articleOf(page('World', 'Fire closes the harbour of Lindow', FIRST));
    expect([furnitureOf(article), passagesOf(article, 'headline')]).toEqual([
      ['World'],
      ['Fire closes the harbour of Lindow'],
    ]);
  });
});

describe('embedded posts', () => {
  test('reach from the signature back over paragraphs that stand apart wider than the article’s own', () => {
    const post =
      'No sleep. Smoke everywhere.\n\n\n\nThe pier is gone. pic.twitter.com/x1 — Jo Bell (@jobell) March 2, 2026';
    const article = articleOf(page(FIRST, post, SECOND));
    expect(furnitureOf(article, 'embedded-post')).toHaveLength(2);
    expect(passagesOf(article)).toEqual([FIRST, SECOND]);
  });

  test('do not swallow the reporting before them', () => {
    const article = articleOf(page(FIRST, 'The pier is gone. — Jo Bell (@jobell) March 2, 2026', SECOND));
    expect(passagesOf(article)).toEqual([FIRST, SECOND]);
  });
});

describe('captions', () => {
  test('a name on the line after "Photo credit:" belongs to it, and a caption shown twice above it too', () => {
    const caption = 'Smoke rises from the harbour after a fire, in Lindow, March 2, 2026.';
    const article = articleOf(`${caption}\n\n${caption}\n| Photo Credit:\nJO BELL\n\n${FIRST}`);
    expect(furnitureOf(article)).toEqual([caption, caption, '| Photo Credit:', 'JO BELL']);
  });

  test('a credit below a paragraph does not make that a caption', () => {
    expect(passagesOf(articleOf(`${FIRST}\n${SECOND}\nCredit: Reuters`))).toEqual([FIRST, SECOND]);
  });

  test('a short sentence signed with a name is one', () => {
    const article = articleOf(page(FIRST, 'The pier can carry forty cars in good weather. Lindow Port', SECOND));
    expect(furnitureOf(article)).toEqual(['The pier can carry forty cars in good weather. Lindow Port']);
  });
});

describe('teasers', () => {
  const teaser = page(
    'Council votes for a new wall',
    'Members were split over the cost, which has doubled since...',
    'May 27, 2025',
  );

  test('run from "More on …" to the end, with their dates', () => {
    const article = articleOf(
      page(FIRST, SECOND, THIRD, FIRST + SECOND, 'More on Lindow News', 'World', teaser, 'World', teaser),
    );
    expect(passagesOf(article)).toEqual([FIRST, SECOND, THIRD, FIRST + SECOND]);
  });

  test('are found at the end without a heading where each has a date', () => {
    const article = articleOf(page(FIRST, SECOND, THIRD, teaser, teaser));
    expect(passagesOf(article)).toEqual([FIRST, SECOND, THIRD]);
  });

  test('in the middle are a few headlines; the article goes on below them', () => {
    const article = articleOf(
      page(FIRST, SECOND, 'Related', 'Mayor to step down', THIRD, FIRST + SECOND, SECOND + THIRD),
    );
    expect(furnitureOf(article)).toEqual(['Related', 'Mayor to step down']);
  });

  test('a round-up with long paragraphs under "More news" is coverage', () => {
    const long = `${FIRST} ${SECOND} ${THIRD}`;
    const article = articleOf(
      page(FIRST, SECOND, 'More news to know now', 'Mayor to step down', long, 'Ferry fares rise', long + SECOND),
    );
    expect(passagesOf(article)).toContain(long);
  });

  test('stand between paragraphs in capitals', () => {
    const article = articleOf(page(FIRST, SECOND, 'MAYOR OF LINDOW TO STEP DOWN NEXT YEAR', THIRD, SECOND + THIRD));
    expect(furnitureOf(article, 'related-story')).toEqual(['MAYOR OF LINDOW TO STEP DOWN NEXT YEAR']);
  });

  test('"In other news" is one at the end only', () => {
    const other = 'In other news, the council has bought a boat.';
    expect(passagesOf(articleOf(page(FIRST, SECOND, other)))).toEqual([FIRST, SECOND]);
    expect(passagesOf(articleOf(page(FIRST, other, SECOND)))).toContain(other);
  });
});

describe('what is glued to a paragraph', () => {
  test('a scraper’s date stamp is taken off its front', () => {
    const article = articleOf(` date 2026-03-02 ${FIRST}`);
    expect([furnitureOf(article, 'date-stamp'), passagesOf(article)]).toEqual([['date 2026-03-02'], [FIRST]]);
  });

  test('an agency’s signature is taken off its end', () => {
    const article = articleOf(page(FIRST, `${SECOND} – Courier`));
    expect([furnitureOf(article, 'byline'), passagesOf(article)]).toEqual([['– Courier'], [FIRST, SECOND]]);
  });
});

test('a paragraph shown twice counts once, and short lines may repeat', () => {
  const article = articleOf(page(FIRST, SECOND, 'Cost: free', THIRD, SECOND, 'Cost: free', `${THIRD} It was late.`));
  expect(furnitureOf(article, 'repeat')).toEqual([SECOND]);
});

test('the companies’ portraits of themselves at the end of a press release are advertisement', () => {
  const dateline = `LINDOW, March 2, 2026 /PRNewswire/ -- ${FIRST}`;
  const article = articleOf(
    page(
      'Lindow Port opens pier',
      dateline,
      SECOND,
      THIRD,
      'About Lindow Port',
      'Lindow Port is the best port of all ports.',
    ),
  );
  expect(furnitureOf(article, 'advertisement')).toEqual([
    'About Lindow Port',
    'Lindow Port is the best port of all ports.',
  ]);
});

describe('subheadings', () => {
  test('stand alone between paragraphs', () => {
    expect(furnitureOf(articleOf(page(FIRST, 'What happened next', SECOND)), 'subheading')).toEqual([
      'What happened next',
    ]);
  });

  test.each(['“It was loud”', 'BELL: Were you there?', 'It is the third fire this year', 'Q. Why now?'])(
    '%s is none',
    (line) => {
      expect(passagesOf(articleOf(page(FIRST, line, SECOND)))).toContain(line);
    },
  );
});

test('a headline that looks like a teaser is given back', () => {
  const article = articleOf(page('Opinion: Lindow must build its wall', FIRST, SECOND));
  expect([article.title, article.kind]).toEqual(['Opinion: Lindow must build its wall', 'comment']);
});
