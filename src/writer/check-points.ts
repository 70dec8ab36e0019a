/** A second look at each kept point: the model says whether it follows from its receipt. It can only take away. */

import type { Point } from '../domain/briefing.ts';
import type { Call, JsonSchema } from '../llm/model.ts';
import { ask } from './ask-model.ts';
import type { WritingDesk } from './commission.ts';
import { fillPrompt } from './prompts.ts';

/** A sentence of the model with what is to be shown for it: itself, the source's own words, or nothing. */
export interface Judged {
  readonly kept: boolean;
  readonly point: Point | null;
  /** What is shown where the sentence falls after all. */
  readonly instead: Point | null;
}

const SCHEMA: JsonSchema = {
  name: 'verdicts',
  schema: {
    type: 'object',
    properties: {
      verdicts: {
        type: 'array',
        items: {
          type: 'object',
          properties: { pair: { type: 'string' }, follows: { type: 'boolean' } },
          required: ['pair', 'follows'],
          additionalProperties: false,
        },
      },
    },
    required: ['verdicts'],
    additionalProperties: false,
  },
};
const TOKENS_PER_VERDICT = 40;
/** A model that reasons first has its thoughts counted as output. */
const TOKENS_BESIDES = 3_000;

/** Null where no verdicts came: who set up a check does not want points without it. */
export async function checkPoints(
  judged: readonly Judged[],
  desk: WritingDesk,
  call: Call,
): Promise<readonly Judged[] | null> {
  const pairs = judged.flatMap(({ kept, point }, i) =>
    kept && point !== null
      ? [{ pair: `p${i + 1}`, sentence: point.checkedAs ?? point.text, evidence: point.citations[0]?.quote ?? '' }]
      : [],
  );
  if (pairs.length === 0) return judged;
  const { text, version } = fillPrompt(desk.prompts, 'check-points', {});
  const request = {
    version,
    instructions: text,
    material: JSON.stringify({ pairs }),
    schema: SCHEMA,
    mostOutputTokens: TOKENS_BESIDES + TOKENS_PER_VERDICT * pairs.length,
  };
  const reply = await ask(desk, request, call);
  if (reply.kind === 'failed') return null;
  const following = followingIn(reply.value);
  reply.judged({ written: pairs.length, kept: pairs.filter(({ pair }) => following.has(pair)).length });
  return judged.map((each, i) =>
    !each.kept || following.has(`p${i + 1}`) ? each : { kept: false, point: each.instead, instead: each.instead },
  );
}

/** A pair that is judged both ways, or not at all, does not follow. */
function followingIn(value: unknown): ReadonlySet<string> {
  const verdicts = (value as { readonly verdicts?: unknown } | null)?.verdicts;
  const all = Array.isArray(verdicts) ? (verdicts as readonly (Verdict | null)[]) : [];
  const yes = all.flatMap((one) => (one?.follows === true && typeof one.pair === 'string' ? [one.pair] : []));
  const no = new Set(all.flatMap((one) => (one?.follows === true ? [] : [one?.pair])));
  return new Set(yes.filter((pair) => !no.has(pair)));
}

interface Verdict {
  readonly pair?: unknown;
  readonly follows?: unknown;
}
