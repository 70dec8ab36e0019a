/** How a workspace installs the app (OAuth): Bolt's own steps, with pages that say what happened and what to do. */

import type { ServerResponse } from 'node:http';
import type { HTTPReceiverOptions, InstallationStore, webApi } from '@slack/bolt';
import { CALL_MS } from './slack-client.ts';

export interface Install {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what comes back with whoever began to install. */
  readonly stateSecret: string;
  readonly scopes: readonly string[];
  /** The address of REDIRECT_PATH as Slack knows it; null: the app's only one. */
  readonly redirectUri: string | null;
  readonly store: InstallationStore;
  readonly web: webApi.WebClientOptions;
}

export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/**
 * Whoever comes back must be whoever began, within ten minutes: Bolt signs a state and leaves it in a cookie. The
 * cookie is marked Secure: browsers keep it for https and, most of them, for http://localhost; behind any other http
 * address installing ends with the page that says so.
 */
export function installOptions(install: Install): Partial<HTTPReceiverOptions> {
  return {
    clientId: install.clientId,
    clientSecret: install.clientSecret,
    stateSecret: install.stateSecret,
    scopes: [...install.scopes],
    installationStore: install.store,
    ...(install.redirectUri === null ? {} : { redirectUri: install.redirectUri }),
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      // Somebody waits for the page.
      clientOptions: { retryConfig: { retries: 0 }, timeout: CALL_MS, ...install.web },
      renderHtmlForInstallPath: (url) =>
        page('Add briefdesk to Slack', `<p><a href="${escaped(url)}">Add to Slack</a></p>`),
      callbackOptions: {
        success: (...[{ team, enterprise }, , , res]) => {
          const name = escaped(team?.name ?? enterprise?.name ?? 'your workspace');
          show(res, 200, page('Done', `<p>briefdesk is in ${name}. In Slack, type /brief in any channel.</p>`));
        },
        failure: tellFailure,
      },
    },
  };
}

/** What went wrong is in the log; the page says what the reader can do. */
function tellFailure(...[error, , req, res]: Parameters<Failing>): void {
  const cancelled = error.code === 'slack_oauth_installer_authorization_error' && /[?&]error=/.test(req.url ?? '');
  const { status, title, cure } = cancelled ? CANCELLED : (FAILURES.get(error.code) ?? OTHERWISE);
  show(res, status, page(title, `<p>${cure}</p><p><a href="${INSTALL_PATH}">Start again</a></p>`));
}

type Callbacks = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;
type Failing = NonNullable<Callbacks['failure']>;

interface Failure {
  readonly status: number;
  readonly title: string;
  readonly cure: string;
}

const CANCELLED: Failure = {
  status: 400,
  title: 'Not installed',
  cure: 'You chose not to add briefdesk. Nothing was changed.',
};

const STALE: Failure = {
  status: 400,
  title: 'Not installed yet',
  cure: 'This page must be reached within ten minutes, in the browser that began, over https and with cookies allowed.',
};

const OTHERWISE: Failure = {
  status: 500,
  title: 'Not installed',
  cure: 'Slack or briefdesk refused. Start again; if it happens twice, ask whoever runs briefdesk to look at its log.',
};

const FAILURES: ReadonlyMap<string, Failure> = new Map([
  ['slack_oauth_invalid_state', STALE],
  ['slack_oauth_missing_state', STALE],
  ['slack_oauth_missing_code', STALE],
]);

function show(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
  });
  res.end(html);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em}</style>
<h1>${title}</h1>${body}</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
