/** The entry: sets the process up, then hands over to the command line. */

import { join } from 'node:path';
import { enableCompileCache } from 'node:module';
import { loadEnvironment } from './app/environment.ts';
import type { Environment } from './app/environment.ts';
import { processFace } from './app/face.ts';
import { Problem } from './domain/problem.ts';

async function run(environment: Environment): Promise<number> {
  // Compiling and stripping types is a good part of a cold start; what was compiled once is kept beside the coverage store.
  enableCompileCache(join(environment.cacheFolder, 'compiled'));
  if (environment.proxy !== null) (await import('./app/use-proxy.ts')).useProxy(environment.proxy);
  const { runCommandLine } = await import('./app/command-line.ts');
  return runCommandLine(process.argv.slice(2), { environment, face: processFace(environment) });
}

try {
  process.exitCode = await run(await loadEnvironment());
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  // Whoever asks for JSON gets one document, whatever is wrong.
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code: error.code, message: error.message } })}\n`);
  process.stderr.write(`briefdesk: ${error.message}\n`);
  process.exitCode = 1;
}
