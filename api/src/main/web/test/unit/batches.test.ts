import { describe, expect, it } from 'vitest';
import { tableTypeOf, type BatchRow, type BatchRowSource } from '../../api-client/batches';
import { parseViewState, formatViewState } from '../../app/viewState';
import { rowCapacity, rowLength_m, rowName, worstRate } from '../../batch/rowFigures';
import { boundsOfRows } from '../../batch/rowOverlay';
import { sampleTable } from '../../batch/sampleTable';
import { checkDraft, draftOf, requestOf } from '../../plan/requestDraft';

const source = (length_m: number, after_pct: number, limit_pct: number): BatchRowSource => ({
  role: 'MAIN', connection_point: 'bay:B', kind: 'SPARE_BAY', name: '', substation: 'S', bus_section: 'I',
  cable: 'YJV22', circuits: 1, voltage_drop_pct: 1, short_circuit_ka: 8, coordinates: [1, 2], length_m, route: [],
  load_rates: [{ element: 'F', kind: 'FEEDER', before_pct: 0, after_pct, limit_pct }],
});
const ROW: BatchRow = {
  row: 3, state: 'ok', cells: { 编号: 'P-3', 户名: '甲厂', 容量: '630' }, place: [118.9, 32.9], reason_codes: [],
  scheme: { voltage_kv: 10, mode: 'MAIN_HOT', score: 0.7, cost: '1.00', currency: 'CNY', duration_days: 1, sources: [source(300, 40, 50), source(200, 45, 70)] },
};
const COLUMNS = { columns: { id: '编号', name: '户名', capacity_kva: '容量' } };

describe('a row of a batch', () => {
  it('is called as in the table', () => {
    expect(rowName(ROW, COLUMNS)).toBe('P-3 甲厂');
    expect(rowName(ROW, { columns: {} })).toBe('');
    expect(rowCapacity(ROW, COLUMNS)).toBe('630');
  });

  it('has the length of all routes and the load rate nearest to its limit', () => {
    expect(rowLength_m(ROW)).toBe(500);
    expect(worstRate(ROW)?.after_pct).toBe(40);
  });

  it('lies in the box of all rows with a place', () => {
    expect(boundsOfRows([ROW, { ...ROW, place: [118, 33] }])).toEqual([118, 32.9, 118.9, 33]);
    expect(boundsOfRows([])).toBeUndefined();
  });

  it('becomes a request that the form takes', () => {
    const draft = draftOf({ location: { crs: 'EPSG:4549', coordinates: [500000, 3640000] }, capacity_kva: 630 });
    expect(checkDraft(draft)).toEqual([]);
    expect(requestOf(draft)).toMatchObject({ location: { crs: 'EPSG:4549' }, capacity_kva: 630, customer: { industry: 'OTHER', importance: 'ORDINARY' } });
  });
});

describe('a table', () => {
  it('is known by its ending', () => {
    expect(tableTypeOf('Park.XLSX')).toContain('spreadsheetml');
    expect(tableTypeOf('park.pdf')).toBeUndefined();
  });

  it('to try with lies within the grid', () => {
    const [header, ...rows] = sampleTable({ bbox: [118, 32, 119, 33] }, 'zh-CN').trim().split('\r\n');
    expect(header).toContain('经度');
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      const [, lon, lat] = row.split(',').map(Number);
      expect(lon).toBeGreaterThan(118);
      expect(lon).toBeLessThan(119);
      expect(lat).toBeGreaterThan(32);
      expect(lat).toBeLessThan(33);
    }
  });
});

describe('the address', () => {
  it('keeps page, batch, layer and sources', () => {
    const state = { page: 'capacity', layer: 'loads', sources: 'dual', batchId: 'b 1' } as const;
    expect(parseViewState(formatViewState(state))).toEqual(state);
    expect(parseViewState('#page=else&layer=none&sources=single')).toEqual({});
  });
});
