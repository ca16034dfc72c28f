/**
 * What a door answers when it refuses (RFC 9457), and the two ways of getting no answer at all.
 *
 * @typedef {{ field: string, code?: string, text: string, remedy?: string }} FieldRefusal
 * @typedef {{ status: number, code: string, text: string, detail: string, remedy: string, errors: FieldRefusal[], allowed: string[], state: string }} ProblemFacts
 */

/** A refusal by name. `message` is for people; `facts.code` is what they may quote on the telephone. */
export class Problem extends Error {
  /** @param {ProblemFacts} facts */
  constructor(facts) {
    super(facts.text);
    this.facts = facts;
  }
}

/** The server could not be reached: no signal, or it is down. What was to be sent stays on the device. */
export class Unreachable extends Error {}

/** Nobody is signed in. `wiped` says that the server ended the session on purpose and the device's copy is to go. */
export class SignedOut extends Error {
  /** @param {boolean} wiped */
  constructor(wiped) {
    super('signed out');
    this.wiped = wiped;
  }
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function text(value) {
  return typeof value === 'string' ? value : '';
}

/**
 * Reads a problem+json document without trusting its shape: a proxy in between may answer with a page.
 *
 * @param {Response} response
 * @param {string} fallback what to say when the answer carries no text of its own
 * @returns {Promise<Problem>}
 */
export async function problemFrom(response, fallback) {
  /** @type {Record<string, unknown>} */
  let body = {};
  if ((response.headers.get('content-type') ?? '').includes('json')) {
    try {
      body = await response.json();
    } catch (unreadable) {
      if (!(unreadable instanceof SyntaxError)) throw unreadable;
    }
  }
  const listed = Array.isArray(body.errors) ? body.errors : [];
  return new Problem({
    status: response.status,
    code: text(body.code) || `HTTP ${response.status}`,
    text: text(body.title) || fallback,
    detail: text(body.detail),
    remedy: text(body.remedy),
    state: text(body.state),
    allowed: Array.isArray(body.allowed) ? body.allowed.map(String) : [],
    errors: listed.map((one) => ({
      field: text(one.field),
      code: text(one.code),
      text: text(one.title),
      remedy: text(one.remedy),
    })),
  });
}
