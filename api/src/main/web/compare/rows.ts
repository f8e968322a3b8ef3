import type { Comparison } from '../api-client/comparison';
import type { Scheme, Verdict } from '../api-client/types';
import { groupDecimal } from '../format/decimal';
import { ABSENT, formatMetres, formatNumber, formatValue } from '../format/number';
import type { Translator } from '../i18n/translate';
import { factText, factLabel, factPlace } from './facts';

export interface Cell {
  text: string;
  /** A second, smaller line. */
  note?: string;
  /** No other of the compared schemes is better. */
  best?: boolean;
  verdict?: Verdict;
}

export interface Row {
  key: string;
  label: string;
  differs: boolean;
  cells: Cell[];
}

export interface RowGroup {
  key: string;
  title: string;
  rows: Row[];
}

/** What the rows are made from: the comparison, its schemes in its order, and the words. */
export interface RowInput {
  comparison: Comparison;
  schemes: readonly Scheme[];
  words: Translator;
}

/** Only the rows in which the schemes differ; groups without any are left out. */
export function onlyDiffering(groups: readonly RowGroup[]): RowGroup[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs) }))
    .filter((group) => group.rows.length > 0);
}

/** What is decided by: criteria, money, corridor, sources. */
export function overviewGroups(input: RowInput): RowGroup[] {
  return [criteriaGroup(input), costGroup(input), corridorGroup(input), ...factGroups(input, 'overview')].filter(
    (group) => group.rows.length > 0,
  );
}

/** Everything else that is known of the schemes. */
export function detailGroups(input: RowInput): RowGroup[] {
  return [worksGroup(input), ...factGroups(input, 'detail')].filter((group) => group.rows.length > 0);
}

const CRITERION_UNITS: Record<string, { digits: number; unit: string }> = {
  reliability: { digits: 4, unit: ' h/a' },
  load_rate: { digits: 1, unit: ' %' },
  voltage_drop: { digits: 2, unit: ' %' },
  difficulty: { digits: 1, unit: '' },
};

function criteriaGroup({ comparison, schemes, words }: RowInput): RowGroup {
  const currency = currencySign(schemes, words);
  const text = (name: string, value: number) => {
    if (name === 'cost') {
      return `${currency}${formatNumber(value, 0)}`;
    }
    if (name === 'duration') {
      return words.t('amount.days', { n: formatNumber(value, 1) });
    }
    const { digits, unit } = CRITERION_UNITS[name] ?? { digits: 3, unit: '' };
    return `${formatNumber(value, digits)}${unit}`;
  };
  const rows = comparison.criteria.map(({ name, values }) => {
    const byScheme = new Map(values.map((value) => [value.scheme, value]));
    const cells = comparison.schemes.map((id): Cell => {
      const found = byScheme.get(id);
      return found ? { text: text(name, found.value), best: found.best } : { text: ABSENT };
    });
    return row(`criterion-${name}`, words.byCode('criterion.long', name, words.byCode('criterion', name)), cells);
  });
  return { key: 'criteria', title: words.t('compare.criteria'), rows };
}

const COST_ORDER = ['total', 'grid_side', 'customer_side', 'direct'];

function costGroup({ comparison, schemes, words }: RowInput): RowGroup {
  const currency = currencySign(schemes, words);
  const ordered = [...comparison.cost].sort((a, b) => COST_ORDER.indexOf(a.item) - COST_ORDER.indexOf(b.item));
  const rows = ordered.map(({ item, values }) => {
    const cells = values.map(({ amount, above_least }): Cell => {
      const isLeast = !/[1-9]/.test(above_least);
      const note = isLeast ? {} : { note: `+ ${groupDecimal(above_least, 0)}` };
      return { text: `${currency}${groupDecimal(amount, 0)}`, best: isLeast, ...note };
    });
    return row(`cost-${item}`, words.byCode('compare.cost', item), cells);
  });
  return { key: 'cost', title: words.t('compare.costs'), rows };
}

/** Where the routes run together and where not, as lengths. */
function corridorGroup({ comparison, words }: RowInput): RowGroup {
  const length_m = (wanted: (schemes: string[]) => boolean) =>
    comparison.corridors.filter(({ schemes }) => wanted(schemes)).reduce((sum, corridor) => sum + corridor.length_m, 0);
  const all = comparison.schemes.length;
  const line = (key: string, label: string, of: (id: string) => number) =>
    row(key, label, comparison.schemes.map((id) => ({ text: `${formatMetres(of(id))} m` })));
  return {
    key: 'corridor',
    title: words.t('compare.corridor'),
    rows: [
      line('corridor-all', words.t('compare.corridor.total'), (id) => length_m((schemes) => schemes.includes(id))),
      line('corridor-common', words.t('compare.corridor.common'), () => length_m((schemes) => schemes.length === all)),
      line('corridor-own', words.t('compare.corridor.own'), (id) =>
        length_m((schemes) => schemes.length === 1 && schemes[0] === id)),
    ],
  };
}

function factGroups({ comparison, schemes, words }: RowInput, place: 'overview' | 'detail'): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  // What one source would be independent of is nobody.
  const alone = new Set(schemes.filter(({ sources }) => sources.length === 1).map(({ id }) => id));
  for (const fact of comparison.facts) {
    const found = factPlace(fact.pointer);
    const silent = comparison.schemes.map((id) => found?.group === 'independence' && alone.has(id));
    if (!found || found.place !== place || silent.every(Boolean)) {
      continue;
    }
    const title = words.byCode('factGroup', found.group, found.group, { n: found.source + 1 });
    const group = groups.get(title) ?? { key: `${found.group}-${found.source}`, title, rows: [] };
    groups.set(title, group);
    const cells = fact.values.map(({ value }, i) => ({ text: value === null || silent[i] ? ABSENT : factText(found.path, value, words) }));
    group.rows.push(row(fact.pointer, factLabel(found.path, words), cells));
  }
  return [...groups.values()];
}

function worksGroup({ comparison, words }: RowInput): RowGroup {
  const rows = comparison.works.map(({ code, title, values }) => {
    const cells = values.map(({ days, count, critical }): Cell => {
      if (days === null) {
        return { text: ABSENT };
      }
      const notes = [...(count > 1 ? [`× ${count}`] : []), ...(critical ? [words.t('compare.critical')] : [])];
      return { text: words.t('amount.days', { n: formatNumber(days, 1) }), ...(notes.length > 0 ? { note: notes.join(' · ') } : {}) };
    });
    return row(`work-${code}`, title, cells);
  });
  return { key: 'works', title: words.t('compare.works'), rows };
}

/** What every rule makes of every scheme; the worst element stands for the others. */
export function checkGroups({ comparison, words }: RowInput, unitText: (unit: string) => string): RowGroup[] {
  const rows = comparison.checks.map(({ rule, title, unit, values, differs }) => {
    const cells = values.map(({ worst, checks }): Cell => {
      const [first] = checks;
      if (worst === null || !first) {
        return { text: ABSENT };
      }
      const written = unitText(unit);
      const limit = first.limit === null ? {} : { note: words.t('reason.limit', { limit: formatValue(first.limit) }) };
      if (first.actual === null) {
        return { text: ABSENT, verdict: worst };
      }
      return { text: `${formatValue(first.actual)}${written ? ` ${written}` : ''}`, verdict: worst, ...limit };
    });
    return { ...row(rule, title, cells), differs: differs || textsDiffer(cells) };
  });
  return [{ key: 'checks', title: words.t('checks.title'), rows }];
}

/** Every item of the bill of quantities, by who pays for it. */
export function quantityGroups({ comparison, words }: RowInput, unitText: (unit: string) => string): RowGroup[] {
  const owners = [...new Set(comparison.quantities.map(({ owner }) => owner))];
  return owners.map((owner) => ({
    key: `quantities-${owner}`,
    title: words.t('compare.paidBy', { who: words.byCode('owner', owner) }),
    rows: comparison.quantities
      .filter((quantity) => quantity.owner === owner)
      .map(({ code, name, unit, differs, values }) => ({
        ...row(`${owner}-${code}`, name, values.map(({ qty, amount }) =>
          /[1-9]/.test(qty) ? { text: groupDecimal(amount, 0), note: `${groupDecimal(qty)} ${unitText(unit)}`.trim() } : { text: ABSENT })),
        differs,
      })),
  }));
}

function row(key: string, label: string, cells: Cell[]): Row {
  const differs = textsDiffer(cells);
  // Where all are equally good, a mark at each of them says nothing.
  return { key, label, differs, cells: cells.every(({ best }) => best) ? cells.map(({ best: _, ...cell }) => cell) : cells };
}

function textsDiffer(cells: readonly Cell[]): boolean {
  return new Set(cells.map(({ text }) => text)).size > 1;
}

function currencySign(schemes: readonly Scheme[], words: Translator): string {
  const currency = schemes[0]?.cost.currency ?? '';
  return words.byCode('currency', currency, `${currency} `);
}
