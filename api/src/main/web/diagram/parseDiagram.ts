/** A drawn part that stands for elements of the grid. */
export const PART = 'g[data-element]:not([data-element=""])';

/**
 * The picture as a node of the page. It comes from our own service, which writes plain shapes and words; anything that could run
 * or load is refused all the same.
 */
export function parseDiagram(text: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = parsed.documentElement;
  const foreign = root.querySelector('script, style, foreignObject, image, use, a');
  return root instanceof SVGSVGElement && !foreign ? root : undefined;
}

/** Ids of the elements a part stands for. */
export function elementsOf(part: Element): string[] {
  return (part.getAttribute('data-element') ?? '').split(' ').filter(Boolean);
}
