/** The chat completions API, which most servers other than OpenAI's speak, each with some part of it. */

import type OpenAI from 'openai';
import { countOf, fieldOf, listOf, textOf } from './json-fields.ts';
import type { JsonSchema, Tokens } from './model.ts';
import type { Asked, End, Format, ModelApi, Said } from './said.ts';

export function chatApi(client: OpenAI, model: string): ModelApi {
  return {
    formats: ['schema', 'json', 'told'],
    open: (asked, format, signal) =>
      client.chat.completions.create({ ...requestOf(asked, model), ...optional(format, asked.schema) }, { signal }),
    hear,
  };
}

function requestOf(
  { instructions, turns, mostOutputTokens }: Asked,
  model: string,
): OpenAI.ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: instructions },
      ...turns.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }) as const),
    ],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- many servers do not know its newer name
    max_tokens: mostOutputTokens,
    stream: true,
  };
}

type Optional = Pick<OpenAI.ChatCompletionCreateParamsStreaming, 'response_format' | 'stream_options'>;

/** What a server may refuse to know. Counting tokens goes with it: whoever refuses the one may refuse the other. */
function optional(format: Format, { name, schema }: JsonSchema): Optional {
  const counted = { stream_options: { include_usage: true } };
  switch (format) {
    case 'schema':
      return {
        ...counted,
        response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } },
      };
    case 'json':
      return { ...counted, response_format: { type: 'json_object' } };
    case 'told':
      return {};
  }
}

function hear(said: Said, event: unknown): Said {
  const [choice] = listOf(event, 'choices');
  const delta = fieldOf(choice, 'delta');
  return {
    text: said.text + textOf(delta, 'content'),
    refusal: said.refusal + textOf(delta, 'refusal'),
    end: endOf(textOf(choice, 'finish_reason')) ?? said.end,
    tokens: tokensOf(event) ?? said.tokens,
  };
}

function endOf(reason: string): End | null {
  switch (reason) {
    case '':
      return null;
    case 'stop':
      return { kind: 'complete' };
    case 'length':
      return { kind: 'cut-off' };
    case 'content_filter':
      return { kind: 'declined' };
    default:
      return { kind: 'failed', error: { code: reason } };
  }
}

/** In an event after the last word, or growing with each. */
function tokensOf(event: unknown): Tokens | null {
  const usage = fieldOf(event, 'usage');
  const tokens = { input: countOf(usage, 'prompt_tokens'), output: countOf(usage, 'completion_tokens') };
  return tokens.input + tokens.output > 0 ? tokens : null;
}
