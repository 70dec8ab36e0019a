/** The log of a service: JSON lines on standard output, with nothing in them that is secret. */

import { pino } from 'pino';
import type { Log, LogFields } from '../domain/log.ts';
import { plainFields } from './plain-fields.ts';
import { redactor } from './redact.ts';

/** `secrets` are values that are never to be seen; `write` takes whole lines, with their ends. */
export function openLog(secrets: readonly string[], write: (line: string) => void = toStandardOutput): Log {
  const redact = redactor(secrets);
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = pino(options, {
    write: (line) => {
      write(redact(line));
    },
  });
  return {
    info: (fields: LogFields, text: string) => {
      logger.info(plainFields(fields), text);
    },
    warn: (fields: LogFields, text: string) => {
      logger.warn(plainFields(fields), text);
    },
    error: (fields: LogFields, text: string) => {
      logger.error(plainFields(fields), text);
    },
  };
}

function toStandardOutput(line: string): void {
  process.stdout.write(line);
}
