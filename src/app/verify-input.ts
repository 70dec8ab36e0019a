/** Reads what is to be verified: one JSON document, or JSON lines of answers, from a file or from standard input. */

import { createReadStream } from 'node:fs';
import { Problem } from '../domain/problem.ts';
import { asFields, lineId } from './batch-lines.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Saved {
  /** Where it stands in the file: "line 3 (q7)"; empty where the file is one document. */
  readonly place: string;
  /** Null where the line is no JSON object. */
  readonly fields: Fields | null;
}

/** A thousand answers are far smaller. */
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_ID = 60;
const CURE = 'save what "npm run -s brief -- TOPIC --json" or "npm run -s ask" prints, the whole of it';

/** `path` is "-" for standard input. Throws a Problem that names the file where nothing in it can be verified. */
export async function readSaved(path: string): Promise<readonly Saved[]> {
  const name = path === '-' ? 'standard input' : path;
  const text = await readText(path, name);
  if (text.trim() === '') throw unreadable(name, `is empty: ${CURE}`);
  const whole = parsed(text);
  if (whole !== undefined) {
    const fields = asFields(whole);
    if (fields === null) throw unreadable(name, `is JSON, but no document of ours: ${CURE}`);
    return [{ place: '', fields }];
  }
  const lines = text.split(/\r?\n/u).map((line, i) => savedLine(line, i + 1));
  const saved = lines.filter((each) => each !== null);
  if (saved.every(({ fields }) => fields === null)) throw unreadable(name, `is no JSON: ${CURE}`);
  return saved;
}

function savedLine(line: string, number: number): Saved | null {
  if (line.trim() === '') return null;
  const fields = asFields(parsed(line));
  const id = fields === null ? null : lineId(fields);
  return { place: id === null ? `line ${number}` : `line ${number} (${String(id).slice(0, LONGEST_ID)})`, fields };
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(path: string, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    const stream: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw unreadable(name, 'is larger than 64 MB: verify it in parts');
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unreadable(name, reasonFor(error as NodeJS.ErrnoException), error);
  }
}

function reasonFor({ code = 'unknown reason' }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? `cannot be read (${code}): see that it may be read`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: name the file that the JSON was saved in',
  EISDIR: 'is a folder: name the file that the JSON was saved in',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8: save it as UTF-8',
};

function unreadable(name: string, what: string, cause?: unknown): Problem {
  return new Problem('coverage', `${name} ${what}.`, cause);
}
