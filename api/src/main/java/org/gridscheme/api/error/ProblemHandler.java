package org.gridscheme.api.error;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes an {@code application/problem+json} answer of everything that goes wrong while a request is handled. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> handle(ProblemException problem, HttpServletRequest request) {
        return answer(problem.type(), problem.problems(), new HttpHeaders(), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> handleDatabase(RuntimeException failure, HttpServletRequest request) {
        LOG.warn("the database does not answer: {}", failure.toString());
        return answer(ProblemType.DATABASE_UNAVAILABLE, List.of(), new HttpHeaders(), request);
    }

    /** The client went away, or the disk is full; only the second can be told to anybody. */
    @ExceptionHandler(IOException.class)
    @Nullable ResponseEntity<Object> handleInput(IOException failure, HttpServletRequest request) {
        if (String.valueOf(failure.getMessage()).contains("No space left")) {
            LOG.error("the disk is full: {}", failure.toString());
            return answer(ProblemType.STORAGE_FULL, List.of(), new HttpHeaders(), request);
        }
        LOG.debug("a connection broke: {}", failure.toString());
        return null;
    }

    @ExceptionHandler(UncheckedIOException.class)
    @Nullable ResponseEntity<Object> handleInput(UncheckedIOException failure, HttpServletRequest request) {
        return handleInput(new IOException(failure.getMessage(), failure), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> handleParameter(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        FieldProblem fault = FieldProblem.of("", "bad-parameter", mismatch.getName());
        return answer(ProblemType.BAD_REQUEST, List.of(fault), new HttpHeaders(), request);
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Object> handleFault(RuntimeException fault, HttpServletRequest request) {
        ResponseEntity<Object> answer = answer(ProblemType.INTERNAL_ERROR, List.of(), new HttpHeaders(), request);
        if (answer.getBody() instanceof Problem problem) {
            LOG.error("{}", problem.instance(), fault);
        }
        return answer;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                ProblemType.ofStatus(status.value()), List.of(), headers, ((ServletWebRequest) request).getRequest());
    }

    private static ResponseEntity<Object> answer(
            ProblemType type, List<FieldProblem> faults, HttpHeaders headers, HttpServletRequest request) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (type.status() == 503) {
            all.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Texts texts = Texts.in(Language.ofAcceptLanguage(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        Problem problem = ProblemTexts.problem(type, faults, Problem.newInstance(), texts);
        return ResponseEntity.status(type.status()).headers(all).body(problem);
    }
}
