import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_MAP, markFirstMap } from '../../map/firstMap';

/** Frames are painted when the test says so. */
class Frames {
  readonly loaded = new Set<string>();
  private readonly listeners = new Set<() => void>();

  isSourceLoaded = (source: string) => this.loaded.has(source);

  on = (_: 'render', listener: () => void) => this.listeners.add(listener);

  off = (_: 'render', listener: () => void) => this.listeners.delete(listener);

  paint() {
    [...this.listeners].forEach((listener) => listener());
  }
}

const marks = () => performance.getEntriesByName(FIRST_MAP).length;

describe('the mark of the first map', () => {
  let next: Array<() => void> = [];

  beforeEach(() => {
    next = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => next.push(frame));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    performance.clearMarks();
  });

  function shown(): Frames {
    const frames = new Frames();
    markFirstMap(frames as unknown as Parameters<typeof markFirstMap>[0]);
    return frames;
  }

  it('is set when streets and grid were both painted, one frame later, once', () => {
    const frames = shown();
    frames.paint();
    frames.loaded.add('streets');
    frames.paint();
    expect(next).toHaveLength(0);
    frames.loaded.add('grid');
    frames.paint();
    expect([next.length, marks()]).toEqual([1, 0]);
    next.forEach((frame) => frame());
    frames.paint();
    expect([next.length, marks()]).toEqual([1, 1]);
  });

  it('stays where it is when another map is made', () => {
    for (const frames of [shown(), shown()]) {
      frames.loaded.add('streets').add('grid');
      frames.paint();
    }
    next.forEach((frame) => frame());
    expect(marks()).toBe(1);
  });
});
