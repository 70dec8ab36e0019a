/** Reads when a digest is to come and how it is to be, as a reader wrote it: at a time of day, or when something changes. */

import type { OnChange, Rhythm } from '../../domain/subscription.ts';
import { NUMBER_WORDS } from '../../language/data/number-words.ts';
import { readTime } from '../../schedule/read-time.ts';
import { readWhen, type ZoneChoice } from '../../schedule/read-when.ts';
import { assumedInWords } from '../../schedule/when-in-words.ts';
import { wordsTyped } from '../../schedule/words-typed.ts';
import type { DigestAsked } from './digest-asked.ts';

export type ReadRhythm =
  | { readonly kind: 'rhythm'; readonly manner: Manner; readonly note: string | null }
  /** Nobody said by whose clocks, here or before. `manner` has those of UTC. */
  | { readonly kind: 'no-zone'; readonly manner: Manner }
  | { readonly kind: 'unclear'; readonly message: string; readonly choices: readonly ZoneChoice[] };

/** All of a subscription that is not what it is about. */
export interface Manner {
  readonly rhythm: Rhythm;
  readonly whenQuiet: 'note' | 'silence';
}

/** `kept`: by whose clocks the workspace goes, where that is known. */
export function readRhythm({ when, zone }: Pick<DigestAsked, 'when' | 'zone'>, kept: string | null): ReadRhythm {
  const { words, ...how } = withoutHow(when);
  const change = changeIn(words);
  if (change !== null && 'kind' in change) return change;
  const read = readWhen(`${change?.rest ?? words} ${zone}`.trim(), { zone: kept ?? 'UTC' });
  if (read.kind === 'unclear') return read;
  const { rhythm, assumed } = read;
  const noZone = kept === null && assumed.includes('zone');
  if (change === null) {
    // By whose clocks the workspace goes is no guess.
    const guessed = assumed.filter((part) => part !== 'zone');
    return result({ manner: { rhythm, ...how }, note: assumedInWords(rhythm, guessed), noZone });
  }
  if (!assumed.includes('time') || !assumed.includes('days')) return unclear(NO_TIME);
  const { mostADay, quiet } = change;
  return result({
    manner: { rhythm: { kind: 'on-change', mostADay, quiet, zone: rhythm.zone }, ...how },
    note: null,
    noZone,
  });
}

function result({ manner, note, noZone }: { manner: Manner; note: string | null; noZone: boolean }): ReadRhythm {
  return noZone ? { kind: 'no-zone', manner } : { kind: 'rhythm', manner, note };
}

function unclear(message: string): ReadRhythm & { readonly kind: 'unclear' } {
  return { kind: 'unclear', message, choices: [] };
}

const SILENT =
  /[,;]?\s*(?:(?:and|but)\s+)?\b(?:silent(?:ly)?|silence)(?:\s+(?:when|if)\s+(?:there\s+is\s+)?nothing(?:\s+is)?(?:\s+new)?)?\b/iu;

/** "silent when nothing is new": wherever it stands. */
function withoutHow(when: string): Omit<Manner, 'rhythm'> & { readonly words: string } {
  return {
    words: when.replace(SILENT, ' ').trim(),
    whenQuiet: SILENT.test(when) ? 'silence' : 'note',
  };
}

const ON_CHANGE = /^(?:when(?:ever)?\s+(?:something|anything|it|that)\s+(?:changes|is\s+new)|on[\s-]changes?)\b/iu;
const AT_MOST = /\b(?:at\s+most|no\s+more\s+than|up\s+to)\s+(\S+?)(?:\s+times?)?\s+(?:a|per|each)\s+day\b/iu;
const ALL_HOURS = /\bno\s+quiet\s+hours\b|\b(?:at\s+)?(?:all\s+hours|any\s+hour)\b/iu;
const CLOCK = String.raw`(\d{1,2}(?:[:.h]\d\d)?(?:\s*[ap]\.?m\b\.?)?|noon|midnight)`;
const QUIET = new RegExp(
  String.raw`\b(?:quiet|not|never)(?:\s+hours)?(?:\s+(?:from|between))?\s+${CLOCK}\s*(?:-|–|to|until|till|and)\s*${CLOCK}`,
  'iu',
);

const MOST_A_DAY = 3;
const LIMIT_A_DAY = 24;
/** Where nothing is said of it: nobody wants to be woken. */
const NIGHT = { from: '22:00', to: '07:00' } as const;

const NO_TIME =
  'A digest comes either at a time or when something changes: write “weekdays at 07:30”, or “when something changes, at most 3 times a day”.';

type Change = Pick<OnChange, 'mostADay' | 'quiet'> & { readonly rest: string };

/** "when something changes, at most twice a day, not from 10pm to 7am"; null where a digest is to come at a time. */
function changeIn(words: string): Change | (ReadRhythm & { readonly kind: 'unclear' }) | null {
  if (!ON_CHANGE.test(words)) return null;
  const [, count] = AT_MOST.exec(words) ?? [];
  const mostADay = count === undefined ? MOST_A_DAY : numberOf(count);
  if (mostADay === null) {
    return unclear(
      `“${count ?? ''}” is no number of times a day: write one from 1 to ${LIMIT_A_DAY}, as in “at most 3 times a day”.`,
    );
  }
  const [hours, from, to] = QUIET.exec(words) ?? [];
  const quiet = hours === undefined ? NIGHT : { from: clockOf(from), to: clockOf(to) };
  if (quiet.from === null || quiet.to === null) {
    return unclear(`“${hours ?? ''}” are no hours of a day: write “not from 22:00 to 07:00”.`);
  }
  const { from: begins, to: ends } = quiet;
  const rest = [ON_CHANGE, AT_MOST, ALL_HOURS, QUIET].reduce((left, said) => left.replace(said, ' '), words);
  return { mostADay, quiet: ALL_HOURS.test(words) ? null : { from: begins, to: ends }, rest };
}

function numberOf(word: string): number | null {
  const times: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
  const lower = word.toLowerCase();
  const count = Object.hasOwn(times, lower) ? times[lower] : (NUMBER_WORDS.get(lower) ?? Number(lower));
  return count !== undefined && Number.isInteger(count) && count >= 1 && count <= LIMIT_A_DAY ? count : null;
}

function clockOf(text: string | undefined): string | null {
  return readTime(wordsTyped(text ?? ''))?.value.at ?? null;
}
