/** Invented articles: two ferries aground, two trials of one kind, a fire with its live blog, and matters of their own. */

import type { StoryMaterial } from '../../../src/coverage/stories/group-stories.ts';

export function article(source: string, title: string, text: string): StoryMaterial {
  return { source, title, text, published: null, publisher: null };
}

export const FERRY_AT_LINDOW: readonly StoryMaterial[] = [
  article(
    'lindow-1.txt',
    'Ferry Aurelia runs aground off Port Lindow',
    'The ferry Aurelia ran aground on a sandbank off Port Lindow on Tuesday with 212 passengers aboard, the coastguard said. Captain Dana Reed had asked for a tug.',
  ),
  article(
    'lindow-2.txt',
    'Passengers taken off stranded ship',
    'All 212 people on the Aurelia were brought to Port Lindow in lifeboats after the vessel hit a sandbank. The captain, Dana Reed, stayed on board with two tugs alongside.',
  ),
  article(
    'lindow-3.txt',
    'Inquiry opens into Aurelia grounding',
    'Investigators in Port Lindow will ask why the Aurelia left the channel. Its captain Dana Reed is to be heard on Friday about the sandbank and the tug that came late.',
  ),
];

export const FERRY_AT_VARNE: readonly StoryMaterial[] = [
  article(
    'varne-1.txt',
    'Ferry Morwenna runs aground off Cape Varne',
    'The ferry Morwenna ran aground on rocks off Cape Varne on Sunday with 87 passengers aboard, the coastguard said. Captain Tom Iversen had lost his engines.',
  ),
  article(
    'varne-2.txt',
    'Morwenna refloated at high tide',
    'Tugs pulled the ferry Morwenna off the rocks at Cape Varne. Its 87 passengers had been brought ashore by helicopter, and captain Tom Iversen spoke of engines that failed.',
  ),
  article(
    'varne-3.txt',
    'Engines failed before ferry hit rocks, captain says',
    'Tom Iversen, captain of the Morwenna, told reporters at Cape Varne that both engines stopped minutes before the ferry hit the rocks. None of the 87 passengers was hurt.',
  ),
];

export const TRIAL_OF_HOLM: readonly StoryMaterial[] = [
  article(
    'holm-1.txt',
    'Banker Ada Holm jailed for fraud',
    'A court in Nordby jailed the banker Ada Holm for six years for fraud on Monday. The jury found that Holm had moved 40 million crowns out of the Sandholm pension fund.',
  ),
  article(
    'holm-2.txt',
    'Six years for pension fund fraud',
    'Ada Holm took 40 million crowns from the Sandholm pension fund, a jury in Nordby found, and the judge gave her six years in prison.',
  ),
];

export const TRIAL_OF_QUIST: readonly StoryMaterial[] = [
  article(
    'quist-1.txt',
    'Banker Piet Quist jailed for fraud',
    'A court in Elmouth jailed the banker Piet Quist for nine years for fraud on Thursday. The jury found that Quist had sold worthless bonds of the Brask brewery to widows.',
  ),
  article(
    'quist-2.txt',
    'Nine years for seller of brewery bonds',
    'Piet Quist sold widows in Elmouth bonds of the Brask brewery that he knew were worthless, the jury found. The judge gave him nine years in prison.',
  ),
];

/** What a live blog of one story goes on to tell in a long day: a thousand words about anything. */
const OTHER_NEWS = Array.from({ length: 1000 }, (_, at) =>
  String.fromCodePoint(97 + (at % 26), 97 + (at % 7), 97 + (at % 11), 98 + (at % 17)),
).join(' ');

export const FIRE: readonly StoryMaterial[] = [
  article(
    'fire-1.txt',
    'Grain warehouse burns in Kharsk harbour',
    'A grain warehouse in the harbour of Kharsk burned down on Monday night. Mayor Oleksij Zorenko said that four dockers were in hospital and two cranes were lost.',
  ),
  article(
    'fire-2.txt',
    'Dockers hurt in warehouse blaze',
    'Four dockers were taken to hospital after a fire destroyed a grain warehouse and two cranes in Kharsk harbor, according to the mayor, Oleksiy Zorenko.',
  ),
  article(
    'fire-live.txt',
    'Kharsk harbour fire: follow it live',
    `Mayor Oleksiy Zorenko says the grain warehouse in Kharsk is lost. Four dockers are in hospital. ${OTHER_NEWS}`,
  ),
];

export const OF_THEIR_OWN: readonly StoryMaterial[] = [
  article(
    'bees.txt',
    'Bees return to the roofs of Tolm',
    'Beekeepers in Tolm counted a third more hives this spring than last, the society of gardeners reports.',
  ),
  article(
    'rates.txt',
    'Central bank of Ostria holds rates',
    'The central bank of Ostria left interest rates at 2.5 percent, and governor Ines Weber warned of slow growth.',
  ),
];

export const EVENTS = [
  FERRY_AT_LINDOW,
  FERRY_AT_VARNE,
  TRIAL_OF_HOLM,
  TRIAL_OF_QUIST,
  FIRE,
  ...OF_THEIR_OWN.map((one) => [one]),
];
export const ALL: readonly StoryMaterial[] = EVENTS.flat();
