package org.gridscheme.spatial.testkit;

import java.util.Map;
import java.util.Optional;

/** The server named by {@code GRIDSCHEME_TEST_DB_URL} (with {@code _USER}, {@code _PASSWORD}); it always wins. */
record GivenServer(TestDatabase home) implements PostgisServer {

    static final String URL_VARIABLE = "GRIDSCHEME_TEST_DB_URL";

    static Optional<PostgisServer> find(Map<String, String> environment) {
        String url = environment.getOrDefault(URL_VARIABLE, "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        String user = environment.getOrDefault("GRIDSCHEME_TEST_DB_USER", "postgres");
        String password = environment.getOrDefault("GRIDSCHEME_TEST_DB_PASSWORD", "");
        return Optional.of(new GivenServer(new TestDatabase(url, user, password)));
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
