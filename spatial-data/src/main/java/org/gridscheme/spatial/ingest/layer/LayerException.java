package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A file that cannot be read as a layer from some place on, so that none of it is used. */
public final class LayerException extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Map<String, String> details;

    /** Why. */
    public enum Reason {
        /** The file's structure is lost. */
        BROKEN,
        /** The file is of another format, or of a kind that is not read. */
        NOT_THE_FORMAT,
        /** Larger than {@link LayerLimits} allows. */
        TOO_LARGE,
        /** Text in no encoding that fits. */
        ENCODING,
        /** A file that belongs to the named one is not there or does not fit it. */
        COMPANION,
        /** No layer of the name, or none named where the file has several. */
        LAYER_UNKNOWN
    }

    /** @param details named values such as line, feature, layers */
    public LayerException(Reason reason, Map<String, String> details) {
        super(reason + " " + new TreeMap<>(details));
        this.reason = reason;
        this.details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    LayerException(Reason reason, String detail, String value) {
        this(reason, Map.of(detail, value));
    }

    public Reason reason() {
        return reason;
    }

    /** Sorted by name. */
    public Map<String, String> details() {
        return details;
    }
}
