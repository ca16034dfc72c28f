import { startArea } from '../shared/area.js';
import area from '../shared/messages/area-ja.js';
import words from './messages/ja.js';
import consultation from './messages/consultation-ja.js';
import grants from './messages/grants-ja.js';
import checkups from './messages/infant-checkups-ja.js';
import clinics from './messages/clinic-checkups-ja.js';
import postnatal from './messages/postnatal-ja.js';
import pregnancy from './messages/pregnancy-ja.js';
import { routes } from './routes.js';

void startArea({
  product: words.product,
  home: '/desk/',
  routes,
  words: area,
  entries: [
    { name: 'certificates', title: words.nav.certificates, address: '#/', needs: 'births.SEARCH_CERTIFICATES' },
    { name: 'registrations', title: words.nav.registrations, address: '#/registrations', needs: 'births.registration.SEARCH_REGISTRATIONS' },
    { name: 'letters', title: words.nav.letters, address: '#/letters', needs: 'documents.letters.READ_LETTERS' },
    { name: 'pregnancies', title: pregnancy.nav, address: '#/pregnancies', needs: 'pregnancy.LIST_PREGNANCIES' },
    { name: 'consultation', title: consultation.nav, address: '#/care-cases', needs: 'pregnancy.consultation.LIST_CARE_CASES' },
    { name: 'postnatal', title: postnatal.nav, address: '#/postnatal-care', needs: 'pregnancy.care.LIST_CARE_DAY' },
    { name: 'checkup-sessions', title: checkups.nav, address: '#/checkup-sessions', needs: 'checkups.LIST_SESSIONS' },
    { name: 'clinic-checkups', title: clinics.nav, address: '#/clinic-checkups', needs: 'checkups.clinics.FIND_VOUCHER' },
    { name: 'grants', title: grants.nav, address: '#/grants', needs: 'grants.LIST_APPLICATIONS' },
    { name: 'payments', title: grants.navPayments, address: '#/payments', needs: 'grants.payout.LIST_PAYMENTS' },
    { name: 'clinic-payments', title: clinics.payments, address: '#/clinic-payments', needs: 'checkups.clinics.READ_PAYMENT_LISTS' },
    { name: 'visits', title: words.nav.visits, address: '#/visits', needs: 'births.LIST_VISITS' },
    { name: 'persons', title: words.nav.persons, address: '#/persons', needs: 'identity.FIND_PERSONS' },
    { name: 'audit', title: words.nav.audit, address: '#/audit', needs: 'audit.READ_AUDIT' },
    { name: 'institutions', title: words.nav.institutions, address: '#/institutions', needs: 'identity.READ_INSTITUTIONS' },
    { name: 'staff', title: words.nav.staff, address: '#/staff', needs: 'identity.READ_STAFF' },
    { name: 'city', title: words.nav.city, address: '#/city', needs: 'identity.KEEP_CITY' },
    { name: 'operation', title: words.nav.operation, address: '#/operation', needs: 'outbox.LIST_STUCK_DELIVERIES' },
    { name: 'retention', title: words.nav.retention, address: '#/retention', needs: 'retention.READ_RETENTION' },
  ],
});
