/**
 * The wards whose interviews and cases this account may open: its own, or the city's where it works for all of them.
 *
 * @param {import('../shared/area.js').Me} me
 * @param {Array<[string, string]>} wards
 * @returns {Array<[string, string]>}
 */
export function wardsOf(me, wards) {
  const roles = me.roles.filter((one) => one.role === 'HEALTH_NURSE' || one.role === 'HEALTH_CLERK');
  if (roles.some((one) => !one.ward)) return wards;
  const own = [...new Set(roles.map((one) => one.ward ?? ''))];
  return own.map((code) => [code, wards.find(([known]) => known === code)?.[1] ?? code]);
}

/**
 * @param {import('../shared/area.js').Me} me
 * @param {Array<[string, string]>} wards
 * @param {URLSearchParams} query
 */
export function wardOf(me, wards, query) {
  return query.get('ward') ?? wardsOf(me, wards)[0]?.[0] ?? '';
}
