/** One request written in every form that readers know, for tests that hold the forms against each other. */

/** Parameters as they go over the wire, in order; `Action` among them. */
export type Wire = { readonly [name: string]: string };

const entries = (request: Wire) => Object.entries(request);

const quoted = (value: string) => `'${value.replaceAll("'", `'\\''`)}'`;

/** Each form by its name. */
export const forms: { readonly [form: string]: (request: Wire) => string } = {
  'a URL on one line': (request) =>
    `https://ros.aliyuncs.com/?${entries(request)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')}\n`,
  'a URL over several lines': (request) =>
    `https://ros.aliyuncs.com/?${entries(request)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('\n&')}\n`,
  'a form body': (request) => new URLSearchParams(entries(request)).toString(),
  'flat JSON': (request) => JSON.stringify(request, undefined, 2),
  'a command line': ({ Action = '', ...rest }) =>
    `aliyun ros ${[Action, ...entries(rest).map(([name, value]) => `--${name}=${quoted(value)}`)].join(' \\\n  ')}\n`,
  curl: (request) =>
    `curl -X POST https://ros.aliyuncs.com/ ${entries(request)
      .map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`)
      .join(' \\\n  ')}\n`,
  'a request file': (request) =>
    `POST https://ros.aliyuncs.com/ HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\n${new URLSearchParams(entries(request)).toString()}\n`,
};
