import { startArea } from '../shared/area.js';
import area from '../shared/messages/area-ja.js';
import words from './messages/ja.js';
import { routes } from './routes.js';

void startArea({
  product: words.product,
  home: '/desk/',
  routes,
  words: area,
  entries: [
    { name: 'certificates', title: words.nav.certificates, address: '#/', needs: 'searchCertificates' },
    { name: 'visits', title: words.nav.visits, address: '#/visits', needs: 'listVisits' },
    { name: 'persons', title: words.nav.persons, address: '#/persons', needs: 'findPersons' },
    { name: 'audit', title: words.nav.audit, address: '#/audit', needs: 'searchAudit' },
    { name: 'institutions', title: words.nav.institutions, address: '#/institutions', needs: 'listInstitutions' },
    { name: 'staff', title: words.nav.staff, address: '#/staff', needs: 'listStaff' },
    { name: 'city', title: words.nav.city, address: '#/city', needs: 'readCity' },
    { name: 'operation', title: words.nav.operation, address: '#/operation', needs: 'listStuckDeliveries' },
    { name: 'retention', title: words.nav.retention, address: '#/retention', needs: 'readRetention' },
  ],
});
