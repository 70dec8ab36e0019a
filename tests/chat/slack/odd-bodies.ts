/** Bodies that Slack would never send, many of them close to what it does. */

import fc from 'fast-check';
import { command, envelope, HOME, mention, message, PANE, press, submission } from './payloads.ts';

export interface OddBody {
  readonly body: string;
  readonly type: string;
}

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

const EVENTS = [envelope(message()), envelope(mention()), envelope(HOME), envelope(PANE)];
const INTERACTIONS = [press(), submission()];

/** One of each kind that is heard. */
export const PAYLOADS: readonly unknown[] = [...EVENTS, ...INTERACTIONS, command()];

/** A payload with any JSON in one of its places. */
export function oddPayload(payloads: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...payloads), fc.nat(), fc.jsonValue())
    .map(([payload, place, value]) => withValueAt(payload, place, value));
}

export const oddBody: fc.Arbitrary<OddBody> = fc.oneof(
  fc.record({ body: fc.oneof(fc.json(), fc.string(), fc.json().map(inForm)), type: typeOf() }),
  oddPayload(EVENTS).map((payload) => ({ body: JSON.stringify(payload), type: JSON_TYPE })),
  oddPayload(INTERACTIONS).map((payload) => ({ body: inForm(JSON.stringify(payload)), type: FORM })),
  fc
    .tuple(fc.constantFrom(...Object.keys(command())), fc.string())
    .map(([name, value]) => ({ body: new URLSearchParams(command({ [name]: value })).toString(), type: FORM })),
  fc.tuple(fc.constantFrom(...EVENTS), fc.nat(300)).map(([payload, length]) => ({
    body: JSON.stringify(payload).slice(0, length),
    type: JSON_TYPE,
  })),
);

function typeOf(): fc.Arbitrary<string> {
  return fc.constantFrom(JSON_TYPE, FORM, 'text/plain', '');
}

function inForm(payload: string): string {
  return `payload=${encodeURIComponent(payload)}`;
}

/** Places are counted through, whatever the number. */
function withValueAt(payload: unknown, place: number, value: unknown): unknown {
  const copy = structuredClone(payload);
  const places: (() => void)[] = [];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inner] of Object.entries(one)) {
      places.push(() => {
        (one as Record<string, unknown>)[key] = value;
      });
      visit(inner);
    }
  };
  visit(copy);
  places[place % places.length]?.();
  return copy;
}
