/** Takes secrets out of a line of text by their values and by their shapes, wherever they stand and however often they were escaped. */

export const REDACTED = '[redacted]';

/** Shorter ones are what endpoints without keys are given ("none", "ollama"): taken out, they would only tear words apart. */
const SHORTEST_SECRET = 8;

/** Bounded, so that no text, however odd, takes long. */
const ESCAPES = String.raw`\\{0,8}`;

/** Names whose values are secret in an address, a form or a JSON text: `…/link?ticket=…`, `{"trigger_id": "…"}`. */
const NAMES = String.raw`[\w-]{0,40}(?:token|secret|signature|password|authorization|ticket|trigger_id|api_?key)`;

/** A slash as it is, as `\/` (Slack's JSON), or as `%2F`. */
const SLASH = String.raw`(?:${ESCAPES}\/|%2F)`;

/** Each takes no quotation mark and no backslash but those of `\/`, so that JSON stays JSON; the first group, if any, is kept. */
const SHAPES: readonly RegExp[] = [
  /xox[a-z](?:\.xox[a-z])?-[\w-]+/g,
  /xapp-[\w-]+/g,
  /(?<![A-Za-z])sk-[\w-]{4,}/g,
  // A bot token of Discord: its id, a time and a signature in base64.
  /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // "interaction:" in base64, as Discord's interaction tokens begin.
  /aW50ZXJhY3Rpb24[\w+/=-]*/g,
  new RegExp(String.raw`((?:webhooks|interactions)${SLASH}\d+${SLASH})[\w.~=-]+`, 'gi'),
  new RegExp(String.raw`(hooks\.slack(?:-gov)?\.com)(?:\\{1,8}\/|[^\s"'<>\\])+`, 'gi'),
  /(\bBearer(?:\s|%20|\+)+)[\w.~+/=%-]+/gi,
  new RegExp(String.raw`((?:[?&]code|[?&]state|\b${NAMES})=)[^\s"'<>\\&#]+`, 'gi'),
  new RegExp(
    String.raw`(${ESCAPES}"(?:${NAMES}|response_?url)${ESCAPES}"\s*:\s*${ESCAPES}")[^"\\]+(?:${ESCAPES}\/[^"\\]*)*`,
    'gi',
  ),
  // A user and a password in an address.
  new RegExp(String.raw`(:${SLASH}{2})[^\s/@"'<>\\]+(?=@)`, 'gi'),
];

/** What comes back takes the secrets out of any text. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const values = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(written);
  // Longest first: one secret may stand within another.
  const known = [...new Set(values)].toSorted((a, b) => b.length - a.length);
  return (text) => {
    const without = known.reduce((rest, value) => rest.replaceAll(value, REDACTED), text);
    return SHAPES.reduce((rest, shape) => rest.replace(shape, redacted), without);
  };
}

/** With a group the first argument after the match is its text, without one it is the place of the match. */
function redacted(_match: string, kept: string | number): string {
  return `${typeof kept === 'string' ? kept : ''}${REDACTED}`;
}

/** A secret as it is, in an address, and in JSON within JSON within JSON. */
function written(secret: string): readonly string[] {
  const inJson = (levels: number): string => (levels === 0 ? secret : JSON.stringify(inJson(levels - 1)).slice(1, -1));
  return [secret, encodeURIComponent(secret), inJson(1), inJson(2), inJson(3)];
}
