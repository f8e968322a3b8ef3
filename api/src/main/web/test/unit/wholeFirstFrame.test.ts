import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawWholeFirst, PATIENCE_MS } from '../../map/wholeFirstFrame';

/** A map whose frames are asked for by the test. */
class Frames {
  readonly loaded = new Set<string>();
  readonly drawn: string[] = [];
  repaints = 0;
  styled = true;
  removed: () => void = () => undefined;
  painter = { render: (frame: string) => void this.drawn.push(frame) };

  getSource = (name: string) => (this.styled ? { name } : undefined);
  isSourceLoaded = (name: string) => this.loaded.has(name);
  triggerRepaint = () => void this.repaints++;
  once = (_: 'remove', listener: () => void) => {
    this.removed = listener;
  };
}

describe('the first frame of a map', () => {
  let map: Frames;

  beforeEach(() => {
    vi.useFakeTimers();
    map = new Frames();
    drawWholeFirst(map as unknown as Parameters<typeof drawWholeFirst>[0]);
  });
  afterEach(() => void vi.useRealTimers());

  it('is drawn when streets and grid are there, and every frame after it at once', () => {
    map.painter.render('nothing');
    map.loaded.add('streets');
    map.painter.render('streets alone');
    map.loaded.add('grid');
    map.painter.render('whole');
    map.loaded.clear();
    map.painter.render('moved');
    expect(map.drawn).toEqual(['whole', 'moved']);
    vi.runAllTimers();
    expect(map.repaints).toBe(0);
  });

  it('is drawn with what has come when that takes long', () => {
    map.loaded.add('grid');
    map.painter.render('grid alone');
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    expect([map.drawn, map.repaints]).toEqual([[], 0]);
    vi.advanceTimersByTime(1);
    expect(map.repaints).toBe(1);
    map.painter.render('still the grid alone');
    expect(map.drawn).toEqual(['still the grid alone']);
  });

  it('asks no source of a style that is not read yet', () => {
    map.styled = false;
    map.loaded.add('streets').add('grid');
    map.painter.render('nothing');
    expect(map.drawn).toEqual([]);
  });

  it('is waited for no longer when the map is gone', () => {
    map.removed();
    vi.runAllTimers();
    expect(map.repaints).toBe(0);
  });
});
