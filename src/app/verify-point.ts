/** Whether a saved point still holds: every citation stands, and the gate keeps the sentence with them and with its speaker. */

import type { Point, Position } from '../domain/briefing.ts';
import { groundPoint, type Gate } from '../grounding/ground-point.ts';
import { readingOf } from '../grounding/reading.ts';
import { ownVoice } from '../language/quotes.ts';
import { wordsOf } from '../language/words.ts';
import { asFields } from './batch-lines.ts';
import { checkCitations, type Shelf } from './verify-citation.ts';
import { isName, isText, textFlaw } from './verify-fields.ts';
import { fails, holds, shown, told, type Check, type Finding } from './verify-findings.ts';
import type { Fields } from './verify-input.ts';
import { withoutElsewhere } from './verify-sides.ts';
import { isNamedBy, isSpeakerIn, losesSpeaker } from './verify-speaker.ts';
import { furtherShortfall, shortfallOf } from './verify-wording.ts';

export interface PointDesk {
  readonly shelf: Shelf;
  readonly gate: Gate;
  /** The words that a disputed figure of this text may have beside it. */
  readonly sidesFor: (text: string) => readonly Pick<Position, 'text'>[];
}

export function checkPoint(value: unknown, where: string, desk: PointDesk): Check {
  const fields = asFields(value) ?? {};
  const point = pointIn(fields);
  if (typeof point === 'string') return { kind: 'point', where, citations: [], findings: [fails('malformed', point)] };
  const cited = checkCitations(fields['citations'], desk.shelf);
  const standing = cited.flatMap(({ citation }) => citation ?? []);
  const findings = cited.flatMap(({ finding }) => finding ?? []);
  const own = holds({ findings }) ? groundingOf({ ...point, citations: standing }, desk) : [];
  return { kind: 'point', where, citations: cited.map(({ outcome }) => outcome), findings: [...findings, ...own] };
}

/** What is wrong with it, where it is no point. */
function pointIn(fields: Fields): Omit<Point, 'citations'> | string {
  const { text, speaker = null, via = null, standing, independent, checkedAs = null } = fields;
  if (!isText(text)) return textFlaw(text) ?? '';
  if (!isName(speaker) || !isName(via)) return '"speaker" and "via" must each be a name or null';
  if (checkedAs !== null && !isText(checkedAs)) return '"checkedAs" must be a sentence or null';
  const reports = typeof independent === 'number' ? independent : 1;
  return {
    text,
    speaker,
    via,
    standing: standing === 'agreed' ? 'agreed' : 'single-source',
    independent: reports,
    checkedAs,
  };
}

/** Every citation stands; now what the gate says of the sentence. */
function groundingOf(point: Point, { gate, sidesFor }: PointDesk): readonly Finding[] {
  const [first] = point.citations;
  if (first === undefined) return [];
  const kept = groundPoint(point, sidesFor(point.text), gate);
  if (kept === null) return [shortfallOf(point, first, gate)];
  const dropped = point.citations.filter((citation) => !kept.citations.includes(citation));
  const reading = readingOf(first, gate.article(first.source));
  return [
    ...dropped.map((citation) => furtherShortfall(point, citation, gate)),
    ...(kept.text === point.text
      ? []
      : [fails('unsupported', 'nothing stands behind the other figure in its brackets')]),
    ...speakerFlaws(point, reading),
    ...standingFlaws(point, kept),
    ...translationFlaws(point),
  ];
}

/** In a source's own words the speaker is named and never left out; who passed them on may stand in the receipt alone. */
function speakerFlaws({ text, checkedAs, speaker, via }: Point, reading: string): readonly Finding[] {
  const said = withoutElsewhere(text).replace(/[[\]]/g, '');
  for (const name of [speaker, via])
    if (name !== null && !isSpeakerIn(name, [said, checkedAs ?? '', reading]))
      return [fails('wrong-speaker', `its receipt does not give the words to ${shown(name)}`)];
  if (checkedAs !== null) return [];
  if (speaker !== null && !isNamedBy(said, speaker))
    return [fails('wrong-speaker', `its text does not name its speaker ${shown(speaker)}`)];
  return losesSpeaker(said, reading)
    ? [fails('wrong-speaker', 'its receipt says whose words they are, its text not')]
    : [];
}

/** Agreement is between independent reports; the gate counts them anew. */
function standingFlaws(point: Point, kept: Point): readonly Finding[] {
  if (kept.standing === point.standing && point.independent <= kept.independent) return [];
  const reports = kept.independent === 1 ? 'one independent report' : `${kept.independent} independent reports`;
  return [fails('wrong-standing', `behind it is only ${reports}`)];
}

/** Only what a model wrote in another language differs from the English that is checked for it. */
function translationFlaws({ text, checkedAs }: Point): readonly Finding[] {
  const bare = withoutElsewhere(text);
  if (checkedAs === null || bare === checkedAs) return [];
  if (isEnglish(ownVoice(bare))) return [fails('wrong-text', `its text is not its "checkedAs" ${shown(checkedAs)}`)];
  return [told('translated', `its meaning is checked by its English wording ${shown(checkedAs)}`)];
}

/** Common in English, and no words of its neighbours. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the and with were said from which would their who by after they has have been'.split(' '),
);

function isEnglish(text: string): boolean {
  return new Set(wordsOf(text).map(({ folded }) => folded)).intersection(ENGLISH).size > 1;
}
