/** Discord's Markdown as its clients read it, written apart from what escapes for it: what comes alive, and what a reader sees. */

export interface ReadText {
  /** What is more than text: its kind, with the text of it. */
  readonly live: readonly { readonly kind: Kind; readonly text: string }[];
  /** Without markup. */
  readonly seen: string;
}

export type Kind = (typeof RULES)[number][0];

/** Tried in this order at each place, as by the parser that all clients share; those of a line only where one begins. */
const RULES = [
  ['code block', /```[^]+?```/y],
  ['header', /#{1,3}\s+(?!#)/y],
  ['subtext', /-#\s+/y],
  ['quote', />(?:>>)?\s/y],
  ['list', /(?:[*-]|\d+\.)\s+/y],
  ['code', /(`+)[^]*?[^`]\1(?!`)/y],
  ['masked link', /!?\[[^\]]*\]\s*\([^)]*\)/y],
  ['link', /(?:https?|steam|discord):\/\/[^\s<]+/iy],
  ['link', /<[^: >]+:\/[^ >]+>|<(?:mailto|tel|sms):[^>]+>|<\+\d+>|<[^\s@<>]+@[^\s<>]+>/y],
  ['mention', /@(?:everyone|here)|<@[!&]?\d+>|<#\d+>|<\/[^:>]+:\d+>|<id:\w+>/y],
  ['time', /<t:-?\d+(?::[tTdDfFR])?>/y],
  ['emoji', /<a?:\w+:\d+>|:[\w+-]+:/y],
  ['spoiler', /\|\|[^]+?\|\|/y],
  ['strike', /~~([^]+?)~~(?!_)/y],
  ['bold', /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y],
  ['underline', /__((?:\\[^]|[^\\])+?)__(?!_)/y],
  ['italic', /\*(?=\S)((?:\\[^]|\*\*|[^*\\])+?)\*(?!\*)|\b_((?:\\[^]|__|[^_\\])+?)_\b/y],
] as const;

const OF_A_LINE: readonly Kind[] = ['header', 'subtext', 'quote', 'list'];
const WITH_TEXT_INSIDE: readonly Kind[] = ['strike', 'bold', 'underline', 'italic'];

export function readText(content: string, lineBegins = true): ReadText {
  const live: ReadText['live'][number][] = [];
  let seen = '';
  let begins = lineBegins;
  for (let at = 0; at < content.length;) {
    const [plain] = begins ? [] : (matchAt(BEGINS_NOTHING, content, at) ?? []);
    if (plain !== undefined) {
      seen += plain;
      at += plain.length;
      continue;
    }
    const [escape] = matchAt(/\\[^0-9A-Za-z\s]/y, content, at) ?? [];
    if (escape !== undefined) {
      seen += escape.slice(1);
      at += escape.length;
      begins = false;
      continue;
    }
    const found = begins ? rule(content, at, RULES) : rule(content, at, INLINE);
    if (found === null) {
      const sign = content.charAt(at);
      seen += sign;
      at += 1;
      begins = sign === '\n' || (begins && sign === ' ');
      continue;
    }
    live.push({ kind: found.kind, text: found.text });
    if (WITH_TEXT_INSIDE.includes(found.kind)) {
      const inner = readText(found.inner, begins);
      live.push(...inner.live);
      seen += inner.seen;
    } else if (!OF_A_LINE.includes(found.kind)) seen += found.text;
    begins = OF_A_LINE.includes(found.kind);
    at += found.text.length;
  }
  return { live, seen };
}

const BEGINS_NOTHING = /[^\\*_~|`<[!:@hsd\n]+/iy;
const INLINE = RULES.filter(([kind]) => !OF_A_LINE.includes(kind));

function rule(content: string, at: number, rules: readonly (typeof RULES)[number][]) {
  for (const [kind, pattern] of rules) {
    const match = matchAt(pattern, content, at);
    if (match !== null) return { kind, text: match[0], inner: match[1] ?? match[2] ?? '' };
  }
  return null;
}

function matchAt(pattern: RegExp, content: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(content);
}
