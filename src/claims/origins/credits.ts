/** What articles openly say of whose report they are: the agency of a dateline or byline, and "this story first appeared in". */

import type { Article } from '../../domain/article.ts';

/** The news agencies of the world that serve papers abroad; source: members of MINDS and EANA, and the great three. */
const AGENCIES: Readonly<Record<string, string>> = {
  'AP|(?:The )?Associated Press': 'ap',
  Reuters: 'reuters',
  'AFP|Agence France[- ]Presse': 'afp',
  'UPI|United Press International': 'upi',
  'PA|PA Media|Press Association': 'pa',
  'dpa|DPA': 'dpa',
  'EFE|Agencia EFE': 'efe',
  ANSA: 'ansa',
  AAP: 'aap',
  'CP|(?:The )?Canadian Press': 'cp',
  'PTI|Press Trust of India': 'pti',
  ANI: 'ani',
  IANS: 'ians',
  Kyodo: 'kyodo',
  Yonhap: 'yonhap',
  Xinhua: 'xinhua',
  'TASS|Tass': 'tass',
  Interfax: 'interfax',
  'Anadolu|Anadolu Agency': 'anadolu',
  Bloomberg: 'bloomberg',
};
const NAMES = Object.keys(AGENCIES).join('|');
/** "LINDOW, 2 March (Reuters) - ": a picture's credit has no dash behind it. */
const DATELINE = new RegExp(String.raw`^\p{Lu}[\p{L}\p{N}\s.,'’/-]{1,60}\((${NAMES})\)\s*[-–—:]`, 'u');
const BYLINE = new RegExp(String.raw`^(?:By|BY|From|Source:?)\s.*?\b(${NAMES})\b`, 'u');
const REPRINTED =
  /\b(?:article|story|report|piece)\s+(?:was\s+)?(?:originally|first)\s+(?:appeared|ran|published|printed)\s+(?:in|on|by|at)\s+(.{2,80})/iu;
/** Datelines stand at the head of a text. */
const HEAD = 3;

/** Whether both name one agency as theirs, or one says that it first appeared with the other. */
export function creditsSame(a: Article, b: Article): boolean {
  const agency = agencyOf(a);
  return (agency !== null && agency === agencyOf(b)) || reprints(a, b) || reprints(b, a);
}

function agencyOf(article: Article): string | null {
  const heads = article.passages.slice(0, HEAD).map(({ text }) => DATELINE.exec(text)?.[1]);
  const bylines = lines(article, 'byline').map((line) => BYLINE.exec(line)?.[1]);
  const named = [...heads, ...bylines].find((name) => name !== undefined);
  if (named === undefined) return null;
  const found = Object.entries(AGENCIES).find(([names]) => new RegExp(`^(?:${names})$`, 'u').test(named));
  return found?.[1] ?? null;
}

function reprints(copy: Article, first: Article): boolean {
  const publisher = first.publisher?.trim() ?? '';
  if (publisher === '') return false;
  const said = [...copy.passages.map(({ text }) => text), ...lines(copy)].map((line) => REPRINTED.exec(line)?.[1]);
  return said.some((name) => name?.toLowerCase().includes(publisher.toLowerCase()) === true);
}

function lines({ text, furniture }: Article, only?: 'byline'): readonly string[] {
  return furniture
    .filter(({ reason }) => only === undefined || reason === only)
    .map(({ start, end }) => text.slice(start, end));
}
