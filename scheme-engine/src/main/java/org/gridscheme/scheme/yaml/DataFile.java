package org.gridscheme.scheme.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens YAML data files. A key given twice in one mapping is a problem, not a silent overwrite. */
public final class DataFile {
    private DataFile() {}

    /**
     * Reads the one mapping a data file consists of.
     *
     * @param name name for problems
     * @param problems receives every problem, also those found later through the record
     * @throws UncheckedIOException when the reader fails
     */
    public static DataRecord read(Reader reader, String name, List<String> problems) {
        JsonNode root = parse(reader, name, problems);
        if (!root.isObject()) {
            if (problems.isEmpty()) {
                problems.add(name + ": the file must be a mapping");
            }
            root = root.isObject() ? root : new JsonMapper().createObjectNode();
        }
        return new DataRecord(root, name, problems);
    }

    /**
     * Reads a data file on the class path, as {@link #read}.
     *
     * @param path absolute resource path such as {@code /profile/CN.yml}
     * @throws IllegalArgumentException when there is no such resource
     */
    public static DataRecord readResource(String path, String name, List<String> problems) {
        try (Reader reader = openResource(path)) {
            return read(reader, name, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read}, from the text of a file. */
    public static DataRecord readText(String text, String name, List<String> problems) {
        return read(new StringReader(text), name, problems);
    }

    /**
     * The text of a data file on the class path, lines ended by line feeds.
     *
     * @throws IllegalArgumentException when there is no such resource
     */
    public static String textOf(String path) {
        StringBuilder text = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(openResource(path))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Opens a data file on the class path, in UTF-8; the caller closes it.
     *
     * @param path absolute resource path such as {@code /rulebook/default.yml}
     * @throws IllegalArgumentException when there is no such resource
     */
    public static Reader openResource(String path) {
        InputStream stream = DataFile.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalArgumentException("No resource " + path);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static JsonNode parse(Reader reader, String name, List<String> problems) {
        JsonMapper mapper = JsonMapper.builder(new YAMLFactory())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try {
            return mapper.readTree(reader);
        } catch (JsonProcessingException e) {
            problems.add(name + ": not readable as YAML: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr());
            return mapper.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
