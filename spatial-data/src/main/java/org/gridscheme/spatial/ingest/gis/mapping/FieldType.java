package org.gridscheme.spatial.ingest.gis.mapping;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.spatial.ingest.Laying;

/**
 * What a field of the grid package holds, so that a mapping can be found wrong before a single row is read.
 *
 * @param units what one of each unit is in the field's own; empty for what is no quantity
 * @param words all values the field may have; empty for any
 */
record FieldType(Form form, Map<String, BigDecimal> units, Set<String> words) {

    /** How values are written. */
    enum Form {
        TEXT,
        NUMBER,
        COUNT,
        WORD
    }

    private static final FieldType TEXT = new FieldType(Form.TEXT, Map.of(), Set.of());
    private static final FieldType COUNT = new FieldType(Form.COUNT, Map.of(), Set.of());
    private static final FieldType FLAG = words(Stream.of("true", "false"));

    private static final Map<String, FieldType> BY_ENDING = endings();
    private static final Map<String, FieldType> BY_NAME = names();
    private static final Map<String, FieldType> KINDS = Map.of(
            "nodes", words(Arrays.stream(NodeKind.values()).map(Enum::name)),
            "line_sections", words(Arrays.stream(LineKind.values()).map(Enum::name)),
            "switches",
                    words(Stream.concat(
                            Arrays.stream(SwitchKind.values()).map(Enum::name), Stream.of(ElementKinds.BUS_TIE))),
            "generators", words(Arrays.stream(GenerationKind.values()).map(Enum::name)));

    static FieldType of(String element, String field) {
        if (field.equals("kind")) {
            return KINDS.getOrDefault(element, TEXT);
        }
        FieldType named = BY_NAME.get(field);
        if (named != null) {
            return named;
        }
        return BY_ENDING.entrySet().stream()
                .filter(it -> field.endsWith(it.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(field.matches("p[0-9]{2}") ? BY_NAME.getOrDefault("power_factor", TEXT) : TEXT);
    }

    boolean isQuantity() {
        return form == Form.NUMBER;
    }

    /** What one of that unit is in the field's own unit. */
    Optional<BigDecimal> findFactor(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** Empty where a value written in the mapping fits; else what would. */
    Optional<String> complaint(String value) {
        boolean fits =
                switch (form) {
                    case TEXT -> true;
                    case NUMBER -> PlainNumbers.isNumber(value);
                    case COUNT -> value.matches("[0-9]{1,9}");
                    case WORD -> words.contains(value);
                };
        return fits ? Optional.empty() : Optional.of(expected());
    }

    private String expected() {
        return form == Form.WORD
                ? words.stream().sorted().collect(Collectors.joining(" "))
                : form.name().toLowerCase(Locale.ROOT);
    }

    private static FieldType words(Stream<String> words) {
        return new FieldType(Form.WORD, Map.of(), words.collect(Collectors.toUnmodifiableSet()));
    }

    /** @param units unit and factor in turn */
    private static FieldType quantity(String... units) {
        Map<String, BigDecimal> factors = new TreeMap<>();
        for (int i = 0; i < units.length; i += 2) {
            factors.put(units[i], new BigDecimal(units[i + 1]));
        }
        return new FieldType(Form.NUMBER, factors, Set.of());
    }

    /** The longer of two endings that both fit comes first. */
    private static Map<String, FieldType> endings() {
        Map<String, FieldType> types =
                new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it));
        types.put("_kv", quantity("V", "0.001", "kV", "1"));
        types.put("_a", quantity("A", "1", "kA", "1000"));
        types.put("_ka", quantity("A", "0.001", "kA", "1"));
        types.put("_kva", quantity("VA", "0.001", "kVA", "1", "MVA", "1000"));
        types.put("_kw", quantity("W", "0.001", "kW", "1", "MW", "1000"));
        types.put("_kvar", quantity("var", "0.001", "kvar", "1", "Mvar", "1000"));
        types.put("_m", quantity("mm", "0.001", "cm", "0.01", "m", "1", "km", "1000"));
        types.put("ohm_per_km", quantity("ohm/km", "1", "ohm/m", "1000", "mohm/km", "0.001", "mohm/m", "1"));
        types.put("_pct", quantity("%", "1", "1", "100"));
        return types;
    }

    private static Map<String, FieldType> names() {
        FieldType ratio = quantity("1", "1", "%", "0.01");
        Map<String, FieldType> types = new TreeMap<>();
        List.of("power_factor", "demand_factor", "realisation", "feeder_coincidence")
                .forEach(it -> types.put(it, ratio));
        List.of("total_ways", "spare_ways", "lv_spare_ways", "loaded_circuits", "holes_total", "holes_free")
                .forEach(it -> types.put(it, COUNT));
        List.of("normally_closed", "present_closed").forEach(it -> types.put(it, FLAG));
        types.put("bay_state", words(Arrays.stream(BayState.values()).map(Enum::name)));
        types.put("laying", words(Arrays.stream(Laying.values()).map(Enum::name)));
        types.put(
                "area_class",
                words(Stream.concat(
                        Stream.of("A+"), Arrays.stream(AreaClass.values()).map(Enum::name))));
        List.of("lon", "lat").forEach(it -> types.put(it, new FieldType(Form.NUMBER, Map.of(), Set.of())));
        return types;
    }
}
