/** Most orders that are remembered: far more than anybody sends while a connection is lost. */
export const MOST_ORDERS = 20;

/** A key no other order has. */
export function newKey(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return `web-${[...parts].map((part) => part.toString(36)).join('-')}`;
}

/**
 * Keeps the key of each order until it is answered, refused or given up: sent again after a lost connection it is the same order, whatever else was
 * sent meanwhile. Of too many the longest unanswered is forgotten.
 */
export class OrderKeys {
  /** By order, the oldest first. */
  private readonly pending = new Map<string, string>();

  keyOf(order: string): string {
    const key = this.pending.get(order) ?? newKey();
    // Sent again it is the latest one.
    this.pending.delete(order);
    this.pending.set(order, key);
    const [oldest] = this.pending.keys();
    if (this.pending.size > MOST_ORDERS && oldest !== undefined) {
      this.pending.delete(oldest);
    }
    return key;
  }

  /** @param key that the order was sent with: meanwhile it may have been sent anew with another */
  settled(order: string, key: string): void {
    if (this.pending.get(order) === key) {
      this.pending.delete(order);
    }
  }
}
