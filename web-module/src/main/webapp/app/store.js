/**
 * What the device keeps, in IndexedDB: answers of the server for reading without a signal, forms begun, and forms to
 * be sent. All of it belongs to one person; another person's sign-in, a sign-out or the server's word wipes it.
 *
 * @typedef {{ path: string, body: any, at: string }} Kept
 * @typedef {{ name: string, values: Record<string, any>, at: string }} Draft
 * @typedef {{ key: string, owner: string, subject: string, path: string, body: any, at: string, refusal: import('../shared/problem.js').ProblemFacts | null }} Outgoing
 */

const NAME = 'hagukumi';
/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('answers', { keyPath: 'path' });
      request.result.createObjectStore('drafts', { keyPath: 'name' });
      request.result.createObjectStore('outgoing', { keyPath: 'key' });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => {
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/**
 * Opens a transaction. When the server has the browser clear this site's data, the connection is closed under our hands;
 * a new one then finds an empty database.
 *
 * @param {string[]} names
 * @param {IDBTransactionMode} mode
 */
async function transaction(names, mode) {
  try {
    return (await database()).transaction(names, mode);
  } catch (failed) {
    if (!(failed instanceof DOMException)) throw failed;
    opened = null;
    return (await database()).transaction(names, mode);
  }
}

/**
 * @template T
 * @param {'answers' | 'drafts' | 'outgoing'} name
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 */
async function within(name, mode, work) {
  return done(work((await transaction([name], mode)).objectStore(name)));
}

export const store = {
  /** @param {string} path @returns {Promise<Kept | undefined>} */
  answer: (path) => within('answers', 'readonly', (rows) => rows.get(path)),
  /** @param {string} path @param {any} body */
  keepAnswer: (path, body) => within('answers', 'readwrite', (rows) => rows.put({ path, body, at: new Date().toISOString() })),
  /** @param {string} path */
  forgetAnswer: (path) => within('answers', 'readwrite', (rows) => rows.delete(path)),
  forgetAnswers: () => within('answers', 'readwrite', (rows) => rows.clear()),
  /** @param {string} name @returns {Promise<Draft | undefined>} */
  draft: (name) => within('drafts', 'readonly', (rows) => rows.get(name)),
  /** @param {string} name @param {Record<string, any>} values */
  keepDraft: (name, values) => within('drafts', 'readwrite', (rows) => rows.put({ name, values, at: new Date().toISOString() })),
  /** @param {string} name */
  dropDraft: (name) => within('drafts', 'readwrite', (rows) => rows.delete(name)),
  /** @returns {Promise<Outgoing[]>} */
  outgoing: () => within('outgoing', 'readonly', (rows) => rows.getAll()),
  /** @param {Outgoing} one */
  keepOutgoing: (one) => within('outgoing', 'readwrite', (rows) => rows.put(one)),
  /** @param {string} key */
  dropOutgoing: (key) => within('outgoing', 'readwrite', (rows) => rows.delete(key)),
  async wipe() {
    const rows = await transaction(['answers', 'drafts', 'outgoing'], 'readwrite');
    await Promise.all(['answers', 'drafts', 'outgoing'].map((name) => done(rows.objectStore(name).clear())));
  },
};
