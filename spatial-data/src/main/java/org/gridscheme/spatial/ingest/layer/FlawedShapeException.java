package org.gridscheme.spatial.ingest.layer;

/** A shape that cannot be built; the layer goes on with its next object. */
final class FlawedShapeException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param flaw short code, see {@link Shape} */
    FlawedShapeException(String flaw) {
        super(flaw);
    }

    String flaw() {
        return String.valueOf(getMessage());
    }
}
