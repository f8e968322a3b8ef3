package org.gridscheme.api.scheme;

import org.gridscheme.api.text.Digests;

/**
 * An order with the key its client gave it: sent again, it is the same order.
 *
 * @param bodyDigest SHA-256 of the body as it was sent, in hexadecimal digits
 */
public record KeyedOrder(String key, String bodyDigest) {

    static KeyedOrder of(String key, byte[] body) {
        return new KeyedOrder(key, Digests.hexOf(body));
    }
}
