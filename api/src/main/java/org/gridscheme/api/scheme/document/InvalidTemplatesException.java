package org.gridscheme.api.scheme.document;

import java.util.List;

/** Templates of an office that cannot be used, with all problems. */
public final class InvalidTemplatesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidTemplatesException(List<String> problems) {
        super("templates of documents: " + String.join("; ", problems));
    }
}
