package org.gridscheme.scheme.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.yaml.DataFile;
import org.junit.jupiter.api.Test;

class CatalogueValidationTest {

    @Test
    void listsAllProblemsOfACatalogue() {
        String yaml = """
                id: test
                evidence: W
                source: "test"
                cables:
                  - {code: A, level_kv: 10, metal: CU, section_mm2: 70, r20_ohm_per_km: -1, r90_ohm_per_km: 0.3, x_ohm_per_km: 0.1,
                     c_uf_per_km: 0.2, soil_a: 200, stocked: true}
                  - {code: a, level_kv: 10, metal: TIN, section_mm2: 70, r20_ohm_per_km: 0.2, x_ohm_per_km: 0.1, c_uf_per_km: 0.2, soil_a: 200}
                overhead:
                  - {code: B, level_kv: 10, section_mm2: 70, r20_ohm_per_km: 0.4, x_ohm_per_km: 0.3, ampacity: 200, ambient_c: 25}
                main_transformers:
                  - {code: C, rated_kva: 50000, hv_kv: 110, lv_kv: 10, uk_min_pct: 17, uk_max_pct: 10}
                  - D
                """;

        InvalidCatalogueException refused =
                catchThrowableOfType(InvalidCatalogueException.class, () -> new EquipmentCatalogueReader()
                        .read(List.of(new StringReader(yaml))));

        assertThat(refused.problems())
                .contains(
                        "catalogue: field 'version' is missing",
                        "A: field 'r20_ohm_per_km' must be above 0, found -1.0",
                        "a: field 'metal': 'TIN' is not one of [CU, AL]",
                        "catalogue: field 'temperature_coefficient_cu' is missing",
                        "cable type a: duplicate code",
                        "B: unknown field 'ampacity'",
                        "B: field 'ampacity_a' is missing",
                        "C: uk_min_pct is above uk_max_pct",
                        "main_transformers[1]: must be a mapping");
    }

    @Test
    void twoFilesMayNotBothDefineAType() throws IOException {
        String yaml = resource("/catalogue/cn-10kv.yml");

        InvalidCatalogueException refused =
                catchThrowableOfType(InvalidCatalogueException.class, () -> new EquipmentCatalogueReader()
                        .read(List.of(new StringReader(yaml), new StringReader(yaml))));

        assertThat(refused.problems()).contains("cable type YJV22-8.7/15-3x120: duplicate code");
    }

    @Test
    void listsAllProblemsOfAPriceBook() throws IOException {
        String yaml = resource("/tariff/cn-planning-2025.yml")
                .replace("code: civil.trench,", "code: Civil Trench,")
                .replace("low: 50, mid: 70, high: 90", "low: 80, mid: 70, high: 90")
                .replace("low: 70, mid: 90, high: 120", "low: 70, mid: 90")
                .replace("code: rmu.bay-fitout,", "code: rmu.new-2in4out,")
                .replace("unit: bay, mid: 250000", "unit: bay, mid: -250000")
                .replace("unit: bay, mid: 120000", "unit: bay, mid: many");

        InvalidCatalogueException refused = catchThrowableOfType(
                InvalidCatalogueException.class, () -> new PriceBookReader().read(new StringReader(yaml)));

        assertThat(refused.problems())
                .contains(
                        "Civil Trench: the code must be words joined by dots",
                        "civil.trench: missing",
                        "work.cable-pulling.up-to-120: prices must ascend from low to high",
                        "work.cable-pulling.over-120: 'low' and 'high' must be given together",
                        "rmu.new-2in4out: duplicate price code",
                        "rmu.bay-fitout: missing",
                        "substation.bay: field 'mid' must be an amount of at least 0",
                        "switching-station.bay: field 'mid' must be an amount of at least 0");
    }

    @Test
    void saysWhereAFileIsNotYaml() {
        InvalidCatalogueException refused = catchThrowableOfType(
                InvalidCatalogueException.class, () -> new PriceBookReader().read(new StringReader("items: [\n")));

        assertThat(refused.problems()).singleElement().asString().contains("not readable as YAML");
    }

    private static String resource(String path) throws IOException {
        try (Reader reader = DataFile.openResource(path)) {
            return new BufferedReader(reader).lines().collect(Collectors.joining("\n"));
        }
    }
}
