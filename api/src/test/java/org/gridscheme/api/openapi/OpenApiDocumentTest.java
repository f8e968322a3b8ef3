package org.gridscheme.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.api.GridSchemeApplication;
import org.gridscheme.api.testkit.Http;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fails when the document the web view's types are made of no longer tells what the service says of itself;
 * {@code -Dgridscheme.docs.write=true} rewrites it. The whole service, whose parts are made when they are asked for: no database
 * is behind it, and none is needed to describe it.
 */
@SpringBootTest(
        classes = GridSchemeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.flyway.enabled=false",
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:9/none",
            "spring.datasource.hikari.connection-timeout=250",
            "gridscheme.grid-retry=1h",
            "logging.level.org.gridscheme=off"
        })
class OpenApiDocumentTest {

    private static final Path DOCUMENT = Path.of("src/main/web/api-client/openapi.json");

    @LocalServerPort
    private int port;

    @Test
    void documentMatchesTheService() throws IOException {
        String served = JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new Http(port).get("/v3/api-docs").json())
                        .replace("\r\n", "\n")
                + "\n";
        if (Boolean.getBoolean("gridscheme.docs.write")) {
            Files.writeString(DOCUMENT, served);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("generated document, rewrite it with -Dgridscheme.docs.write=true, then npm run types")
                .isEqualTo(served);
    }

    @Test
    void listedValuesBelongToFieldsThatThereAre() {
        JsonNode schemas = new Http(port).get("/v3/api-docs").json().at("/components/schemas");

        assertThat(WireValues.fields()).allSatisfy(field -> {
            String[] names = field.split("\\.", 2);
            assertThat(schemas.at("/" + names[0] + "/properties/" + names[1]).has("enum"))
                    .as(field)
                    .isTrue();
        });
    }
}
