package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.RestrictedArea;

/** Rows of demand, present and promised, and of ducts and areas. */
final class DemandRows {

    private DemandRows() {}

    static Load load(RowReader row) {
        return new Load(
                row.id(),
                row.name(),
                row.reference("node_id"),
                row.number("peak_kw"),
                row.number("power_factor"),
                row.number("installed_kva"),
                row.optionalReference("profile_id"));
    }

    /** Names of the value columns, {@code p00} to {@code p23} or {@code p95}. */
    static List<String> profileColumns(int points) {
        List<String> columns = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            columns.add(String.format(Locale.ROOT, "p%02d", i));
        }
        return columns;
    }

    static LoadProfile profile(RowReader row, List<String> columns) {
        String season = row.text("season");
        return new LoadProfile(
                row.id(), season, columns.stream().map(row::number).toList());
    }

    static DistributionTransformer distributionTransformer(RowReader row) {
        return new DistributionTransformer(
                row.id(),
                row.name(),
                row.reference("node_id"),
                row.number("rated_kva"),
                row.optionalNumber("peak_load_kva"),
                row.countOr("lv_spare_ways", 0),
                row.optionalReference("lv_node_id"),
                row.optionalNumber("uk_pct"),
                row.optionalNumber("pk_kw"));
    }

    static GeneratingUnit generatingUnit(RowReader row) {
        return new GeneratingUnit(
                row.id(),
                row.name(),
                row.reference("node_id"),
                row.optionalChoice("kind", GenerationKind.class).orElse(GenerationKind.OTHER),
                row.number("rated_kva"),
                row.number("p_kw"),
                row.optionalNumber("q_kvar").orElse(0),
                row.optionalDate("commissioned"));
    }

    static Duct duct(RowReader row) {
        return new Duct(row.id(), row.name(), row.count("holes_total"), row.count("holes_free"), row.line("geometry"));
    }

    static RestrictedArea restrictedArea(RowReader row) {
        return new RestrictedArea(row.id(), row.name(), row.text("kind"), row.area("geometry"));
    }

    static Commitment commitment(RowReader row) {
        Optional<String> node = row.optionalReference("node_id");
        Optional<String> busbarSection = row.optionalReference("busbar_section_id");
        if (node.isEmpty() && busbarSection.isEmpty()) {
            row.refuse(ImportIssueCodes.MISSING_VALUE, Map.of("column", "node_id|busbar_section_id"));
        }
        return new Commitment(
                row.id(),
                row.name(),
                node,
                busbarSection,
                row.number("installed_kva"),
                row.number("demand_factor"),
                row.optionalNumber("realisation").orElse(1),
                row.optionalNumber("feeder_coincidence"),
                row.optionalDate("valid_until"));
    }
}
