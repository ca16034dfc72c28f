/**
 * Dates as people here read them. A business date travels as `yyyy-mm-dd` and has no zone; a moment travels with its
 * offset and is shown as the clock in Japan showed it.
 */

const ZONE = 'Asia/Tokyo';

/** @typedef {'ja' | 'easy' | 'en'} Language */

/** @param {string} iso `yyyy-mm-dd` */
function asUtc(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1));
}

/** @param {Language} language */
function locale(language) {
  return language === 'en' ? 'en-GB' : 'ja-JP';
}

/**
 * A whole date: 令和8年11月26日（木）; for people who do not count in eras, 2026年11月26日（木曜日）.
 *
 * @param {string | null | undefined} iso
 * @param {Language} [language]
 */
export function day(iso, language = 'ja') {
  if (!iso) return '';
  if (language === 'en') return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }).format(asUtc(iso));
  return `${language === 'ja' ? eraDay(iso).replace(/\d+月.*/, '') : `${iso.slice(0, 4)}年`}${monthDay(iso, language)}`;
}

/**
 * A date of these days, without its year: 11月26日（木）. A date more than half a year away is written whole.
 *
 * @param {string | null | undefined} iso
 * @param {Language} [language]
 */
export function nearDay(iso, language = 'ja') {
  if (!iso) return '';
  if (Math.abs(daysBetween(today(), iso)) > 180) return day(iso, language);
  return monthDay(iso, language);
}

/**
 * @param {string} iso
 * @param {Language} language
 */
function monthDay(iso, language) {
  const parts = (/** @type {Intl.DateTimeFormatOptions} */ options) => new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', ...options }).format(asUtc(iso));
  if (language === 'en') return parts({ month: 'short', day: 'numeric', weekday: 'short' });
  return `${parts({ month: 'long', day: 'numeric' })}（${parts({ weekday: language === 'ja' ? 'short' : 'long' })}）`;
}

/**
 * A moment of these days as it is said: 12月2日（水）午前10時.
 *
 * @param {string | null | undefined} iso a moment with its offset
 * @param {Language} [language]
 */
export function nearMoment(iso, language = 'ja') {
  if (!iso) return '';
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso)).split(' ');
  if (language === 'ja') return `${nearDay(date)}${formTime(time).replace('時0分', '時')}`;
  return language === 'en' ? `${nearDay(date, language)}, ${time}` : `${nearDay(date, language)} ${time}`;
}

/**
 * Short form for tables: 11/22（日）.
 *
 * @param {string | null | undefined} iso
 */
export function shortDay(iso) {
  if (!iso) return '';
  return new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC', month: 'numeric', day: 'numeric', weekday: 'short' }).format(asUtc(iso)).replace('(', '（').replace(')', '）');
}

/**
 * With the era, as certificates are written: 令和8年11月22日.
 *
 * @param {string | null | undefined} iso
 */
export function eraDay(iso) {
  if (!iso) return '';
  const parts = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    timeZone: 'UTC', era: 'long', year: 'numeric', month: 'long', day: 'numeric',
  }).formatToParts(asUtc(iso));
  return parts.map((part) => (part.type === 'year' && part.value === '1' ? '元' : part.value)).join('');
}

/**
 * @param {string | null | undefined} iso a moment with its offset
 * @param {Language} [language]
 */
export function moment(iso, language = 'ja') {
  if (!iso) return '';
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: ZONE, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false,
  }).format(new Date(iso));
}

/**
 * Time of birth as the certificate's form prints it: midnight is 午前0時, noon is 午後0時.
 *
 * @param {string} time `HH:mm`
 */
export function formTime(time) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute}分`;
}

/**
 * When a child was born, as its certificate says it; for people who do not count in eras, with the year they know.
 *
 * @param {string} local `yyyy-mm-ddTHH:mm`
 * @param {Language} language
 */
export function bornMoment(local, language) {
  const time = local.slice(11, 16);
  // The joiner keeps 午前 and its hour on one line.
  return language === 'ja' ? `${eraDay(local)} ${formTime(time).replace(/^(午.)/, '$1\u2060')}` : `${day(local, language)} ${time}`;
}

/** Today's date in Japan, from the device's clock: only for a form's first value; what counts is the server's date. */
export function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {number} whole days from `from` to `to`; negative when `to` is earlier
 */
export function daysBetween(from, to) {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000);
}

/**
 * @param {string} iso
 * @param {number} days
 */
export function plusDays(iso, days) {
  return new Date(asUtc(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param {string} iso the Monday of that date's week */
export function monday(iso) {
  return plusDays(iso, -((asUtc(iso).getUTCDay() + 6) % 7));
}
