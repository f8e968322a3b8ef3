package org.gridscheme.spatial.postgis;

import java.util.Optional;

/**
 * One answered request.
 *
 * @param request JSON text as received
 * @param response JSON text as sent
 * @param order what the request was called by its client
 */
public record ArchivedSchemes(
        String id,
        String gridVersion,
        String rulebookVersion,
        String priceBookVersion,
        String outcome,
        String request,
        String response,
        Optional<Order> order) {

    /**
     * The same key with the same body is the same order.
     *
     * @param bodyDigest SHA-256 in hexadecimal digits
     */
    public record Order(String key, String bodyDigest) {}
}
