/** Slash commands at an even pace, signed as Slack signs them, and however slowly they are acknowledged. */

import { Agent, request } from 'node:http';
import { setTimeout as until } from 'node:timers/promises';
import { command, TEAM } from '../chat/slack/payloads.ts';
import { signedForm } from '../chat/slack/signed.ts';

export interface Load {
  readonly port: number;
  readonly topics: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly channels: number;
  readonly responseUrl: (command: string) => string;
}

export interface Ack {
  readonly status: number;
  readonly ms: number;
}

/** Of the command of that number. Its user bears the same name, so that whoever is told something alone is known by it. */
export function nameOf(nth: number): string {
  return `U${String(nth).padStart(6, '0')}`;
}

export function triggerOf(nth: number): string {
  return `1.2.${nameOf(nth)}`;
}

/** Resolves with all acknowledgements. */
export async function giveCommands(load: Load): Promise<readonly Ack[]> {
  // Each over a connection of its own: one that is kept may be closed at the other end just when it is used again.
  const agent = new Agent();
  const acks: Promise<Ack>[] = [];
  const began = performance.now();
  const all = load.perSecond * load.seconds;
  while (acks.length < all) {
    const due = Math.min(all, Math.ceil(((performance.now() - began) / 1000) * load.perSecond));
    while (acks.length < due) acks.push(give(acks.length, load, agent));
    await until(1);
  }
  const given = await Promise.all(acks);
  agent.destroy();
  return given;
}

/** Each in the next channel; a channel gets one topic after the other, and some of them again. */
function give(nth: number, { port, topics, channels, responseUrl }: Load, agent: Agent): Promise<Ack> {
  const name = nameOf(nth);
  const { body, headers } = signedForm(
    command({
      team_id: TEAM,
      channel_id: `C${String(nth % channels).padStart(6, '0')}`,
      user_id: name,
      text: topics[nth % topics.length] ?? '',
      response_url: responseUrl(name),
      trigger_id: triggerOf(nth),
    }),
  );
  const { promise, resolve } = Promise.withResolvers<Ack>();
  const began = performance.now();
  const ended = (status: number) => (): void => {
    resolve({ status, ms: performance.now() - began });
  };
  const length = { 'content-length': Buffer.byteLength(body) };
  const req = request({ port, agent, path: '/slack/events', method: 'POST', headers: { ...headers, ...length } });
  req.on('response', (res) => res.resume().on('end', ended(res.statusCode ?? 0)));
  req.on('error', ended(0));
  req.end(body);
  return promise;
}
