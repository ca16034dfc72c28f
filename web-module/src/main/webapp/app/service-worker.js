/// <reference lib="webworker" />
/**
 * Opens the app without a signal. It keeps the app's own files, whole and of one release; it never touches the API, whose
 * answers the pages keep themselves and wipe on sign-out. The build writes the digest and the list of files. A new release
 * waits until every window of the old one is closed, so that no page is made of two releases.
 */
const RELEASE = 'hagukumi-@DIGEST@';
const FILES = '@FILES@'.split(',').map((path) => `../${path}`);

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(RELEASE).then((cache) => cache.addAll(['./', ...FILES].map((path) => new Request(path, { cache: 'reload' })))));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('hagukumi-') && name !== RELEASE).map((name) => caches.delete(name)))).then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== worker.location.origin) return;
  const page = event.request.mode === 'navigate' && address.pathname.startsWith('/app/');
  const file = ['/app/', '/shared/', '/webjars/'].some((place) => address.pathname.startsWith(place));
  if (!page && !file) return;
  event.respondWith(
    caches.open(RELEASE).then((cache) => cache.match(page ? './' : event.request)).then((kept) => kept ?? fetch(event.request)),
  );
});
