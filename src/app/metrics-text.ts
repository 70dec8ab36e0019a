/** How a service fares, in the text form of Prometheus. Labels name kinds alone: never a workspace, a channel or a person. */

import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { StateReport } from '../store/state-report.ts';

export interface Figures {
  readonly state: StateReport;
  /** By name, whether each is heard. */
  readonly platforms: Readonly<Record<string, boolean>>;
  /** Null before the first. */
  readonly lastTickAt: number | null;
  /** Of the coverage. Amiss: those on the web that cannot be read, bring nothing of use or are silent. */
  readonly sources: { readonly configured: number; readonly amiss: number };
  /** Of this program. */
  readonly version: string;
}

export interface MetricsPage {
  readonly contentType: string;
  /** With what Node tells of the process. */
  write(figures: Figures): Promise<string>;
}

export function metricsPage(): MetricsPage {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = MEASURES.map(({ name, help, label, read }) => {
    const labelNames = label === null ? [] : [label];
    return { label, read, gauge: new Gauge({ name, help, labelNames, registers: [registry] }) };
  });
  return {
    contentType: registry.contentType,
    write(figures) {
      for (const { label, read, gauge } of gauges) {
        for (const [key, value] of Object.entries(read(figures)))
          gauge.set(label === null ? {} : { [label]: key }, value);
      }
      return registry.metrics();
    },
  };
}

interface Measure {
  readonly name: string;
  readonly help: string;
  /** Null: one value alone. */
  readonly label: string | null;
  /** By what stands in the label. */
  readonly read: (figures: Figures) => Readonly<Record<string, number>>;
}

/** Durations are in seconds, as are moments, since 1970. */
const MEASURES: readonly Measure[] = [
  {
    name: 'briefdesk_posts',
    help: 'Posts that wait to be sent (waiting), may or may not have arrived (unknown) or were given up (dead), as far back as they are kept.',
    label: 'state',
    read: ({ state }) => state.posts,
  },
  {
    name: 'briefdesk_oldest_waiting_post_seconds',
    help: 'Age of the post that has waited longest; 0 where none waits.',
    label: null,
    read: ({ state }) => alone((state.oldestPostWaitsMs ?? 0) / SECOND_MS),
  },
  {
    name: 'briefdesk_events_waiting',
    help: 'What was said or pressed and is not answered yet.',
    label: null,
    read: ({ state }) => alone(state.events),
  },
  {
    name: 'briefdesk_subscriptions',
    help: 'Digests that channels follow, active or paused.',
    label: 'state',
    read: ({ state }) => state.subscriptions,
  },
  {
    name: 'briefdesk_editions',
    help: 'Editions of digests by what became of them, as far back as they are kept.',
    label: 'state',
    read: ({ state }) => state.editions,
  },
  {
    name: 'briefdesk_schedule_lag_seconds',
    help: 'How long the longest overdue digest has been due; 0 for none.',
    label: null,
    read: ({ state }) => alone(state.overdueMs / SECOND_MS),
  },
  {
    name: 'briefdesk_last_tick_timestamp_seconds',
    help: 'When the schedule was last looked at; 0 before the first time.',
    label: null,
    read: ({ lastTickAt }) => alone((lastTickAt ?? 0) / SECOND_MS),
  },
  {
    name: 'briefdesk_sources',
    help: 'Sources of coverage that are configured.',
    label: null,
    read: ({ sources }) => alone(sources.configured),
  },
  {
    name: 'briefdesk_sources_amiss',
    help: 'Sources on the web that cannot be read, bring nothing of use or are silent.',
    label: null,
    read: ({ sources }) => alone(sources.amiss),
  },
  {
    name: 'briefdesk_platform_up',
    help: 'Whether a platform that is set up is heard (1) or not (0).',
    label: 'platform',
    read: ({ platforms }) => Object.fromEntries(Object.entries(platforms).map(([name, up]) => [name, up ? 1 : 0])),
  },
  {
    name: 'briefdesk_build_info',
    help: 'The version that runs.',
    label: 'version',
    read: ({ version }) => ({ [version]: 1 }),
  },
];

const SECOND_MS = 1_000;

function alone(value: number): Readonly<Record<string, number>> {
  return { '': value };
}
