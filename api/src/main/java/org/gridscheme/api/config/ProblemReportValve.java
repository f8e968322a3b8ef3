package org.gridscheme.api.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.gridscheme.api.error.Problem;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that the server refuses before they reach the application, such as malformed addresses. */
final class ProblemReportValve extends ErrorReportValve {

    private final JsonMapper mapper = WireJson.mapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Texts texts = Texts.in(Language.ofAcceptLanguage(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        Problem problem = ProblemTexts.problem(ProblemType.ofStatus(status), List.of(), Problem.newInstance(), texts);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            response.getOutputStream().write(mapper.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("the client has gone", gone);
        }
    }
}
