/** A publisher's site on this machine, and a desk whose configuration lets it be visited. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

export interface SmallSite extends PaperDesk {
  /** Where the site stands, without a slash at its end. */
  readonly site: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
}

/** By path, what stands there; `SITE` in it is the site's own address. What is not there answers 404. */
export async function smallSite(pages: Readonly<Record<string, string>>): Promise<SmallSite> {
  const asked: string[] = [];
  let site = '';
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const page = pages[url];
    if (page === undefined) response.writeHead(404).end();
    else response.end(page.replaceAll('SITE', site));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = `http://${host}`;
  const paper = paperDesk();
  paper.write('config/sources.yaml', `${SOURCES}web:\n  allow: ['${host}']\n`);
  return { ...paper, site, asked };
}

export const SOURCES = `# Ours.
sources:
  - folder: seeds # since 2025

`;
