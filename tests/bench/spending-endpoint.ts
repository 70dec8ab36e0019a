/** A model's endpoint for the bench of the budget: it replies in good and bad ways, and keeps its own account of what it took. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

export interface SpendingEndpoint {
  readonly baseUrl: string;
  readonly account: Account;
  /** When it has been asked so many times, while others still wait for their replies. */
  readonly asked: (times: number) => Promise<void>;
  close(): void;
}

/** In tokens, counted as a request comes in: a model goes on writing though whoever asked is gone. */
export interface Account {
  requests: number;
  underWay: number;
  all: number;
  /** The most that one question took, with the round that repairs its reply. */
  mostByQuestion: number;
  readonly byUser: Map<number, number>;
}

interface Message {
  readonly role: string;
  readonly content: string;
}

/** Of a hundred requests: how many are replied to in a way that is not good. */
const GARBLED = 6;
const BROKEN_OFF = 5;
const UNCOUNTED = 3;
const CUT_OFF = 3;
const PER_MESSAGE_TOKENS = 4;
const SLOWEST_MS = 300;

export async function spendingEndpoint(): Promise<SpendingEndpoint> {
  const account: Account = { requests: 0, underWay: 0, all: 0, mostByQuestion: 0, byUser: new Map() };
  const byQuestion = new Map<string, number>();
  const waiting: { readonly times: number; readonly resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const { messages, max_tokens } = JSON.parse(text) as { messages: readonly Message[]; max_tokens: number };
      const way = wayOf(account.requests, messages.length);
      const tokens = {
        input: inputOf(messages),
        output: way === 'cut-off' ? max_tokens : 1 + ((account.requests * 37) % max_tokens),
      };
      const { user, question } = JSON.parse(messages[1]?.content ?? '') as { user: number; question: number };
      const spent = tokens.input + tokens.output;
      account.requests += 1;
      account.underWay += 1;
      account.all += spent;
      account.byUser.set(user, (account.byUser.get(user) ?? 0) + spent);
      const key = `${user} ${question}`;
      byQuestion.set(key, (messages.length > 2 ? (byQuestion.get(key) ?? 0) : 0) + spent);
      account.mostByQuestion = Math.max(account.mostByQuestion, byQuestion.get(key) ?? 0);
      for (const { times, resolve } of waiting) if (account.requests >= times) resolve();
      setTimeout(
        () => {
          account.underWay -= 1;
          answer(response, way, tokens);
        },
        (account.requests * 61) % SLOWEST_MS,
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    account,
    asked: (times) => new Promise((resolve) => waiting.push({ times, resolve })),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Way = 'good' | 'garbled' | 'broken-off' | 'uncounted' | 'cut-off';

/** The longer the talk, the worse: a reply that repairs another is garbled again as often as not. */
function wayOf(request: number, messages: number): Way {
  const lot = (request * 29) % 100;
  if (lot < GARBLED || (messages > 2 && request % 2 === 0)) return 'garbled';
  if (lot < GARBLED + BROKEN_OFF) return 'broken-off';
  if (lot < GARBLED + BROKEN_OFF + UNCOUNTED) return 'uncounted';
  if (lot < GARBLED + BROKEN_OFF + UNCOUNTED + CUT_OFF) return 'cut-off';
  return 'good';
}

function inputOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + PER_MESSAGE_TOKENS + countTokens(content), PER_MESSAGE_TOKENS);
}

function answer(
  response: ServerResponse,
  way: Way,
  { input, output }: { readonly input: number; readonly output: number },
): void {
  const event = (value: object, then?: () => void): void => {
    response.write(`data: ${JSON.stringify(value)}\n\n`, then);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const content = way === 'garbled' ? ' smoke'.repeat(output) : '{"text":"At sea."}';
  const first = { choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] };
  if (way === 'broken-off') {
    event(first, () => response.destroy());
    return;
  }
  event(first);
  event({ choices: [{ index: 0, delta: {}, finish_reason: way === 'cut-off' ? 'length' : 'stop' }] });
  if (way !== 'uncounted') event({ choices: [], usage: { prompt_tokens: input, completion_tokens: output } });
  response.end('data: [DONE]\n\n');
}
