import type { Particulars } from '../api-client/types';

export type Particular = keyof Particulars;

export interface ParticularField {
  key: Particular;
  /** As the service has it, so that nothing too long can be typed; a day has none. */
  longest?: number;
  wide?: boolean;
}

/** In the order of the documents. */
export const PARTICULARS: readonly ParticularField[] = [
  { key: 'customer_name', longest: 200, wide: true },
  { key: 'address', longest: 300, wide: true },
  { key: 'contact', longest: 100 },
  { key: 'phone', longest: 60 },
  { key: 'application_no', longest: 40 },
  { key: 'customer_no', longest: 40 },
  { key: 'usage_category', longest: 100 },
  { key: 'reception_date' },
  { key: 'surveyor', longest: 100 },
  { key: 'survey_date' },
  { key: 'prepared_by', longest: 100 },
  { key: 'approved_by', longest: 100 },
  { key: 'reply_person', longest: 100 },
  { key: 'reply_method', longest: 100 },
  { key: 'reply_date' },
];

/** Only what has something to say; undefined where that is nothing. */
export function givenParticulars(particulars: Particulars): Particulars | undefined {
  const given = PARTICULARS.map(({ key }) => [key, particulars[key]?.trim()] as const).filter(([, text]) => text);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
