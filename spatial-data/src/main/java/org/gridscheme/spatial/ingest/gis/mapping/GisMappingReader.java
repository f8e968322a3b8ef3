package org.gridscheme.spatial.ingest.gis.mapping;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.csv.TextEncoding;
import org.gridscheme.spatial.ingest.layer.TextEncodings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a mapping file strictly: every unknown key, missing value and word that fits nowhere is a problem with its line, and
 * all of them are told at once. Only the tree of the file is read; nothing in it is ever made an object.
 */
public final class GisMappingReader {

    static final String VERSION = "gis_mapping";

    private static final int LARGEST_BYTES = 1_000_000;
    private static final int DEEPEST = 20;
    private static final double LARGEST_TOLERANCE_M = 50;
    private static final double FARTHEST_GAP_M = 1_000;
    private static final Set<String> KEYS = Set.of(
            VERSION,
            "name",
            "attribution",
            "fictional",
            "crs",
            "encoding",
            "default_area_class",
            "profile_points",
            "topology",
            "layers");
    private static final Set<String> TOPOLOGY_KEYS =
            Set.of("tolerance_m", "report_gaps_m", "split_at_nodes", "split_at_line_ends", "bays_at_busbars");

    private final List<ImportProblem> problems = new ArrayList<>();
    private final String file;

    private GisMappingReader(String file) {
        this.file = file;
    }

    /** @throws GridImportException with every problem of the file */
    public static GisMapping read(Path file) throws GridImportException {
        GisMappingReader reader = new GisMappingReader(String.valueOf(file.getFileName()));
        Optional<GisMapping> mapping = reader.compose(file).map(reader::mapping);
        if (mapping.isEmpty() || !reader.problems.isEmpty()) {
            throw new GridImportException(reader.problems);
        }
        return mapping.get();
    }

    private Optional<YamlNode> compose(Path path) {
        if (!Files.isRegularFile(path)) {
            problems.add(ImportProblem.of(ImportProblem.FILE_MISSING, file));
            return Optional.empty();
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        try (Reader text = TextEncoding.open(path, StandardCharsets.UTF_8)) {
            Node root = new Yaml(options).compose(text);
            if (root == null) {
                broken(1, "empty");
                return Optional.empty();
            }
            return Optional.of(new YamlNode(root, "", new YamlNode.Problems(file, problems)));
        } catch (MarkedYAMLException e) {
            broken(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (YAMLException e) {
            // Of limits passed, and of bytes that are no UTF-8.
            broken(1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException e) {
            problems.add(ImportProblem.of(
                    ImportProblem.FILE_UNREADABLE, file, "problem", e.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    private void broken(int line, String problem) {
        problems.add(new ImportProblem(
                ImportProblem.YAML_BROKEN, file, Map.of("line", Integer.toString(line), "problem", problem)));
    }

    private GisMapping mapping(YamlNode root) {
        Map<String, YamlNode> members = root.members(KEYS, List.of(VERSION, "name", "layers"));
        Optional.ofNullable(members.get(VERSION))
                .filter(it -> !it.text().equals(Optional.of("1")))
                .ifPresent(it -> it.invalid("1"));
        Optional<Charset> encoding =
                Optional.ofNullable(members.get("encoding")).flatMap(GisMappingReader::encoding);
        return new GisMapping(
                file,
                description(members),
                text(members, "crs"),
                Optional.ofNullable(members.get("default_area_class")).flatMap(GisMappingReader::areaClass),
                profilePoints(members),
                Optional.ofNullable(members.get("topology"))
                        .map(GisMappingReader::topology)
                        .orElse(TopologyRules.EXACT),
                layers(members, encoding));
    }

    private static GridDescription description(Map<String, YamlNode> members) {
        return new GridDescription(
                text(members, "name").orElse(""),
                flag(members, "fictional"),
                text(members, "attribution").orElse(""));
    }

    private static Optional<AreaClass> areaClass(YamlNode node) {
        Optional<String> text = node.text();
        Optional<String> complaint =
                text.flatMap(it -> FieldType.of("nodes", "area_class").complaint(it));
        complaint.ifPresent(node::invalid);
        return complaint.isPresent()
                ? Optional.empty()
                : text.map(it -> it.equals("A+") ? AreaClass.A_PLUS : AreaClass.valueOf(it));
    }

    private static OptionalInt profilePoints(Map<String, YamlNode> members) {
        YamlNode node = members.get("profile_points");
        Optional<String> text = Optional.ofNullable(node).flatMap(YamlNode::text);
        if (node != null && text.isPresent() && !Set.of("24", "96").contains(text.get())) {
            node.invalid("24 96");
            return OptionalInt.empty();
        }
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }

    private static TopologyRules topology(YamlNode node) {
        Map<String, YamlNode> members = node.members(TOPOLOGY_KEYS, List.of("tolerance_m"));
        TopologyRules usual = TopologyRules.EXACT;
        return new TopologyRules(
                number(members, "tolerance_m", LARGEST_TOLERANCE_M).orElse(usual.tolerance_m()),
                number(members, "report_gaps_m", FARTHEST_GAP_M).orElse(usual.reportGaps_m()),
                flag(members, "split_at_nodes"),
                flag(members, "split_at_line_ends"),
                flag(members, "bays_at_busbars"));
    }

    private List<LayerMapping> layers(Map<String, YamlNode> members, Optional<Charset> encoding) {
        YamlNode list = members.get("layers");
        if (list == null) {
            return List.of();
        }
        List<YamlNode> items = list.items();
        if (items.isEmpty()) {
            list.invalid("at least one layer");
        }
        OptionalInt profilePoints = profilePointsQuietly(members);
        return items.stream()
                .map(it -> new LayerMappingReader(encoding, profilePoints).read(it))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(it -> PackageFiles.ALL.indexOf(it.table())))
                .toList();
    }

    /** Its problems were told before. */
    private static OptionalInt profilePointsQuietly(Map<String, YamlNode> members) {
        YamlNode node = members.get("profile_points");
        return node != null && node.isScalar() && node.text().equals(Optional.of("96"))
                ? OptionalInt.of(96)
                : OptionalInt.of(24);
    }

    static Optional<Charset> encoding(YamlNode node) {
        Optional<String> name = node.text();
        Optional<Charset> encoding = name.flatMap(TextEncodings::find);
        if (name.isPresent() && encoding.isEmpty()) {
            node.invalid("UTF-8 GBK GB18030 CP936 BIG5 ISO-8859-1 CP1252");
        }
        return encoding;
    }

    private static Optional<Double> number(Map<String, YamlNode> members, String key, double most) {
        return Optional.ofNullable(members.get(key)).flatMap(it -> it.number(0, most));
    }

    private static Optional<String> text(Map<String, YamlNode> members, String key) {
        return Optional.ofNullable(members.get(key)).flatMap(YamlNode::text);
    }

    private static boolean flag(Map<String, YamlNode> members, String key) {
        return Optional.ofNullable(members.get(key)).flatMap(YamlNode::flag).orElse(false);
    }
}
