/** Open capacity in five classes, each with a sign, so that none is told by colour alone. */
export const CAPACITY_STEPS_KVA = [0, 1_000, 4_000, 8_000] as const;
export const CAPACITY_SIGNS = ['✕', '◔', '◑', '◕', '●'] as const;

/** 0 where nothing fits, 4 above the last step; a step belongs to the class below it. */
export function capacityClass(capacity_kVA: number): number {
  return CAPACITY_STEPS_KVA.filter((step) => capacity_kVA > step).length;
}

/** Load rates in four classes by the share of the limit that is used, as the bars of the schemes. */
export const LOAD_CLASSES = ['low', 'medium', 'high', 'over'] as const;
export type LoadClass = (typeof LOAD_CLASSES)[number];
export const LOAD_SIGNS: Record<LoadClass, string> = { low: '○', medium: '◑', high: '●', over: '▲' };

const MEDIUM_FROM = 0.6;
const HIGH_FROM = 0.85;

export function loadClass({ load_pct, limit_pct }: { load_pct: number; limit_pct: number }): LoadClass {
  const used = load_pct / limit_pct;
  return used > 1 ? 'over' : used > HIGH_FROM ? 'high' : used > MEDIUM_FROM ? 'medium' : 'low';
}
