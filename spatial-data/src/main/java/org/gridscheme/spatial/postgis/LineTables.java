package org.gridscheme.spatial.postgis;

import static org.gridscheme.spatial.postgis.ElementTable.optionalFlag;
import static org.gridscheme.spatial.postgis.ElementTable.optionalReal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;

/** Tables of the medium-voltage network: nodes, sections, their switches, and the ducts they may lie in. */
final class LineTables {

    private static final SqlFile SQL = SqlFile.open("grid-elements.sql");

    static final ElementTable<LineSwitch> LINE_SWITCHES = ElementTable.of(
            SQL,
            "line_switch",
            9,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .name(it.kind())
                    .text(it.nodeId())
                    .text(it.sectionId())
                    .flag(it.normallyClosed())
                    .flag(it.presentlyClosed()),
            row -> new LineSwitch(
                    row.getString(1),
                    row.getString(2),
                    SwitchKind.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6),
                    optionalFlag(row, 7)));

    static final ElementTable<Duct> DUCTS = ElementTable.of(
            SQL,
            "duct",
            7,
            (row, it) -> row.text(it.id())
                    .text(it.name())
                    .integer(it.holesTotal())
                    .integer(it.holesFree())
                    .bytes(GeometryCodec.encode(it.geometry())),
            row -> new Duct(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    GeometryCodec.decodeLine(row.getBytes(5))));

    private LineTables() {}

    static ElementTable<GridNode> nodes(MapMarks marks) {
        return ElementTable.of(
                SQL,
                "grid_node",
                15,
                (row, it) -> {
                    row.text(it.id())
                            .text(it.name())
                            .name(it.kind())
                            .real(it.nominalVoltage_kV())
                            .name(it.areaClass())
                            .integer(it.totalWays())
                            .integer(it.spareWays())
                            .text(it.bay().map(FeederBay::busbarSectionId))
                            .text(it.bay().map(bay -> bay.state().name()))
                            .real(it.bay().map(FeederBay::measuredPeak_A).orElse(OptionalDouble.empty()))
                            .real(it.bay().map(FeederBay::currentLimit_A).orElse(OptionalDouble.empty()))
                            .flag(marks.quarantinedNodeIds().contains(it.id()))
                            .bytes(GeometryCodec.encode(it.position()));
                },
                LineTables::node);
    }

    static ElementTable<LineSection> sections(MapMarks marks) {
        return ElementTable.of(
                SQL,
                "line_section",
                16,
                (row, it) -> {
                    row.text(it.id())
                            .text(it.name())
                            .text(it.fromNodeId())
                            .text(it.toNodeId())
                            .name(it.kind())
                            .text(it.conductorType())
                            .real(it.length_m())
                            .real(it.r20_ohmPerKm())
                            .real(it.rOperating_ohmPerKm())
                            .real(it.x_ohmPerKm())
                            .real(it.ampacity_A())
                            .text(marks.feederOf(it.id()))
                            .flag(marks.quarantinedSectionIds().contains(it.id()))
                            .bytes(GeometryCodec.encode(it.geometry()));
                },
                LineTables::section);
    }

    private static GridNode node(ResultSet row) throws SQLException {
        return new GridNode(
                row.getString(1),
                row.getString(2),
                NodeKind.valueOf(row.getString(3)),
                GeometryCodec.decodePoint(row.getBytes(12)),
                row.getDouble(4),
                AreaClass.valueOf(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                bay(row));
    }

    private static Optional<FeederBay> bay(ResultSet row) throws SQLException {
        String section = row.getString(8);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new FeederBay(
                        section, BayState.valueOf(row.getString(9)), optionalReal(row, 10), optionalReal(row, 11)));
    }

    private static LineSection section(ResultSet row) throws SQLException {
        return new LineSection(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                LineKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getDouble(9),
                row.getDouble(10),
                row.getDouble(11),
                GeometryCodec.decodeLine(row.getBytes(12)));
    }
}
