import type { RowState } from '../api-client/batches';

/** A sign for each outcome, in the table and on the map, so that none is told by colour alone. */
export const OUTCOME_SIGNS: Record<RowState, string> = { ok: '●', infeasible: '✕', invalid: '!', error: '?', duplicate: '=', pending: '○' };
