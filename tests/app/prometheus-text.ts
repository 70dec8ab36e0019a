/** Reads the text form of Prometheus by its rules, version 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/). */

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const HELP = new RegExp(`^# HELP (${NAME}) (?:[^\\\\]|\\\\\\\\|\\\\n)*$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`);
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\]|\\\\["\\\\n])*"';
const SAMPLE = new RegExp(`^(${NAME})(\\{${LABEL}(?:,${LABEL})*\\})? ([^ ]+)$`);
/** What Go's ParseFloat takes, which ignores case. */
const NUMBER = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]?inf|nan)$/i;

export interface MetricsRead {
  /** By name and labels, as they are written. */
  readonly samples: ReadonlyMap<string, number>;
  /** Names with their types, in their order. */
  readonly types: ReadonlyMap<string, string>;
}

/** Throws where a rule is broken. */
export function readMetricsText(text: string): MetricsRead {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const [samples, types] = [new Map<string, number>(), new Map<string, string>()];
  const helped = new Set<string>();
  let group = '';
  for (const line of text.split('\n')) {
    const [, help] = HELP.exec(line) ?? [];
    const [, typed, type = ''] = TYPE.exec(line) ?? [];
    const [, sample, labels = '', number = ''] = SAMPLE.exec(line) ?? [];
    if (help !== undefined) {
      if (helped.has(help)) throw new Error(`${help} has two helps or two groups`);
      helped.add(help);
      group = help;
    } else if (typed !== undefined) {
      if (typed !== group || types.has(typed)) throw new Error(`the type of ${typed} stands elsewhere`);
      types.set(typed, type);
    } else if (sample !== undefined) {
      const suffix = sample.startsWith(group) ? sample.slice(group.length) : sample;
      const may = ['histogram', 'summary'].includes(types.get(group) ?? '') ? ['', '_bucket', '_sum', '_count'] : [''];
      if (!types.has(group) || !may.includes(suffix)) throw new Error(`${sample} stands in the group of ${group}`);
      if (!NUMBER.test(number)) throw new Error(`${number} is no number`);
      if (samples.has(sample + labels)) throw new Error(`${sample + labels} comes twice`);
      samples.set(sample + labels, Number(number.replace(/inf$/i, 'Infinity')));
    } else if (line !== '') {
      throw new Error(`no line of the form: ${line}`);
    }
  }
  return { samples, types };
}
