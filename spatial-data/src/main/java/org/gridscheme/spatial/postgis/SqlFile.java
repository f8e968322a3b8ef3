package org.gridscheme.spatial.postgis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The named statements of one SQL resource. A line {@code -- name: save-edges} starts a statement, which runs to the next
 * such line; other comments stay in it, so that they are seen in the server's log.
 */
final class SqlFile {

    private static final String MARKER = "-- name: ";

    private final String resource;
    private final Map<String, String> statements;

    private SqlFile(String resource, Map<String, String> statements) {
        this.resource = resource;
        this.statements = statements;
    }

    /** @throws IllegalArgumentException when there is no such resource */
    static SqlFile open(String fileName) {
        String resource = "/sql/" + fileName;
        try (InputStream in = SqlFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL resource " + resource);
            }
            return new SqlFile(resource, parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** @throws IllegalArgumentException when the file has no statement of that name */
    String get(String name) {
        String sql = statements.get(name);
        if (sql == null) {
            throw new IllegalArgumentException("no statement " + name + " in " + resource);
        }
        return sql;
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : text.split("(?m)^" + MARKER, -1)) {
            int endOfName = part.indexOf('\n');
            if (endOfName > 0 && !part.startsWith("--")) {
                found.put(
                        part.substring(0, endOfName).strip(),
                        part.substring(endOfName + 1).strip());
            }
        }
        return found;
    }
}
