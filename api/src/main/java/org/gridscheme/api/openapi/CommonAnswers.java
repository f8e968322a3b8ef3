package org.gridscheme.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What every operation answers alike: files as bytes, and a problem where the request is at fault. */
final class CommonAnswers implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    @Override
    public void customise(OpenAPI document) {
        for (Map.Entry<String, PathItem> path : document.getPaths().entrySet()) {
            path.getValue().readOperations().forEach(CommonAnswers::complete);
        }
    }

    private static void complete(Operation operation) {
        operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().values().stream())
                .forEach(CommonAnswers::asBytes);
        boolean told = operation.getResponses().keySet().stream().anyMatch(status -> status.startsWith("4"));
        if (!told) {
            Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
            operation
                    .getResponses()
                    .addApiResponse(
                            "4XX",
                            new ApiResponse()
                                    .description("The request is at fault")
                                    .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem))));
        }
    }

    /** Springdoc takes an array of bytes for Base64; on the wire it is the file itself. */
    private static void asBytes(MediaType content) {
        Schema<?> schema = content.getSchema();
        if (schema != null && "byte".equals(schema.getFormat())) {
            schema.setFormat("binary");
        }
    }
}
