import { describe, expect, test } from 'vitest';
import { classifyLine, isRelatedHeader } from '../../src/coverage/classify-line.ts';

describe('a line is furniture on its own', () => {
  test.each([
    [
      'advertisement',
      ['Advertisement', 'ADVERTISEMENT - SCROLL TO CONTINUE', 'Story continues below', 'Sponsored by Acme Boats'],
    ],
    [
      'share-bar',
      ['Comments', '12 comments', 'Leave a comment', 'Share this article', 'Facebook Twitter Email Print', 'Copy link'],
    ],
    [
      'sign-up',
      [
        'Sign up for our morning newsletter',
        'Click here to join us on WhatsApp',
        'Follow us on Facebook',
        'CLICK HERE TO GET THE COURIER APP',
        'Subscribe now',
        'Connect with us',
        'Get the day’s news delivered straight to your inbox',
      ],
    ],
    [
      'media-stub',
      [
        'Pictured: the pier after the fire',
        'Watch: crews at the harbour',
        'Video – The storm seen from the air',
        'See all 14 photos See all 14 photos',
        '3 of 17',
        '(WATCH) Crews at the harbour',
        'DOWNLOAD IMAGES',
      ],
    ],
    [
      'related-story',
      [
        'Related',
        'More like this',
        'Read more:',
        'You may also like',
        'Read also: Council votes for a new wall',
        'More from The Courier',
        'RELATED: Mayor to step down',
        'More stories like this are available on courier.example',
      ],
    ],
    [
      'date-stamp',
      [
        'Published on March 2, 2026',
        '2 March 2026, 14:05 GMT',
        'Mon, Mar 2, 2026',
        'Published',
        'Updated: 2026-03-02 17:18',
        '4 min read',
      ],
    ],
    [
      'credit',
      [
        'Photograph: Jo Bell/Reuters',
        '| Photo Credit:',
        '(c) Provided by The Courier',
        'Credit: Jo Bell',
        'Jo Bell/AFP/Getty Images',
      ],
    ],
    [
      'caption',
      [
        'The pier burns on Monday night in Lindow harbour. JO BELL/POOL/AFP via Getty Images',
        'Crews at the harbour on Monday, March 2nd, 2026, after the fire went out. Photograph: Jo Bell',
        'The mayor speaks to residents of the harbour quarter on Monday. (AP Photo/Jo Bell)',
        'Image caption The pier after the fire that closed the harbour on Monday',
      ],
    ],
    [
      'byline',
      [
        'By Jo Bell',
        'By Jo Bell and Sam Reed',
        'By Jo Bell, harbour correspondent',
        '(Reporting by Jo Bell; editing by Sam Reed)',
        'Jo Bell is a senior reporter covering ports.',
        'PR Newswire',
        'Sam Reed contributed to this report.',
      ],
    ],
    [
      'navigation',
      [
        'Skip to main content',
        'Menu',
        'Back to top',
        '***',
        '© The Courier. All rights reserved.',
        'Tags: harbour, fire',
        'We use cookies to improve this site.',
        'Privacy policy',
        'The post Fire in the harbour appeared first on The Courier.',
        'Hi, what are you looking for?',
      ],
    ],
  ] as const)('%s', (reason, lines) => {
    expect(lines.map((line) => [line, classifyLine(line)])).toEqual(lines.map((line) => [line, reason]));
  });
});

describe('a line is coverage where it only sounds like furniture', () => {
  test.each([
    'Residents were told to sign up for alerts, the council said.',
    'By Friday morning the fire was out.',
    'Reported cases rose by 300 per cent, the ministry said.',
    'Share prices fell after the fire, traders said.',
    'Video from the scene showed smoke. The fire service said nobody was hurt.',
    'The mayor told Reuters',
    'Photographs showed the pier burning, the council said.',
    'More people will be moved tonight, the mayor said.',
    'The gallery on the pier was destroyed.',
    'He called the council “a menu without prices”.',
    'The ship, built in 2019, was owned by Bell/Reed.',
    '"Watch the water," she said.',
    'Search teams found two people.',
    'The two met on March 2, 2026, in Lindow.',
    'The Harbour Ball is led by Ana Ruiz, the magazine’s editor.',
  ])('%s', (line) => {
    expect(classifyLine(line)).toBeNull();
  });
});

test('only a line that announces teasers begins a run of them', () => {
  expect(['More like this', 'Related stories', 'Read more:'].map(isRelatedHeader)).toEqual([true, true, true]);
  expect(['Read also: Council votes for a new wall', 'The council voted.'].map(isRelatedHeader)).toEqual([
    false,
    false,
  ]);
});

test.each([
  'a '.repeat(50_000),
  'A'.repeat(100_000),
  'Jo Bell/'.repeat(12_000),
  'via Reuters '.repeat(8000),
  'Photo: '.repeat(15_000),
])('a line of 100,000 characters is prose, and costs no more to find out than a short one', (line) => {
  expect(classifyLine(line)).toBeNull();
});
