package org.gridscheme.spatial.postgis;

/**
 * One answered request.
 *
 * @param request JSON text as received
 * @param response JSON text as sent
 */
public record ArchivedSchemes(
        String id,
        String gridVersion,
        String rulebookVersion,
        String priceBookVersion,
        String outcome,
        String request,
        String response) {}
