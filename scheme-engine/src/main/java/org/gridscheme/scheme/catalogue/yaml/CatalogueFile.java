package org.gridscheme.scheme.catalogue.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.scheme.catalogue.Ampacity;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.CatalogueContent;
import org.gridscheme.scheme.catalogue.LvCableType;
import org.gridscheme.scheme.catalogue.MainTransformerType;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.catalogue.TransformerType;
import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.rulebook.Evidence;
import org.gridscheme.scheme.yaml.DataRecord;

/** The sections of one catalogue file. Evidence and source of a type are its own or, where left out, those of the file. */
final class CatalogueFile {
    private static final double OPERATING_RISE_K = 70.0;

    private final DataRecord file;
    private final Evidence evidence;
    private final String source;

    private CatalogueFile(DataRecord file) {
        this.file = file;
        this.evidence = file.word("evidence", Evidence.class);
        this.source = file.text("source");
    }

    static CatalogueContent read(DataRecord file) {
        file.allowOnly(
                "id",
                "version",
                "evidence",
                "source",
                "temperature_coefficient_cu",
                "temperature_coefficient_al",
                "cables",
                "overhead",
                "lv_cables",
                "transformers",
                "main_transformers");
        CatalogueFile sections = new CatalogueFile(file);
        return new CatalogueContent(
                types(file, "cables").stream().map(sections::cable).toList(),
                types(file, "overhead").stream().map(sections::overhead).toList(),
                types(file, "lv_cables").stream().map(sections::lvCable).toList(),
                types(file, "transformers").stream().map(sections::transformer).toList(),
                types(file, "main_transformers").stream()
                        .map(sections::mainTransformer)
                        .toList());
    }

    private static List<DataRecord> types(DataRecord file, String section) {
        return file.records(section).stream()
                .map(record -> record.named(record.text("code")))
                .toList();
    }

    private CableType cable(DataRecord type) {
        type.allowOnly(
                "code",
                "level_kv",
                "metal",
                "section_mm2",
                "r20_ohm_per_km",
                "r90_ohm_per_km",
                "x_ohm_per_km",
                "c_uf_per_km",
                "soil_a",
                "duct_a",
                "air_a",
                "holes",
                "stocked",
                "evidence",
                "source");
        ConductorMetal metal = type.word("metal", ConductorMetal.class);
        double r20 = type.positive("r20_ohm_per_km");
        return new CableType(
                type.text("code"),
                type.positive("level_kv"),
                metal,
                type.positive("section_mm2"),
                r20,
                r90(type, metal, r20),
                type.positive("x_ohm_per_km"),
                type.positive("c_uf_per_km"),
                new Ampacity(
                        type.positive("soil_a"),
                        optional(type.findPositive("duct_a")),
                        optional(type.findPositive("air_a"))),
                type.findPositive("holes").orElse(1.0).intValue(),
                stocked(type),
                evidence(type),
                source(type));
    }

    private OverheadConductorType overhead(DataRecord type) {
        type.allowOnly(
                "code",
                "level_kv",
                "section_mm2",
                "r20_ohm_per_km",
                "x_ohm_per_km",
                "c_uf_per_km",
                "ampacity_a",
                "ambient_c",
                "insulated",
                "stocked",
                "evidence",
                "source");
        return new OverheadConductorType(
                type.text("code"),
                type.positive("level_kv"),
                type.positive("section_mm2"),
                type.positive("r20_ohm_per_km"),
                type.positive("x_ohm_per_km"),
                type.findPositive("c_uf_per_km").orElse(0.0),
                type.positive("ampacity_a"),
                type.number("ambient_c"),
                type.flag("insulated"),
                stocked(type),
                evidence(type),
                source(type));
    }

    private LvCableType lvCable(DataRecord type) {
        type.allowOnly(
                "code",
                "metal",
                "section_mm2",
                "r20_ohm_per_km",
                "r90_ohm_per_km",
                "x_ohm_per_km",
                "buried_a",
                "soil_c",
                "stocked",
                "evidence",
                "source");
        ConductorMetal metal = type.word("metal", ConductorMetal.class);
        double r20 = type.positive("r20_ohm_per_km");
        return new LvCableType(
                type.text("code"),
                metal,
                type.positive("section_mm2"),
                r20,
                r90(type, metal, r20),
                type.positive("x_ohm_per_km"),
                type.positive("buried_a"),
                type.number("soil_c"),
                stocked(type),
                evidence(type),
                source(type));
    }

    private TransformerType transformer(DataRecord type) {
        type.allowOnly(
                "code",
                "series",
                "rated_kva",
                "hv_kv",
                "lv_kv",
                "p0_w",
                "pk_w",
                "uk_pct",
                "dry",
                "stocked",
                "evidence",
                "source");
        return new TransformerType(
                type.text("code"),
                type.text("series"),
                type.positive("rated_kva"),
                type.positive("hv_kv"),
                type.positive("lv_kv"),
                type.findPositive("p0_w").orElse(0.0),
                type.positive("pk_w"),
                type.positive("uk_pct"),
                type.flag("dry"),
                stocked(type),
                evidence(type),
                source(type));
    }

    private MainTransformerType mainTransformer(DataRecord type) {
        type.allowOnly(
                "code", "rated_kva", "hv_kv", "lv_kv", "uk_min_pct", "uk_max_pct", "stocked", "evidence", "source");
        double min = type.positive("uk_min_pct");
        double max = type.positive("uk_max_pct");
        if (min > max) {
            type.problem("uk_min_pct is above uk_max_pct");
        }
        return new MainTransformerType(
                type.text("code"),
                type.positive("rated_kva"),
                type.positive("hv_kv"),
                type.positive("lv_kv"),
                min,
                max,
                stocked(type),
                evidence(type),
                source(type));
    }

    /** Resistance at 90 degrees as given, else {@code R20 (1 + alpha 70 K)} with the metal's coefficient of the file. */
    private double r90(DataRecord type, ConductorMetal metal, double r20) {
        return type.findPositive("r90_ohm_per_km").orElseGet(() -> {
            String coefficient = "temperature_coefficient_" + metal.name().toLowerCase(Locale.ROOT);
            return r20 * (1.0 + file.positive(coefficient) * OPERATING_RISE_K);
        });
    }

    private Evidence evidence(DataRecord type) {
        return type.findWord("evidence", Evidence.class).orElse(evidence);
    }

    private String source(DataRecord type) {
        return type.findText("source").orElse(source);
    }

    private static boolean stocked(DataRecord type) {
        return type.flag("stocked");
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
