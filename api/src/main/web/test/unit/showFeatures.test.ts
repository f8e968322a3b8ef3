import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { showFeatures } from '../../map/showFeatures';

const point = (lon: number): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lon, 0] } });

/** A map with one source, which counts how often it is fed. */
class OneSource {
  fed = 0;

  constructor(private data: FeatureCollection) {}

  getSource = ((name: string) => (name === 'routes' ? this : undefined)) as unknown as MapLibreMap['getSource'];

  serialize() {
    return { type: 'geojson', data: this.data };
  }

  setData(data: FeatureCollection) {
    this.data = data;
    this.fed++;
  }

  get shown() {
    return this.data.features;
  }
}

const empty = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });

describe('features on the map', () => {
  it('are given to a source once, however often they are told', () => {
    const map = new OneSource(empty());
    const features = [point(1), point(2)];
    showFeatures(map, 'routes', features);
    showFeatures(map, 'routes', [...features]);
    expect(map.shown).toEqual(features);
    expect(map.fed).toBe(1);
  });

  it('leave a source alone that shows nothing and shall show nothing', () => {
    const map = new OneSource(empty());
    showFeatures(map, 'routes', []);
    expect(map.fed).toBe(0);
  });

  it('are given again when one of them, their order or their number is another', () => {
    const [first, second] = [point(1), point(2)];
    const map = new OneSource({ type: 'FeatureCollection', features: [first, second] });
    showFeatures(map, 'routes', [second, first]);
    showFeatures(map, 'routes', [second, point(1)]);
    showFeatures(map, 'routes', [second]);
    showFeatures(map, 'routes', []);
    expect(map.fed).toBe(4);
  });

  it('wait for their source', () => {
    const map = new OneSource(empty());
    showFeatures(map, 'areas', [point(1)]);
    expect(map.fed).toBe(0);
  });
});
