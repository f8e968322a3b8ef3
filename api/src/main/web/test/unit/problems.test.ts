import { describe, expect, it } from 'vitest';
import { problemFrom } from '../../api-client/problem';
import { fieldProblems } from '../../plan/problemFields';

const body = {
  type: 'https://example.org/problems/invalid-request',
  title: 'Invalid request',
  status: 400,
  errors: [
    { pointer: '/location/coordinates/1', code: 'latitude-out-of-range', detail: 'must lie in -90..90' },
    { pointer: '/location/crs', code: 'crs-required' },
    { pointer: '/location', code: 'location.outside' },
    { pointer: '/customer/importance/0', code: 'unknown-value' },
    { pointer: '/transformers/0/kva', code: 'negative' },
    { code: 'body.too-deep' },
  ],
};

describe('problems of the service', () => {
  it('are all kept, each at its field', () => {
    const fields = fieldProblems(problemFrom(400, body)).map(({ field, code }) => [code, field]);
    expect(fields).toEqual([
      ['latitude-out-of-range', 'lat'],
      ['crs-required', 'crs'],
      ['location.outside', 'lon'],
      ['unknown-value', 'importance'],
      ['negative', undefined],
      ['body.too-deep', undefined],
    ]);
  });

  it('keep the words of the service', () => {
    expect(fieldProblems(problemFrom(400, body))[0]?.detail).toBe('must lie in -90..90');
  });

  it.each([undefined, null, 'oops', [], { errors: 'no list' }, { errors: [null, 3] }])('survive a body of %j', (broken) => {
    expect(problemFrom(502, broken)).toEqual({ status: 502, errors: [] });
  });
});
