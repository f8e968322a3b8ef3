package org.gridscheme.spatial.street;

/** A file that cannot be used as a street extract at all; what is merely odd in it is counted in the report instead. */
public final class StreetImportException extends RuntimeException {

    private final String code;

    public StreetImportException(String code, String message) {
        super(message);
        this.code = code;
    }

    public StreetImportException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable code: {@code streets.file-missing}, {@code streets.file-unreadable}, {@code streets.none}. */
    public String code() {
        return code;
    }
}
