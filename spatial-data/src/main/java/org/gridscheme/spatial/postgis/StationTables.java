package org.gridscheme.spatial.postgis;

import static org.gridscheme.spatial.postgis.ElementTable.optionalFlag;
import static org.gridscheme.spatial.postgis.ElementTable.optionalReal;
import static org.gridscheme.spatial.postgis.ElementTable.optionalText;

import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;

/** Tables of what stands in a substation. */
final class StationTables {

    private static final SqlFile SQL = SqlFile.open("grid-elements.sql");

    static final ElementTable<Substation> SUBSTATIONS = ElementTable.of(
            SQL,
            "substation",
            7,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .real(it.highVoltage_kV())
                    .text(it.upstreamSource())
                    .bytes(GeometryCodec.encode(it.position())),
            row -> new Substation(
                    row.getString(1),
                    row.getString(2),
                    GeometryCodec.decodePoint(row.getBytes(5)),
                    row.getDouble(3),
                    optionalText(row, 4)));

    static final ElementTable<BusbarSection> BUSBAR_SECTIONS = ElementTable.of(
            SQL,
            "busbar_section",
            7,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.substationId())
                    .real(it.nominalVoltage_kV())
                    .real(it.shortCircuit_kA()),
            row -> new BusbarSection(
                    row.getString(1), row.getString(2), row.getString(3), row.getDouble(4), optionalReal(row, 5)));

    static final ElementTable<BusTie> BUS_TIES = ElementTable.of(
            SQL,
            "bus_tie",
            8,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.sectionAId())
                    .text(it.sectionBId())
                    .flag(it.normallyClosed())
                    .flag(it.presentlyClosed()),
            row -> new BusTie(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    optionalFlag(row, 6)));

    static final ElementTable<PowerTransformer> POWER_TRANSFORMERS = ElementTable.of(
            SQL,
            "power_transformer",
            9,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.substationId())
                    .text(it.busbarSectionId())
                    .real(it.rated_kVA())
                    .real(it.peakLoad_kVA())
                    .real(it.shortCircuitVoltage_pct()),
            row -> new PowerTransformer(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getDouble(5),
                    optionalReal(row, 6),
                    optionalReal(row, 7)));

    private StationTables() {}
}
