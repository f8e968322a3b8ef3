import { describe, expect, it } from 'vitest';
import { addressOf } from '../../api-client/operations';

describe('the address of an operation', () => {
  it('has its parameters in the path, each as one piece', () => {
    expect(addressOf('get', '/api/v1/schemes/{id}/{schemeId}/export.{format}', {
      path: { id: 'a/b', schemeId: 's 1', format: 'pdf' },
    })).toBe('api/v1/schemes/a%2Fb/s%201/export.pdf');
  });

  it('has a query of what is given', () => {
    expect(addressOf('get', '/api/v1/streets', { query: { query: '人民 路&1', limit: 5 } })).toBe(
      'api/v1/streets?query=%E4%BA%BA%E6%B0%91+%E8%B7%AF%261&limit=5',
    );
    expect(addressOf('get', '/api/v1/schemes/{id}/compare', { path: { id: 'x' }, query: { schemes: ['s1', 's2'] } })).toBe(
      'api/v1/schemes/x/compare?schemes=s1%2Cs2',
    );
    expect(addressOf('get', '/api/v1/grid', {})).toBe('api/v1/grid');
  });
});
