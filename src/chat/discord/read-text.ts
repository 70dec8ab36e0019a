/** A message's text as it reads: without Discord's marks and without our own name. */

import { cut } from '../../ask/conversation/limit.ts';
import { momentInWords } from '../moments.ts';

/** How marks read. */
export interface Names {
  /** Ids that stand for us: our user, and the role that Discord made for us. */
  readonly us: readonly string[];
  /** What a person is called, by id. */
  readonly people: ReadonlyMap<string, string>;
  readonly channel: (id: string) => string | null;
}

export interface ReadText {
  readonly text: string;
  /** It names us. */
  readonly names: boolean;
  /** It names others, persons or groups. */
  readonly namesOthers: boolean;
}

/** No id of anyone is left in it. Markdown and control characters stay: the core looks after those. */
export function readText(raw: string, names: Names): ReadText {
  const marks = [...raw.matchAll(MARK)].map(([, inside = '']) => inside);
  return {
    text: cut(inWords(withoutUsAtStart(raw, names), names).trim(), LONGEST_TEXT),
    names: marks.some((inside) => isUs(inside, names)),
    namesOthers: marks.some((inside) => inside.startsWith('@') && !isUs(inside, names)) || EVERYONE.test(raw),
  };
}

/** In code units. Discord takes 4,000 at most, which names may lengthen; the core says that a question was cut. */
const LONGEST_TEXT = 10_000;

/** As Discord writes them (its developer documentation, "message formatting"). Other things between such signs stay. */
const INSIDE = String.raw`@[!&]?\d{1,20}|#\d{1,20}|a?:\w{1,40}:\d{1,20}|t:-?\d{1,15}(?::[a-zA-Z])?|\/[^<>:\n]{1,100}:\d{1,20}|id:[a-z-]{1,40}|https?:\/\/[^<>\s]{1,4000}`;
const MARK = new RegExp(`<(${INSIDE})>`, 'g');
/** With the comma and the space before it, which go with our name. */
const OWN_OR_MARK = new RegExp(`(,? ?)<(${INSIDE})>`, 'g');
const EVERYONE = /@(?:everyone|here)\b/;

/** What is taken out of the middle of a mark may leave another. */
function inWords(raw: string, names: Names): string {
  const said = raw.replace(OWN_OR_MARK, (_whole, before: string, inside: string) =>
    isUs(inside, names) ? '' : `${before}${wordsFor(inside, names)}`,
  );
  return said.length < raw.length && said.search(MARK) !== -1 ? inWords(said, names) : said;
}

function isUs(inside: string, { us }: Names): boolean {
  return inside.startsWith('@') && us.includes(inside.replace(/^@[!&]?/, ''));
}

/** "@briefdesk, what burned?" asks "what burned?". */
function withoutUsAtStart(raw: string, names: Names): string {
  let rest = raw.trimStart();
  for (;;) {
    const [whole, inside = ''] = /^<(@[!&]?\d{1,20})>[,:;]?/.exec(rest) ?? [];
    if (whole === undefined || !isUs(inside, names)) return rest;
    rest = rest.slice(whole.length).trimStart();
  }
}

function wordsFor(inside: string, { people, channel }: Names): string {
  switch (inside.charAt(0)) {
    case '@':
      return `@${inside.charAt(1) === '&' ? 'group' : (people.get(inside.replace(/^@!?/, '')) ?? 'someone')}`;
    case '#':
      return `#${channel(inside.slice(1)) ?? 'channel'}`;
    case '/':
      return inside.slice(0, inside.lastIndexOf(':'));
    case 't':
      return momentOf(Number(/-?\d+/.exec(inside)?.[0]));
    case 'h':
      return inside;
    case 'i':
      return `#${inside.slice('id:'.length)}`;
    default:
      // An emoji of a server: `:boat:123`, or `a:boat:123` where it moves.
      return `:${inside.split(':')[1] ?? ''}:`;
  }
}

/** Some day in the far future is as far as clocks go. */
const LAST_SECOND = 8_640_000_000_000;

function momentOf(seconds: number): string {
  if (Math.abs(seconds) > LAST_SECOND) return 'some day';
  return momentInWords(Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString());
}
