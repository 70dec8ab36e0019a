/** The main job: from a topic and the coverage to a cited briefing, or to the finding that nothing was found. */

import type { Briefing, Draft, NothingFound } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { groundBriefing } from '../grounding/ground-briefing.ts';
import type { Commission } from '../writer/commission.ts';
import { wordPoints } from '../writer/word-points.ts';
import { nothingFound } from './nothing-found.ts';
import { planBriefing, type Plan, type Wanted } from './plan-briefing.ts';
import { assignmentOf } from './word-briefing.ts';

/** In the sources' own words: the same for the same input, always. `wanted.words` counts the words of the points' text. */
export function writeBriefing(topic: Topic, wanted: Wanted, coverage: Coverage): Briefing | NothingFound {
  const plan = planBriefing(topic, wanted, coverage);
  return 'reason' in plan ? plan : finished(plan, plan.draft);
}

/** The same worded by a model, where one is commissioned and what it writes passes the gate. */
export async function writeWordedBriefing(
  topic: Topic,
  { wanted, commission }: { readonly wanted: Wanted; readonly commission: Commission },
  coverage: Coverage,
): Promise<Briefing | NothingFound> {
  const plan = planBriefing(topic, wanted, coverage);
  if ('reason' in plan) return plan;
  const worded = await wordPoints(assignmentOf(plan), commission);
  return finished(plan, { ...plan.draft, ...worded });
}

function finished({ topic, reading, gate }: Plan, draft: Draft): Briefing | NothingFound {
  const briefing = groundBriefing(draft, gate);
  return briefing.points.length === 0 ? nothingFound(topic, reading.found, reading.article) : briefing;
}
