/** Reads a robots.txt (RFC 9309) as it concerns briefdesk: what may be fetched, and at what pace. */

export interface RobotsRules {
  /** `path` is an address's path with its query. */
  readonly permits: (path: string) => boolean;
  /** Between two requests; 0 where the file asks for none. */
  readonly delayMs: number;
}

/** What robots.txt calls this program: the product token of its User-Agent. */
const PRODUCT = 'briefdesk';

/** A host that asks for longer pauses gets these: a feed waits no further than half a minute behind another. */
const MOST_DELAY_MS = 30_000;

export const NO_RULES: RobotsRules = { permits: () => true, delayMs: 0 };

export function readRobots(text: string): RobotsRules {
  const groups = readGroups(text);
  const own = groups.filter(({ agents }) => agents.includes(PRODUCT));
  // Groups of one name count as one; those for everybody count where none is for us.
  const group = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = group.flatMap(({ rules }) => rules);
  return {
    permits: (path) => permits(rules, comparable(path).replaceAll('*', '%2A').replaceAll('$', '%24')),
    delayMs: Math.min(Math.max(0, ...group.map(({ delayMs }) => delayMs)), MOST_DELAY_MS),
  };
}

interface Rule {
  readonly allows: boolean;
  /** With its wildcards, and without a `$` at its end. */
  readonly pattern: string;
  /** Whether it ends where the path ends. */
  readonly anchored: boolean;
  readonly length: number;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delayMs: number;
}

function readGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const { key, value } of readLines(text)) {
    const group = groups.at(-1);
    if (key === 'user-agent') {
      const agent = /^\*|^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? '';
      if (naming) group?.agents.push(agent);
      else groups.push({ agents: [agent], rules: [], delayMs: 0 });
      naming = true;
    } else if (key === 'allow' || key === 'disallow') {
      if (/^[/*]/.test(value)) group?.rules.push(ruleOf(value, key === 'allow'));
      naming = false;
    } else if (key === 'crawl-delay' && group !== undefined) {
      const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
      group.delayMs = Math.max(group.delayMs, seconds * 1000);
      naming = false;
    }
    // Other records, a site map's above all, part no group (RFC 9309, 2.2.4).
  }
  return groups;
}

function readLines(text: string): readonly { readonly key: string; readonly value: string }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/)
    .map((line) => {
      const [record = ''] = line.split('#', 1);
      const colon = record.indexOf(':');
      return { key: record.slice(0, Math.max(colon, 0)).trim().toLowerCase(), value: record.slice(colon + 1).trim() };
    });
}

function ruleOf(pattern: string, allows: boolean): Rule {
  const anchored = pattern.endsWith('$');
  const whole = comparable(anchored ? pattern.slice(0, -1) : pattern).replaceAll('$', '%24');
  return { allows, pattern: whole, anchored, length: whole.length + (anchored ? 1 : 0) };
}

/** The longest pattern that matches decides; of two of one length, the one that allows. */
function permits(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    const better = best === null || rule.length > best.length || (rule.length === best.length && rule.allows);
    if (better && matches(rule, path)) best = rule;
  }
  return best?.allows ?? true;
}

/** Each part is sought behind the one before it, once: no pattern, however many wildcards, takes more than one walk. */
function matches({ pattern, anchored }: Rule, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  const last = anchored ? (rest.pop() ?? null) : null;
  let end = first.length;
  for (const part of rest) {
    const at = path.indexOf(part, end);
    if (at === -1) return false;
    end = at + part.length;
  }
  if (!anchored) return true;
  return last === null ? end === path.length : path.endsWith(last) && path.length - last.length >= end;
}

/** One spelling for what RFC 9309 (2.2.2) calls the same: escapes of plain characters undone, all others escaped. */
function comparable(text: string): string {
  return text.toWellFormed().replace(/%[0-9a-f]{2}|[^\w\-.~!$&'()*+,;=:@/?#[\]%]+/gi, (part) => {
    if (!part.startsWith('%')) return encodeURIComponent(part);
    const character = String.fromCharCode(Number.parseInt(part.slice(1), 16));
    return /[\w\-.~]/.test(character) ? character : part.toUpperCase();
  });
}
