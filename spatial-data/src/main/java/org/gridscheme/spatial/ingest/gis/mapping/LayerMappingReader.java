package org.gridscheme.spatial.ingest.gis.mapping;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.TableFile;

/** Reads the entry of one layer. */
final class LayerMappingReader {

    /** Voltage of a line without ids of its ends: junctions made where it ends need one. */
    public static final String LINE_VOLTAGE = "nominal_voltage_kv";

    private static final Set<String> KEYS =
            Set.of("element", "file", "layer", "crs", "encoding", "where", "fields", "attributes");

    /** Fields the shape of a feature stands for, or what lies near it. */
    private static final Set<String> BY_SHAPE =
            Set.of("lon", "lat", "geometry", "from_node_id", "to_node_id", "node_id", "section_id");

    private final Optional<Charset> usualEncoding;
    private final OptionalInt profilePoints;

    /**
     * @param usualEncoding of layers that name none
     * @param profilePoints number of values a profile needs
     */
    LayerMappingReader(Optional<Charset> usualEncoding, OptionalInt profilePoints) {
        this.usualEncoding = usualEncoding;
        this.profilePoints = profilePoints;
    }

    /** Empty, with a problem, where it is not even known what the layer is for. */
    Optional<LayerMapping> read(YamlNode node) {
        Map<String, YamlNode> members = node.members(KEYS, List.of("element", "fields"));
        Optional<TableFile> table = Optional.ofNullable(members.get("element")).flatMap(LayerMappingReader::table);
        Optional<Charset> encoding = find(members, "encoding").flatMap(GisMappingReader::encoding);
        Optional<String> file = find(members, "file").flatMap(LayerMappingReader::fileName);
        Optional<String> layer = find(members, "layer").flatMap(YamlNode::text);
        Optional<String> crs = find(members, "crs").flatMap(YamlNode::text);
        Map<String, Set<String>> where =
                find(members, "where").map(LayerMappingReader::where).orElse(Map.of());
        List<String> attributes =
                find(members, "attributes").map(YamlNode::texts).orElse(List.of());
        return table.map(it -> new LayerMapping(
                element(it),
                it,
                file,
                layer,
                crs,
                encoding.or(() -> usualEncoding),
                where,
                find(members, "fields").map(fields -> fields(fields, it)).orElse(Map.of()),
                attributes,
                node.line()));
    }

    private static Optional<TableFile> table(YamlNode node) {
        Optional<String> name = node.text();
        Optional<TableFile> table = name.flatMap(PackageFiles::find);
        if (name.isPresent() && table.isEmpty()) {
            node.invalid(
                    PackageFiles.ALL.stream().map(LayerMappingReader::element).collect(Collectors.joining(" ")));
        }
        return table;
    }

    private static String element(TableFile table) {
        return table.name().replace(".csv", "");
    }

    /** The export is the folder it is in: a mapping may not reach out of it. */
    private static Optional<String> fileName(YamlNode node) {
        Optional<String> name = node.text();
        if (name.isPresent() && !isInside(name.get())) {
            node.invalid("file in the folder");
            return Optional.empty();
        }
        return name;
    }

    private static boolean isInside(String name) {
        try {
            Path path = Path.of(name);
            return !path.isAbsolute() && !path.normalize().startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Map<String, Set<String>> where(YamlNode node) {
        Map<String, Set<String>> where = new LinkedHashMap<>();
        node.members()
                .forEach((column, values) -> where.put(
                        column,
                        values.texts().stream().map(PlainNumbers::canonical).collect(Collectors.toUnmodifiableSet())));
        return where;
    }

    private Map<String, FieldMapping> fields(YamlNode node, TableFile table) {
        Set<String> known = knownFields(table);
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        node.members(known, neededFields(table))
                .forEach((name, value) -> field(element(table), name, value).ifPresent(it -> fields.put(name, it)));
        return fields;
    }

    private Set<String> knownFields(TableFile table) {
        Set<String> known = new TreeSet<>(table.columns());
        known.remove("geometry");
        if (table.equals(PackageFiles.LINE_SECTIONS)) {
            known.add(LINE_VOLTAGE);
        }
        if (table.equals(PackageFiles.PROFILES)) {
            known.addAll(PackageFiles.profileColumns(profilePoints));
        }
        return known;
    }

    private List<String> neededFields(TableFile table) {
        List<String> needed = new ArrayList<>(table.required());
        needed.removeAll(BY_SHAPE);
        if (table.equals(PackageFiles.PROFILES)) {
            needed.addAll(PackageFiles.profileColumns(profilePoints));
        }
        return needed;
    }

    /** A plain text is a column. */
    private static Optional<FieldMapping> field(String element, String name, YamlNode node) {
        FieldType type = FieldType.of(element, name);
        if (node.isScalar()) {
            Optional<String> column = node.text();
            column.ifPresent(it -> checkColumn(node, it));
            return Optional.of(new FieldMapping(
                    name,
                    column,
                    Optional.empty(),
                    "",
                    BigDecimal.ONE,
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    type.isQuantity(),
                    node.line()));
        }
        return new FieldReader(name, type).read(node);
    }

    static void checkColumn(YamlNode node, String column) {
        if (column.startsWith(Pseudo.MARK) && !Pseudo.columns().contains(column)) {
            node.invalid(String.join(" ", Pseudo.columns()));
        }
    }

    private static Optional<YamlNode> find(Map<String, YamlNode> members, String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The long form of a field. */
    private record FieldReader(String name, FieldType type) {

        private static final Set<String> KEYS =
                Set.of("column", "constant", "unit", "prefix", "values", "other", "empty");
        private static final List<String> ONLY_WITH_COLUMN = List.of("unit", "prefix", "values", "other", "empty");

        Optional<FieldMapping> read(YamlNode node) {
            Map<String, YamlNode> members = node.members(KEYS, List.of());
            Optional<String> column = find(members, "column").flatMap(YamlNode::text);
            find(members, "column").ifPresent(it -> column.ifPresent(text -> checkColumn(it, text)));
            if (members.containsKey("column") == members.containsKey("constant")) {
                node.invalid("column or constant");
            }
            if (members.containsKey("constant")) {
                ONLY_WITH_COLUMN.stream()
                        .flatMap(key -> find(members, key).stream())
                        .forEach(it -> it.report(ImportProblem.KEY_NOT_ALLOWED, "allowed", "column constant"));
            }
            if (members.containsKey("other") && !members.containsKey("values")) {
                node.invalid("values with other");
            }
            return Optional.of(new FieldMapping(
                    name,
                    column,
                    find(members, "constant").flatMap(this::fitting),
                    find(members, "prefix").flatMap(YamlNode::text).orElse(""),
                    find(members, "unit").map(this::factor).orElse(BigDecimal.ONE),
                    find(members, "values").map(this::values).orElse(Map.of()),
                    find(members, "other").flatMap(this::fitting),
                    find(members, "empty").flatMap(this::fittingOrPseudo),
                    type.isQuantity(),
                    node.line()));
        }

        private BigDecimal factor(YamlNode node) {
            Optional<String> unit = node.text();
            Optional<BigDecimal> factor = unit.flatMap(type::findFactor);
            if (unit.isPresent() && factor.isEmpty()) {
                node.invalid(
                        type.units().isEmpty()
                                ? "no unit"
                                : String.join(" ", type.units().keySet()));
            }
            return factor.orElse(BigDecimal.ONE);
        }

        private Map<String, String> values(YamlNode node) {
            Map<String, String> values = new LinkedHashMap<>();
            Set<String> taken = new HashSet<>();
            node.members().forEach((given, meant) -> {
                if (!taken.add(PlainNumbers.canonical(given))) {
                    meant.report(ImportProblem.KEY_TWICE, "value", given);
                }
                fitting(meant).ifPresent(it -> values.put(PlainNumbers.canonical(given), it));
            });
            return values;
        }

        private Optional<String> fittingOrPseudo(YamlNode node) {
            Optional<String> text = node.isScalar() ? node.text() : Optional.empty();
            if (text.isPresent() && text.get().startsWith(Pseudo.MARK)) {
                checkColumn(node, text.get());
                return text;
            }
            return fitting(node);
        }

        private Optional<String> fitting(YamlNode node) {
            Optional<String> text = node.text();
            text.flatMap(type::complaint).ifPresent(node::invalid);
            return text;
        }
    }
}
