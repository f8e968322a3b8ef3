/** A key no other order has. */
export function newKey(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return `web-${[...parts].map((part) => part.toString(36)).join('-')}`;
}

/** Keeps the key of an order until it is answered, refused or given up: sent again after a lost connection it is the same order. */
export class OrderKeys {
  private pending: { order: string; key: string } | undefined;

  keyOf(order: string): string {
    if (this.pending?.order !== order) {
      this.pending = { order, key: newKey() };
    }
    return this.pending.key;
  }

  settled(key: string): void {
    if (this.pending?.key === key) {
      this.pending = undefined;
    }
  }
}
