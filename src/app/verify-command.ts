/** `verify FILE`: checks a saved briefing or answers against the coverage again, offline, trusting nothing in the file. */

import { independentAmong } from '../claims/origins/independence.ts';
import { Problem } from '../domain/problem.ts';
import { readOnce } from '../search/read-once.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openCoverage, type OpenCoverage } from './open-coverage.ts';
import { readArguments, usage } from './read-arguments.ts';
import { checkDocument, type VerifyDesk } from './verify-document.ts';
import { fails } from './verify-findings.ts';
import { readSaved, type Saved } from './verify-input.ts';
import { allHold, verifyJson, verifyText, type Verified } from './verify-view.ts';

const FLAGS = { coverage: 'a folder', json: 'switch' } as const;

interface Request {
  readonly file: string;
  readonly coverage: string | undefined;
  readonly json: boolean;
}

export async function verifyCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches, values } = readArguments('verify', words, FLAGS);
  const [file, ...more] = alone;
  if (file === undefined || file === '') throw usage('verify', 'name the file to verify, or - for standard input.');
  if (more.length > 0) throw usage('verify', `it takes one file, so "${more.join(' ')}" has no place.`);
  const request = { file, coverage: values.get('coverage'), json: switches.has('json') };
  if (!request.json) return verify(request, desk);
  return orJsonError(desk.face, { holds: false }, () => verify(request, desk));
}

async function verify({ file, coverage, json }: Request, desk: Desk): Promise<ExitStatus> {
  const { sources } = loadConfiguration(desk.environment.root);
  const saved = await readSaved(file);
  const open = openCoverage(desk, coverage, sources);
  try {
    noteLeftOut(desk.face, open.leftOut);
    const own = deskOf(open);
    const verified = saved.map((each) => verifyOne(each, own));
    if (saved.length === 1 && verified[0] === null)
      throw new Problem('coverage', `${file} holds no briefing, timeline or answer: save what --json prints.`);
    const all = verified.map((each, i) => each ?? noDocument(saved[i]?.place ?? ''));
    if (json) printJson(desk.face, verifyJson(all));
    else desk.face.result(verifyText(all));
    return allHold(all) ? 0 : 1;
  } finally {
    open.store.close();
  }
}

function deskOf({ store, leftOut }: OpenCoverage): VerifyDesk {
  const article = readOnce(store.query);
  const known = new Set(store.query.heads().map(({ source }) => source));
  return {
    shelf: { article, known, leftOut },
    gate: { article, asOf: null, independent: independentAmong(article) },
    query: store.query,
  };
}

/** Null where it is none of our documents. */
function verifyOne({ place, fields }: Saved, desk: VerifyDesk): Verified | null {
  const checks = fields === null ? null : checkDocument(fields, desk);
  return checks === null ? null : { place, checks };
}

function noDocument(place: string): Verified {
  const findings = [fails('malformed', 'it is no briefing, timeline or answer')];
  return { place, checks: [{ kind: 'document', where: '', citations: [], findings }] };
}
