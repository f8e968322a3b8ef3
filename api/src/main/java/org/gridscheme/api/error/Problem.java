package org.gridscheme.api.error;

import java.util.List;
import java.util.UUID;

/**
 * Body of an error answer (RFC 9457).
 *
 * @param type stable address of the kind of problem
 * @param detail what happened, in the caller's language
 * @param instance identity of this occurrence, also in the log
 * @param errors every fault found in the request, empty where the problem is none of the request
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<ProblemError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A fresh identity of an occurrence. */
    public static String newInstance() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** One fault: where (JSON Pointer), which (stable code), and in words. */
    public record ProblemError(String pointer, String code, String detail) {}
}
