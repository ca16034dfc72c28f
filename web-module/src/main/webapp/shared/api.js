import { problemFrom, SignedOut, Unreachable } from './problem.js';

/**
 * The one client of `/api/v1`. It carries the session cookie, the CSRF token, the language and, for what must happen
 * once, the sender's key; and it turns every answer into a value, a Problem, SignedOut or Unreachable.
 *
 * @typedef {{ query?: Record<string, string | number | boolean | string[] | null | undefined>, body?: unknown, key?: string, csrf?: string }} Call
 * @typedef {{ get: (path: string, query?: Call['query']) => Promise<any>,
 *             send: (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, key?: string) => Promise<any>,
 *             signOut: () => Promise<any>,
 *             csrf: (token: string) => void }} Api
 */

const BASE = '/api/v1';

/** A new key for one intention of the person. Sent again with the same body it has no second effect. */
export function newKey() {
  return crypto.randomUUID();
}

/** @param {Call['query']} query */
function queryText(query) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (Array.isArray(value)) value.forEach((one) => search.append(name, one));
    else if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : '';
}

/** @param {Response} response */
async function answer(response) {
  if (response.status === 204 || response.status === 202 && response.headers.get('content-length') === '0') return null;
  const type = response.headers.get('content-type') ?? '';
  return type.includes('json') ? response.json() : response.text();
}

/**
 * @param {() => string} language `ja`, `ja_easy` or `en`, asked at each call because it can change
 * @param {{ unreadable: string }} words
 * @returns {Api}
 */
export function api(language, words) {
  let token = '';

  /**
   * @param {string} method
   * @param {string} path
   * @param {Call} call
   */
  async function ask(method, path, call) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json, application/problem+json', 'hagukumi-lang': language() };
    if (call.body !== undefined) headers['Content-Type'] = 'application/json';
    if (call.key) headers['Idempotency-Key'] = call.key;
    if (method !== 'GET' && token) headers['X-CSRF'] = token;
    let response;
    try {
      response = await fetch((path.startsWith('/signout') ? path : BASE + path) + queryText(call.query), {
        method,
        headers,
        body: call.body === undefined ? null : JSON.stringify(call.body),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
      });
    } catch (failure) {
      if (failure instanceof TypeError) throw new Unreachable(failure.message);
      throw failure;
    }
    if (response.status === 401) throw new SignedOut(response.headers.has('clear-site-data'));
    if (response.status === 502 || response.status === 503 || response.status === 504) throw new Unreachable(String(response.status));
    if (!response.ok) throw await problemFrom(response, words.unreadable);
    return answer(response);
  }

  return {
    get: (path, query) => ask('GET', path, { query }),
    send: (method, path, body, key) => ask(method, path, { body, key: key ?? '' }),
    signOut: () => ask('POST', '/signout', {}),
    csrf: (value) => {
      token = value;
    },
  };
}
