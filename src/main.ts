/** The entry: sets the process up, then hands over to the command line. */

import { join } from 'node:path';
import { enableCompileCache } from 'node:module';
import { loadEnvironment } from './app/environment.ts';
import { processFace } from './app/face.ts';

const environment = await loadEnvironment();
// Compiling and stripping types is a good part of a cold start; what was compiled once is kept beside the coverage store.
enableCompileCache(join(environment.cacheFolder, 'compiled'));

const { runCommandLine } = await import('./app/command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), { environment, face: processFace(environment) });
