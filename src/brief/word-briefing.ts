/** What a model is given to word a briefing from: the sentences that were chosen, the next best, and what is disputed. */

import { placeOf } from '../claims/matter.ts';
import { evidenceOf, type Evidence } from '../writer/evidence.ts';
import type { Assignment } from '../writer/word-points.ts';
import type { Candidate } from './candidates.ts';
import { pointOf, type Plan } from './plan-briefing.ts';
import { evidenceFor } from './read-topic.ts';
import { select } from './select.ts';

/** Words of evidence for each word of the briefing: more to choose from than will be told, and far from all there is. */
const EVIDENCE_WORDS = 3;

export function assignmentOf(plan: Plan): Assignment {
  const { topic, wanted, reading, draft } = plan;
  const candidates = new Map(givenIn(plan).map((candidate) => [placeOf(candidate.sentence), candidate]));
  const evidence = evidenceOf(
    [...candidates.values()].map(({ sentence }) => sentence),
    reading.article,
  );
  const behind = ({ sentence }: Evidence): Candidate => {
    const candidate = candidates.get(placeOf(sentence));
    if (candidate === undefined) throw new Error('evidence without its candidate');
    return candidate;
  };
  return {
    prompt: 'write-briefing',
    values: { words: String(wanted.words) },
    about: {
      topic: topic.title,
      ...(topic.about === '' ? {} : { about: topic.about }),
      questions: topic.questions,
      disputed: draft.disagreements.map(({ about, positions }) => ({
        about,
        positions: positions.map(({ text, holder }) => (holder === null ? text : `${text} (${holder})`)),
      })),
    },
    evidence,
    fallback: draft.points,
    ownWords: (piece) => pointOf(behind(piece), reading),
    pointEvidence: (piece) => evidenceFor(behind(piece), reading),
    words: wanted.words,
  };
}

/** The chosen first, then what would be chosen next with more room. */
function givenIn({ chosen, wanted, reading }: Plan): readonly Candidate[] {
  const room = { words: EVIDENCE_WORDS * wanted.words, wordsPerSource: EVIDENCE_WORDS * wanted.wordsPerSource };
  const more = select(reading.candidates, room, (candidate) => ({ candidate, words: candidate.words }));
  return [...new Set([...chosen, ...more].map(({ candidate }) => candidate))];
}
