import { formatNumber } from '../format/number';
import type { Translator } from '../i18n/translate';

/** Where a fact of the comparison is shown. */
export interface FactPlace {
  place: 'overview' | 'detail';
  group: string;
  /** Index of the supply source the fact belongs to, 0 where it belongs to none. */
  source: number;
  /** The pointer without its indexes, dotted. */
  path: string;
}

/** Shown in the overview, in this order of groups; everything else that has a label is a detail. */
const OVERVIEW = new Set([
  'sources.connection_point.name', 'sources.connection_point.kind', 'sources.connection_point.substation',
  'sources.connection_point.bus_section', 'sources.connection_point.feeder', 'sources.route.length_m', 'sources.cable.type',
  'sources.cable.circuits', 'sources.voltage_drop_pct', 'sources.short_circuit_ka', 'sources.switching.from_feeder',
  'sources.switching.to_feeder', 'independence.level',
  'independence.shared_corridor_m', 'mode', 'voltage_kv', 'saifi_per_year', 'saidi_h_per_year', 'reply_working_days',
]);

/** Ids say nothing beside the names they belong to. */
const LEFT_OUT = /(^|\.)[a-z_]*id$/;

/** How the values of these paths are called in the messages. */
const CODES: Record<string, string> = {
  'sources.connection_point.kind': 'kind',
  'sources.role': 'role',
  'independence.level': 'independence.level',
  'design.sizing': 'sizing',
  'design.tariff': 'tariff',
  'design.emergency.kind': 'emergency',
  'design.emergency.required': 'yesNo',
  'sources.switching.parallel': 'yesNo',
  'sources.switching.weak_evidence': 'yesNo',
  'design.metering.side': 'meteringSide',
  mode: 'mode',
};

const UNITS: ReadonlyArray<[ending: string, unit: string]> = [
  ['_per_year', ''], ['_h', 'h'], ['_m', 'm'], ['_kva', 'kVA'], ['_kw', 'kW'], ['_kvar', 'kvar'], ['_kv', 'kV'], ['_ka', 'kA'], ['_a', 'A'],
  ['_pct', '%'], ['kva', 'kVA'],
];

/** Undefined for what is not shown: ids, and codes that a newer service may add without a name for them here. */
export function factPlace(pointer: string): FactPlace | undefined {
  const segments = pointer.split('/').slice(1);
  const path = segments.filter((segment) => !/^\d+$/.test(segment)).join('.');
  if (LEFT_OUT.test(path)) {
    return undefined;
  }
  const [first = '', second = ''] = segments;
  const isSource = first === 'sources';
  const group = isSource ? 'source' : first === 'design' ? groupOfDesign(second) : first === 'independence' ? 'independence' : 'scheme';
  const index = segments.find((segment) => /^\d+$/.test(segment));
  return { place: OVERVIEW.has(path) ? 'overview' : 'detail', group, source: isSource ? Number(index ?? 0) : 0, path };
}

function groupOfDesign(part: string): string {
  return ['demand', 'plant', 'reactive', 'metering', 'emergency', 'reply'].includes(part) ? part : 'design';
}

export function factLabel(path: string, words: Translator): string {
  return words.byCode('fact', path, path.split('.').slice(-2).join(' ').replaceAll('_', ' '));
}

/** The value as it is read: codes by name, numbers grouped and with the unit that ends the field's name. */
export function factText(path: string, value: string, words: Translator): string {
  const prefix = CODES[path];
  if (prefix) {
    return words.byCode(prefix, value);
  }
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) {
    return value;
  }
  const [, unit = ''] = UNITS.find(([ending]) => path.endsWith(ending)) ?? [];
  return `${formatNumber(number, 4)}${unit && ` ${unit}`}`;
}
