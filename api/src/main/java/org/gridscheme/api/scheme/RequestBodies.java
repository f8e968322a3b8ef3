package org.gridscheme.api.scheme;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.request.PlanningRequestReader;

/** Reads a request's body into memory, up to its limit and not a byte more. */
public final class RequestBodies {

    private RequestBodies() {}

    /** @throws ProblemException of type BODY_TOO_LARGE */
    public static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > PlanningRequestReader.MAX_BODY) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(PlanningRequestReader.MAX_BODY + 1);
        if (body.length > PlanningRequestReader.MAX_BODY) {
            throw tooLarge();
        }
        return body;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE,
                List.of(FieldProblem.of("", "body-too-large", String.valueOf(PlanningRequestReader.MAX_BODY))));
    }
}
