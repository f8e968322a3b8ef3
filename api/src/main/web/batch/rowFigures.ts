import type { Batch, BatchRow, BatchRowSource } from '../api-client/batches';

/** How people call the customer of a row: by its number and name as they stand in the table. */
export function rowName({ cells }: BatchRow, { columns }: Pick<Batch, 'columns'>): string {
  return [columns.id, columns.name].map((header) => (header === undefined ? '' : (cells[header] ?? ''))).filter((text) => text !== '').join(' ');
}

/** The capacity as it stands in the table. */
export function rowCapacity({ cells }: BatchRow, { columns }: Pick<Batch, 'columns'>): string {
  return columns.capacity_kva === undefined ? '' : (cells[columns.capacity_kva] ?? '');
}

/** Length of all routes of the best scheme. */
export function rowLength_m({ scheme }: BatchRow): number | undefined {
  return scheme?.sources.reduce((sum, { length_m }) => sum + length_m, 0);
}

/** The load rate nearest to its limit, over all sources. */
export function worstRate({ scheme }: BatchRow): BatchRowSource['load_rates'][number] | undefined {
  const rates = scheme?.sources.flatMap(({ load_rates }) => load_rates) ?? [];
  return rates.reduce<BatchRowSource['load_rates'][number] | undefined>(
    (worst, rate) => (worst && worst.after_pct / worst.limit_pct >= rate.after_pct / rate.limit_pct ? worst : rate),
    undefined,
  );
}
