/** The shape of what a model returns, and how it is read: nothing that does not have it is taken over. */

import type { Written } from '../grounding/ground-written.ts';
import type { JsonSchema } from '../llm/model.ts';

/** More than any briefing has. */
const MOST_POINTS = 24;
const MOST_IDS = 12;

/** `translated`: whether each sentence comes with its English. */
export function pointsSchema(translated: boolean): JsonSchema {
  const point = {
    text: { type: 'string' },
    ...(translated ? { english: { type: 'string' } } : {}),
    evidence: { type: 'array', items: { type: 'string' } },
    speaker: { type: ['string', 'null'] },
    kind: { type: 'string', enum: ['report', 'claim', 'quote', 'comment'] },
  };
  const item = { type: 'object', properties: point, required: Object.keys(point), additionalProperties: false };
  return {
    name: 'points',
    schema: {
      type: 'object',
      properties: { points: { type: 'array', items: item } },
      required: ['points'],
      additionalProperties: false,
    },
  };
}

/** In order; what has another shape than asked for is left out. */
export function readWritten(value: unknown, translated: boolean): readonly Written[] {
  const points = (value as { readonly points?: unknown } | null)?.points;
  if (!Array.isArray(points)) return [];
  return points.slice(0, MOST_POINTS).flatMap((point: unknown) => readPoint(point, translated) ?? []);
}

function readPoint(value: unknown, translated: boolean): Written | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, english, evidence, speaker } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || !Array.isArray(evidence)) return null;
  if (translated && typeof english !== 'string') return null;
  return {
    text: tidy(text),
    english: translated ? tidy(english as string) : null,
    evidence: evidence.filter((id) => typeof id === 'string').slice(0, MOST_IDS),
    speaker: typeof speaker === 'string' && speaker.trim() !== '' ? tidy(speaker) : null,
  };
}

/** White space is nobody's intent; everything else is left for the gate to judge. */
function tidy(text: string): string {
  return text.replace(/[ \t\u00A0]+/gu, ' ').trim();
}
