package org.gridscheme.spatial.postgis;

import static org.gridscheme.spatial.postgis.ElementTable.optionalReal;
import static org.gridscheme.spatial.postgis.ElementTable.optionalText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.RestrictedArea;

/** Tables of demand, present and promised, and of the areas closed to cables. */
final class DemandTables {

    private static final SqlFile SQL = SqlFile.open("grid-elements.sql");

    static final ElementTable<LoadProfile> PROFILES = ElementTable.of(
            SQL,
            "load_profile",
            5,
            (row, it) -> row.text(it.id()).text(it.season()).reals(it.shares()),
            row -> new LoadProfile(row.getString(1), row.getString(2), List.of((Double[])
                    row.getArray(3).getArray())));

    static final ElementTable<Load> LOADS = ElementTable.of(
            SQL,
            "node_load",
            9,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.nodeId())
                    .real(it.peak_kW())
                    .real(it.powerFactor())
                    .real(it.installed_kVA())
                    .text(it.profileId()),
            row -> new Load(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getDouble(4),
                    row.getDouble(5),
                    row.getDouble(6),
                    optionalText(row, 7)));

    static final ElementTable<DistributionTransformer> DISTRIBUTION_TRANSFORMERS = ElementTable.of(
            SQL,
            "distribution_transformer",
            11,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.nodeId())
                    .real(it.rated_kVA())
                    .real(it.peakLoad_kVA())
                    .integer(it.lvSpareWays())
                    .text(it.lowVoltageNodeId())
                    .real(it.shortCircuitVoltage_pct())
                    .real(it.loadLoss_kW()),
            row -> new DistributionTransformer(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getDouble(4),
                    optionalReal(row, 5),
                    row.getInt(6),
                    optionalText(row, 7),
                    optionalReal(row, 8),
                    optionalReal(row, 9)));

    static final ElementTable<RestrictedArea> RESTRICTED_AREAS = ElementTable.of(
            SQL,
            "restricted_area",
            6,
            (row, it) -> row.text(it.id()).text(it.name()).text(it.kind()).bytes(GeometryCodec.encode(it.geometry())),
            row -> new RestrictedArea(
                    row.getString(1), row.getString(2), row.getString(3), GeometryCodec.decode(row.getBytes(4))));

    static final ElementTable<Commitment> COMMITMENTS = ElementTable.of(
            SQL,
            "commitment",
            11,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.nodeId())
                    .text(it.busbarSectionId())
                    .real(it.installed_kVA())
                    .real(it.demandFactor())
                    .real(it.realisation())
                    .real(it.feederCoincidence())
                    .date(it.validUntil()),
            DemandTables::commitment);

    static final ElementTable<GeneratingUnit> GENERATING_UNITS = ElementTable.of(
            SQL,
            "generating_unit",
            10,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .text(it.nodeId())
                    .name(it.kind())
                    .real(it.rated_kVA())
                    .real(it.p_kW())
                    .real(it.q_kVAr())
                    .date(it.commissioned()),
            DemandTables::generatingUnit);

    private DemandTables() {}

    private static GeneratingUnit generatingUnit(ResultSet row) throws SQLException {
        return new GeneratingUnit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                GenerationKind.valueOf(row.getString(4)),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                Optional.ofNullable(row.getObject(8, LocalDate.class)));
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                row.getString(1),
                row.getString(2),
                optionalText(row, 3),
                optionalText(row, 4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                optionalReal(row, 8),
                Optional.ofNullable(row.getObject(9, LocalDate.class)));
    }
}
