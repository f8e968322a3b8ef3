package org.gridscheme.spatial.ingest;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridDescription;

/** Reads {@code package.json} strictly; every problem is collected. */
final class PackageHeaderReader {

    static final String FILE = "package.json";

    private static final int LARGEST_BYTES = 1_000_000;
    private static final Set<String> KEYS =
            Set.of("name", "crs", "fictional", "attribution", "default_area_class", "profile_points");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<ImportProblem> problems;
    private final IssueLog issues;

    PackageHeaderReader(List<ImportProblem> problems, IssueLog issues) {
        this.problems = problems;
        this.issues = issues;
    }

    /** Empty exactly when a problem was added. */
    Optional<PackageHeader> read(Path folder) {
        int before = problems.size();
        Optional<JsonNode> json = parse(folder.resolve(FILE));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        JsonNode root = json.get();
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                issues.inform(ImportIssueCodes.UNKNOWN_KEY, FILE, Map.of("key", key));
            }
        });
        String name = text(root, "name", true);
        String crs = text(root, "crs", true);
        String attribution = text(root, "attribution", false);
        boolean fictional = flag(root, "fictional");
        Optional<AreaClass> areaClass = areaClass(root);
        OptionalInt profilePoints = profilePoints(root);
        if (!crs.isEmpty() && !new SourceCrs(crs).isKnown()) {
            problems.add(ImportProblem.of(ImportProblem.CRS_UNKNOWN, FILE, "crs", crs));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new PackageHeader(
                        new GridDescription(name, fictional, attribution), crs, areaClass, profilePoints));
    }

    private Optional<JsonNode> parse(Path file) {
        if (!Files.isRegularFile(file)) {
            problems.add(ImportProblem.of(ImportProblem.FILE_MISSING, FILE));
            return Optional.empty();
        }
        try {
            JsonNode root = Files.size(file) > LARGEST_BYTES ? null : MAPPER.readTree(withoutMark(file));
            if (root != null && root.isObject()) {
                return Optional.of(root);
            }
            problems.add(ImportProblem.of(ImportProblem.JSON_BROKEN, FILE));
        } catch (IOException e) {
            problems.add(ImportProblem.of(
                    ImportProblem.JSON_BROKEN, FILE, "problem", e.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    private static String withoutMark(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String text(JsonNode root, String key, boolean needed) {
        JsonNode value = root.path(key);
        if (value.isTextual()
                && CellParser.text(value.textValue()).isPresent()
                && !(needed && value.textValue().isBlank())) {
            return value.textValue().strip();
        }
        if (needed || !isAbsent(value)) {
            invalid(value, key);
        }
        return "";
    }

    private boolean flag(JsonNode root, String key) {
        JsonNode value = root.path(key);
        if (!isAbsent(value) && !value.isBoolean()) {
            invalid(value, key);
        }
        return value.asBoolean(false);
    }

    private Optional<AreaClass> areaClass(JsonNode root) {
        JsonNode value = root.path("default_area_class");
        Optional<AreaClass> areaClass = AreaClasses.find(value.asText(""));
        if (!isAbsent(value) && areaClass.isEmpty()) {
            invalid(value, "default_area_class");
        }
        return areaClass;
    }

    private OptionalInt profilePoints(JsonNode root) {
        JsonNode value = root.path("profile_points");
        if (value.isInt() && (value.intValue() == 24 || value.intValue() == 96)) {
            return OptionalInt.of(value.intValue());
        }
        if (!isAbsent(value)) {
            invalid(value, "profile_points");
        }
        return OptionalInt.empty();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private void invalid(JsonNode value, String key) {
        String code = isAbsent(value) ? ImportProblem.KEY_MISSING : ImportProblem.KEY_INVALID;
        problems.add(ImportProblem.of(code, FILE, "key", key));
    }
}
