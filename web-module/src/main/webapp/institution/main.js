import { startArea } from '../shared/area.js';
import area from '../shared/messages/area-ja.js';
import words from './messages/ja.js';
import { routes } from './routes.js';

void startArea({
  product: words.product,
  home: '/institution/',
  routes,
  words: area,
  entries: [
    { name: 'list', title: words.nav.list, address: '#/', needs: 'births.READ_OWN_CERTIFICATES' },
    { name: 'new', title: words.nav.new, address: '#/new', needs: 'births.SUBMIT_CERTIFICATE' },
  ],
});
