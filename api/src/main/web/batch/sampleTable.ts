import type { GridSummary } from '../api-client/types';
import type { Language } from '../i18n/translate';

const HEADERS: Record<Language, string> = {
  en: 'id,longitude,latitude,coordinate system,capacity kVA,industry,importance',
  'zh-CN': '编号,经度,纬度,坐标系,申请容量（kVA）,行业,重要性等级',
};
const CAPACITIES_KVA = [630, 1250, 400, 3150, 800, 12_500, 160, 2000];
const INDUSTRIES = ['MACHINERY', 'OFFICE', 'EV_CHARGING', 'DATA_CENTRE', 'MALL', 'STEEL_ROLLING', 'SCHOOL', 'HOSPITAL'];
const IMPORTANCE = ['ORDINARY', 'ORDINARY', 'ORDINARY', 'CLASS_II', 'ORDINARY', 'ORDINARY', 'ORDINARY', 'CLASS_I'];
/** How far around the middle of the grid the places lie, as a share of its extent. */
const SPREAD = 0.25;

/** A table to try with, in CSV with byte order mark so that spreadsheets read it: places around the middle of the loaded grid. */
export function sampleTable({ bbox: [west, south, east, north] }: Pick<GridSummary, 'bbox'>, language: Language): string {
  const rows = CAPACITIES_KVA.map((capacity, index) => {
    const turn = (2 * Math.PI * index) / CAPACITIES_KVA.length;
    const share = SPREAD * (0.4 + (0.6 * (index % 3)) / 2);
    const lon = (west + east) / 2 + share * (east - west) * Math.cos(turn);
    const lat = (south + north) / 2 + share * (north - south) * Math.sin(turn);
    return [`P-${index + 1}`, lon.toFixed(6), lat.toFixed(6), 'WGS84', capacity, INDUSTRIES[index], IMPORTANCE[index]].join(',');
  });
  return `\uFEFF${[HEADERS[language], ...rows].join('\r\n')}\r\n`;
}
