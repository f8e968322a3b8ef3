import { call, type CallOptions } from './client';
import type { Review, ReviewOrder, Wire } from './types';

/** Where a scheme stands between designer and reviewer. */
export function getReview(id: string, schemeId: string, options: CallOptions = {}): Promise<Review> {
  return call('get', '/api/v1/schemes/{id}/{schemeId}/review', { path: { id, schemeId } }, options);
}

/** One step of a review. */
export function reviewScheme(id: string, schemeId: string, order: ReviewOrder, options: CallOptions = {}): Promise<Review> {
  return call('post', '/api/v1/schemes/{id}/{schemeId}/review', { path: { id, schemeId } }, options, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });
}

/** The version of record against what the same request gives now. */
export function getRecordDifference(id: string, options: CallOptions = {}): Promise<Wire['RecordDifference']> {
  return call('get', '/api/v1/schemes/{id}/record/difference', { path: { id } }, options);
}
