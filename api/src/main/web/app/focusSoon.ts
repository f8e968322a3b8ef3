/** Whoever opens a part is led there, and whoever closes it back to where it was opened. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
