/**
 * A service on loopback that speaks the part of the RPC protocol by which resource types are asked for, and checks every signature as the
 * protocol defines it.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The one account that it knows. */
export const account = { id: 'LTAIsample', secret: 'not-a-secret' };

export interface Described {
  readonly Properties?: unknown;
  readonly Attributes?: unknown;
}

export interface Script {
  /** What GetResourceType answers, by type; a type that is listed and has no answer is not known. */
  readonly types: { readonly [type: string]: Described };
  /** Types beyond those with an answer. */
  readonly alsoListed?: readonly string[];
  /** Types that belong to the account. */
  readonly own?: readonly string[];
  /** When each was last changed, where the service says so. */
  readonly changed?: { readonly [type: string]: string };
  /** Numbers of questions, counted from 1, that are answered with an error. */
  readonly errors?: { readonly [question: number]: readonly [status: number, code: string] };
}

export interface TypeService {
  readonly endpoint: string;
  /** What was asked, such as `GetResourceType ALIYUN::ECS::VPC`. */
  readonly asked: readonly string[];
  /** Signatures that were wrong. */
  readonly refused: readonly string[];
}

/** Ends with the test. */
export async function serveTypes(script: Script): Promise<TypeService> {
  const asked: string[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://loopback');
    const action = `${request.headers['x-acs-action']}`;
    const answer = (status: number, body: unknown) => {
      // Milliseconds after which a throttled client may come again.
      const headers = { 'content-type': 'application/json', 'x-acs-retry-after': '20' };
      response.writeHead(status, headers).end(JSON.stringify(body));
    };
    const refuse = (status: number, code: string) => answer(status, { Code: code, Message: `told to say ${code}` });
    const wrong = faultOf(request, searchParams);
    if (wrong !== undefined) {
      refused.push(wrong);
      refuse(400, wrong);
      return;
    }
    const provider = searchParams.get('Provider');
    const type = searchParams.get('ResourceType') ?? '';
    asked.push(`${action} ${provider ?? type}`);
    const [status, code] = script.errors?.[asked.length] ?? [];
    if (status !== undefined && code !== undefined) {
      refuse(status, code);
    } else if (action === 'ListResourceTypes') {
      const { own = [], changed = {}, alsoListed = [] } = script;
      const all = [...Object.keys(script.types), ...alsoListed];
      const listed = all.filter((name) => own.includes(name) === (provider === 'Self'));
      const summaries = listed.map((name) => ({ ResourceType: name, UpdateTime: changed[name] }));
      answer(200, { RequestId: 'x', ResourceTypes: listed, ResourceTypeSummaries: summaries });
    } else if (script.types[type] === undefined) {
      refuse(404, 'ResourceTypeNotFound');
    } else {
      answer(200, { RequestId: 'x', ResourceType: type, ...script.types[type] });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, refused };
}

/** What is wrong with the signature, which is made as ACS3-HMAC-SHA256 says. */
function faultOf({ method, headers }: IncomingMessage, query: URLSearchParams): string | undefined {
  if (method !== 'POST' || headers['x-acs-version'] !== '2019-09-10') return 'InvalidVersion';
  const form = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
  const [, id, signed = '', signature] = form.exec(headers.authorization ?? '') ?? [];
  if (id !== account.id) return 'InvalidAccessKeyId.NotFound';
  const pairs = [...query].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const lines = signed.split(';').map((name) => `${name}:${`${headers[name]}`.trim()}\n`);
  const request = [method, '/', pairs.join('&'), lines.join(''), signed, headers['x-acs-content-sha256']].join('\n');
  const hash = createHash('sha256').update(request).digest('hex');
  const right = createHmac('sha256', account.secret).update(`ACS3-HMAC-SHA256\n${hash}`).digest('hex');
  return signature === right ? undefined : 'SignatureDoesNotMatch';
}
