package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.api.bundle.BundleVerdict;
import org.gridscheme.api.config.Proofs;
import org.gridscheme.api.testkit.Http;
import tools.jackson.databind.JsonNode;

/** Bundles as the service hands them out, computed again by this process from the file alone. */
final class Bundles {

    private Bundles() {}

    /** Fetches the bundle of an answer and has it proven. */
    static byte[] prove(Http http, JsonNode answer, Path folder) throws Exception {
        Http.Answer bundle = http.get("/api/v1/schemes/" + answer.get("id").asString() + "/bundle");
        assertThat(bundle.status()).as(bundle.text()).isEqualTo(200);
        assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
        assertThat(bundle.header("Content-Disposition")).contains("attachment", ".zip");
        byte[] bytes = bundle.response().body();
        Path file = Files.write(folder.resolve("bundle.zip"), bytes);
        BundleVerdict verdict = Proofs.verifier().verify(file);
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.versions().grid())
                .isEqualTo(answer.get("grid_version").asString());
        System.out.printf("bundle of %s: %,d bytes%n", verdict.versions().grid(), bytes.length);
        return bytes;
    }
}
