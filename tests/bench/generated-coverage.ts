/** As much coverage as a load test wants: invented articles from an invented world, the same for the same number. */

const PLACES =
  'Lindow Sandholm Nordby Oster Varne Tolm Brask Elmouth Kestrel Dunmar Hallow Priory Wexcombe Ardale Morven'.split(
    ' ',
  );
const FIRST = 'Ana Ole Marta Jon Eva Piet Ines Karl Rosa Tom Lena Igor Nora Hugo Vera'.split(' ');
const LAST = 'Ruiz Brandt Lund Holm Berg Okafor Silva Novak Moreau Tanaka Weber Costa Haddad Petrov Singh'.split(' ');
const OFFICES = [
  'the mayor',
  'the harbour master',
  'the fire service',
  'the council',
  'the police',
  'the water board',
  'the rail operator',
  'the hospital',
  'the union',
  'the school board',
];
const EVENTS = [
  'a fire',
  'a flood',
  'a strike',
  'a storm',
  'a power cut',
  'a train crash',
  'an outbreak of measles',
  'a bridge closure',
  'a bank robbery',
  'a water shortage',
];
const THINGS = [
  'warehouses',
  'ferries',
  'houses',
  'trains',
  'schools',
  'clinics',
  'bridges',
  'cars',
  'shops',
  'pylons',
];
const DEEDS = [
  'damaged',
  'destroyed',
  'closed',
  'delayed',
  'evacuated',
  'cut off',
  'repaired',
  'inspected',
  'insured',
  'sold',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const VERBS = ['said', 'warned', 'announced', 'confirmed', 'told reporters'];
const ADJECTIVES = ['massive', 'terrible', 'remarkable', 'long', 'grim', 'second', 'sudden', 'costly'];
const LENGTH = 5000;

/** The topics that some of the articles are about. */
export const TOPICS: readonly string[] = EVENTS.flatMap((event) =>
  PLACES.slice(0, 10).map((place) => `${event.replace(/^an? /, '')} in ${place}`),
);

/** Articles of about 5 kB each, by file name. */
export function* generatedArticles(count: number): Generator<readonly [string, string]> {
  for (let i = 0; i < count; i++) yield [`${String(i).padStart(5, '0')}.txt`, article(i)];
}

type Dice = <T>(faces: readonly T[]) => T;

function article(seed: number): string {
  const pick = diceOf(seed);
  const place = pick(PLACES);
  const event = pick(EVENTS);
  const title = `${event.replace(/^an? /, '').replace(/^\w/, (first) => first.toUpperCase())} in ${place}: ${pick(THINGS)} ${pick(DEEDS)}`;
  const paragraphs = [title, `${1 + (seed % 28)} March 2026`];
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? 0)
    paragraphs.push([0, 1, 2].map(() => sentence(pick, event, place)).join(' '));
  return `${paragraphs.join('\n\n')}\n`;
}

function sentence(pick: Dice, event: string, place: string): string {
  const speaker = pick([`${pick(FIRST)} ${pick(LAST)}`, `${pick(OFFICES)} of ${place}`]);
  const many = 2 + Number(pick('0123456789'.split('')) + pick('0123456789'.split('')));
  const happened = `${pick(['', 'at least ', 'about '])}${many} ${pick(THINGS)} were ${pick(DEEDS)}`;
  const where = pick([`in ${place}`, `near ${pick(PLACES)}`, `on ${pick(DAYS)}`, `after ${event} in ${place}`]);
  return pick([
    () => capital(`${happened} ${where}, ${speaker} ${pick(VERBS)}.`),
    () => capital(`${speaker} ${pick(VERBS)} that ${happened} ${where}, which ${pick(LAST)} did not expect.`),
    () =>
      `“The ${pick(ADJECTIVES)} ${event.replace(/^an? /, '')} ${pick(DEEDS)} our ${pick(THINGS)},” said ${speaker}.`,
    () =>
      capital(
        `the ${pick(ADJECTIVES)} ${event.replace(/^an? /, '')} began on ${pick(DAYS)} and lasted ${many} hours, according to ${speaker}.`,
      ),
    () =>
      `But the ${pick(OFFICES).slice(4)} has not said when the ${pick(THINGS)} of ${pick(PLACES)} will be ${pick(DEEDS)}.`,
  ])();
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** A linear congruential generator (Numerical Recipes), so that every machine makes the same articles. */
function diceOf(seed: number): Dice {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (faces) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const face = faces[Math.floor((state / 2 ** 32) * faces.length)];
    if (face === undefined) throw new Error('a die without faces');
    return face;
  };
}
