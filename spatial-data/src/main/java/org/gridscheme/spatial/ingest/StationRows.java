package org.gridscheme.spatial.ingest;

import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;

/** Rows of what stands in a substation. */
final class StationRows {

    private StationRows() {}

    static Substation substation(RowReader row) {
        return new Substation(
                row.id(),
                row.name(),
                row.place("lon", "lat"),
                row.number("high_voltage_kv"),
                row.optionalText("upstream_source"));
    }

    static BusbarSection busbarSection(RowReader row) {
        return new BusbarSection(
                row.id(),
                row.name(),
                row.reference("substation_id"),
                row.number("nominal_voltage_kv"),
                row.optionalNumber("short_circuit_ka"));
    }

    static PowerTransformer powerTransformer(RowReader row) {
        return new PowerTransformer(
                row.id(),
                row.name(),
                row.reference("substation_id"),
                row.reference("busbar_section_id"),
                row.number("rated_kva"),
                row.optionalNumber("peak_load_kva"),
                row.optionalNumber("uk_pct"));
    }

    static BusTie busTie(RowReader row) {
        return new BusTie(
                row.id(),
                row.name(),
                row.reference("from_id"),
                row.reference("to_id"),
                row.flag("normally_closed"),
                row.optionalFlag("present_closed"));
    }
}
