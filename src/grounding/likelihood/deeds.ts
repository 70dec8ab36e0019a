/** Whether the evidence tells the deed of a sentence of somebody else. */

import { framesOf, type Frame } from '../../language/frames.ts';
import type { Token } from '../../language/frames-verbs.ts';
import type { Alignment } from '../alignment.ts';
import { closenessTo } from './rows.ts';

/** From this closeness on words may stand for one another, and from this share on words for a phrase. */
const LIKE = 0.5;

export function tellsOfAnother({ claim, evidence }: Alignment): boolean {
  const told = evidence.flatMap(({ text }) => framesOf(text));
  return framesOf(claim.text).some((frame) => isAnothers(frame, told));
}

/** The same deed to the same by others only, or by them to those who do it here. */
function isAnothers({ verb, agent, patient }: Frame, told: readonly Frame[]): boolean {
  if (agent.length === 0 || patient.length === 0) return false;
  const closeness = closenessTo(verb);
  const same = told.filter((other) => other.agent.length + other.patient.length > 0 && closeness(other.verb) >= LIKE);
  if (same.length === 0) return false;
  const [doers, done] = [shareOf(agent), shareOf(patient)];
  const turned = same.some((other) => doers(other.patient) >= LIKE && done(other.agent) >= LIKE);
  if (turned) return !same.some((other) => doers(other.agent) >= LIKE);
  if (!agent.some(({ capital }) => capital)) return false;
  const alike = same.filter((other) => done(other.patient) >= LIKE);
  return alike.length > 0 && alike.every((other) => other.agent.length > 0 && doers(other.agent) === 0);
}

/** The share of the words that others hold. */
function shareOf(words: readonly Token[]): (others: readonly Token[]) => number {
  const near = words.map(closenessTo);
  return (others) =>
    near.filter((closeness) => others.some((other) => closeness(other) >= LIKE)).length / Math.max(1, words.length);
}
