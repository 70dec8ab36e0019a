/** Recognises what no reporter writes: turns of chat templates, mentions of chat platforms, hidden and encoded text. */

/** What has no odd character and may be a turn all the same. */
const HINT =
  /^\W{0,2}(?:system|assistant|developer)\b|\b(?:begin|start|end)\b.*(?:prompt|message|instruct|context|input|text|data|query|content|document)/i;

const TURNS = [
  '<!--|^-->$',
  // ChatML and its kin, also with the full-width bars of some models.
  String.raw`<[|｜][^<>|｜\n]{1,40}[|｜]>`,
  String.raw`\[/?INST\]`,
  '<</?SYS>>',
  '</?(?:start|end)_of_turn>',
  String.raw`<(?:/|\\)?(?:system|assistant|user|human|developer|prompt|system[-_ ]?(?:prompt|message|reminder)|instructions?|tool_(?:call|response|result)s?|function_calls?|thinking|important|admin|article|document|context|sources?|passages?|coverage)(?:\s[^<>]{0,80})?>`,
  String.raw`\{\{[#/~]?(?:system|user|assistant)\b[^{}]{0,40}\}\}`,
  String.raw`^#{1,6}\s?(?:system|assistant|user|human|instructions?|response|input|new instructions?)\b\s?(?:prompt|message)?:?`,
  String.raw`^\[?\(?(?:system|assistant|developer)(?:[ -](?:prompt|message|notice|note|override|instructions?|directive|update|command))?\]?\)?(?:\(#[\w-]+\))?\s?[:>\]]`,
  String.raw`\[(?:system|assistant|developer)(?:[ -](?:prompt|message|notice|note|override|instructions?|directive|update|command))\]`,
  String.raw`\b(?:begin|end|start)(?:ning)?(?: of)?(?: the)? (?:system|hidden|secret|developer|admin|retrieved|user|trusted|untrusted) (?:prompt|message|instructions?|context|input|text|data|query|content|documents?)\b`,
];

const MENTIONS = [
  String.raw`<!(?:channel|here|everyone|subteam\b|date\b)[^<>]{0,80}>`,
  String.raw`<[@#][!&]?[\w-]{4,}(?:\|[^<>]{0,80})?>`,
  String.raw`<a?:\w{2,32}:\d{5,}>`,
  String.raw`<(?:https?|mailto|tel|slack):[^<>|\s]{1,300}\|[^<>]{1,200}>`,
  String.raw`(?<![\w.@])@(?:everyone|here|channel)(?![\w@.-]*\w)`,
];

const ACTIVE = [
  String.raw`</?(?:script|iframe|object|embed|svg|style|template|noscript|link|meta|base|form|input|textarea|marquee|img)\b[^<>]{0,300}>?`,
  String.raw`\bjavascript:`,
];

const TURN = new RegExp(TURNS.join('|'), 'i');
const TURNS_ALL = new RegExp(TURN, 'gi');
const MARKUP = new RegExp([...TURNS, ...MENTIONS, ...ACTIVE].join('|'), 'i');

/** A flag of a country's part is written with tag characters; any other use of them hides text. */
const FLAGS = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;
/** Tags, the override of writing direction, invisible characters in long runs or again and again inside words. */
const HIDDEN =
  /[\u{e0000}-\u{e007f}]|[\u{e0100}-\u{e01ef}]{3}|\u202e|[\u200b-\u200f\u2060-\u2064\ufeff]{5}|(?:[\p{L}\p{N}][\u200b\u2060-\u2064\ufeff]+){3}[\p{L}\p{N}]/u;

/** A run as encodings have: too long for a word, of both cases and figures, in no address. */
const ENCODED =
  /(?<![\w./?&=#%@:+-])(?=[A-Za-z0-9+/]{0,200}[a-z])(?=[A-Za-z0-9+/]{0,200}[A-Z])(?:[A-Za-z0-9+/]{40,}={0,2}|[A-Za-z0-9+/]{14,}={1,2}(?![\w=]))|(?:\b[01]{8}\b[ ,]?){4}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|&#x?[0-9a-f]{2,6};){6}|(?:\b[0-9a-f]{2} ){12}/iu;
/** "i g n o r e": letters apart where words should be. */
const SPACED = /(?<![\wа-яіїєґ'’])(?!a b c )(?:[a-zа-яёіїєґ] ){7,}[a-zа-яёіїєґ](?![\wа-яіїєґ'’])/i;

/** `isOdd`: as `glance` saw it. */
export function hasControlMarkup(text: string, isOdd: boolean): boolean {
  if (!isOdd) return HINT.test(text) && TURN.test(text);
  return MARKUP.test(text) || HIDDEN.test(text.replace(FLAGS, '')) || isEncoded(text) || SPACED.test(text);
}

function isEncoded(text: string): boolean {
  const found = ENCODED.exec(text)?.[0];
  // Without case to tell, a run of letters may be a long word or a name of a place.
  return found !== undefined && /\d|=|[a-z][A-Z]/.test(found);
}

/** Whether a turn of a chat template opens or ends here: what stands between two of them, or below one, is its text. */
export function hasTurn(text: string): boolean {
  return TURN.test(text);
}

/** A turn that opens, with at most the name of its speaker beside it. */
export function opensTurn(text: string): boolean {
  if (!hasTurn(text) || /^[^\p{L}/]*(?:\/|-->|im_end|eo[ts]|end)/iu.test(text)) return false;
  return (text.replace(TURNS_ALL, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).length < 3;
}
