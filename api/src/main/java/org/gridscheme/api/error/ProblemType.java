package org.gridscheme.api.error;

import java.util.Locale;
import java.util.Map;

/** The kinds of problem the service answers with; the address of each is stable and has a page in {@code api.md}. */
public enum ProblemType {
    INVALID_REQUEST(400),
    MALFORMED_JSON(400),
    UNREADABLE_FILE(400),
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    NOT_REPRODUCIBLE(409),
    BATCH_ENDED(409),
    RESERVATION_CONFLICT(409),
    RESERVATION_STATE(409),
    REVIEW_CONFLICT(409),
    REVIEW_STATE(409),
    GRID_VERSION_GONE(410),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    INTERNAL_ERROR(500),
    TOO_BUSY(503),
    FONT_MISSING(503),
    GRID_NOT_READY(503),
    SURVEY_NOT_READY(503),
    DATABASE_UNAVAILABLE(503),
    STORAGE_FULL(507);

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            404, NOT_FOUND,
            405, METHOD_NOT_ALLOWED,
            406, NOT_ACCEPTABLE,
            413, BODY_TOO_LARGE,
            415, UNSUPPORTED_MEDIA_TYPE);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** Kind of problem for a status the framework or the server decided on. */
    public static ProblemType ofStatus(int status) {
        return BY_STATUS.getOrDefault(status, status >= 500 ? INTERNAL_ERROR : BAD_REQUEST);
    }

    public int status() {
        return status;
    }

    /** The {@code type} member, relative to the service's address. */
    public String uri() {
        return "/problems/" + key();
    }

    /** Part of the message keys of this type. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
