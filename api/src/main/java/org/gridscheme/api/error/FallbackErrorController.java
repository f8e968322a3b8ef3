package org.gridscheme.api.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers where the server itself gave up on a request, outside any controller. */
@Hidden
@RestController
final class FallbackErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = ProblemType.ofStatus(code instanceof Integer status ? status : 404);
        Texts texts = Texts.in(Language.ofAcceptLanguage(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        Problem problem = ProblemTexts.problem(type, List.of(), Problem.newInstance(), texts);
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
