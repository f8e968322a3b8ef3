package org.gridscheme.spatial.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.spatial.ingest.csv.CsvWriter;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes a grid as a grid package that {@link GridPackageReader} reads back equal, so that any grid here can be handed on.
 * Existing files of the same names are replaced.
 */
public final class GridPackageWriter {

    private final GridModel model;
    private final Path folder;
    private final PackageTables tables;
    private final WKTWriter wkt = new WKTWriter();

    private GridPackageWriter(GridModel model, Path folder) {
        this.model = model;
        this.folder = folder;
        this.tables = new PackageTables(folder);
    }

    /**
     * @param model in longitude and latitude
     * @throws IllegalArgumentException when the model is in metres, or its profiles have not all 24 or all 96 points
     */
    public static void write(GridModel model, Path folder) throws IOException {
        if (!model.crs().isGeographic()) {
            throw new IllegalArgumentException("a package is written in degrees, not in " + model.crs());
        }
        GridPackageWriter writer = new GridPackageWriter(model, folder);
        int profilePoints = writer.profilePoints();
        Files.createDirectories(folder);
        writer.writeHeader(profilePoints);
        writer.writeStations();
        writer.writeNodes();
        writer.writeSections();
        writer.writeSwitches();
        new DemandTables(model, writer.tables).write(profilePoints);
        writer.writeAreas();
    }

    private int profilePoints() {
        List<Integer> sizes = model.profiles().stream()
                .map(it -> it.shares().size())
                .distinct()
                .toList();
        if (sizes.size() > 1 || sizes.stream().anyMatch(size -> size != 24 && size != 96)) {
            throw new IllegalArgumentException("profiles of " + sizes + " points");
        }
        return sizes.isEmpty() ? 0 : sizes.get(0);
    }

    private void writeHeader(int profilePoints) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", model.description().name());
        header.put("crs", model.crs().toString());
        header.put("fictional", model.description().fictional());
        header.put("attribution", model.description().attribution());
        if (profilePoints > 0) {
            header.put("profile_points", profilePoints);
        }
        Files.writeString(
                folder.resolve(PackageHeaderReader.FILE),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(header) + "\n");
    }

    private void writeStations() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.SUBSTATIONS, "id", "name", "lon", "lat", "high_voltage_kv", "upstream_source")) {
            for (var it : model.substations()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.position().x(),
                        it.position().y(),
                        it.highVoltage_kV(),
                        it.upstreamSource().orElse(""));
            }
        }
        try (CsvWriter out = tables.open(
                PackageFiles.BUSBAR_SECTIONS,
                "id",
                "name",
                "substation_id",
                "nominal_voltage_kv",
                "short_circuit_ka")) {
            for (var it : model.busbarSections()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.substationId(),
                        it.nominalVoltage_kV(),
                        PackageTables.cell(it.shortCircuit_kA()));
            }
        }
        try (CsvWriter out = tables.open(
                PackageFiles.POWER_TRANSFORMERS,
                "id",
                "name",
                "substation_id",
                "busbar_section_id",
                "rated_kva",
                "peak_load_kva",
                "uk_pct")) {
            for (var it : model.powerTransformers()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.substationId(),
                        it.busbarSectionId(),
                        it.rated_kVA(),
                        PackageTables.cell(it.peakLoad_kVA()),
                        PackageTables.cell(it.shortCircuitVoltage_pct()));
            }
        }
    }

    private void writeNodes() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.NODES,
                "id",
                "name",
                "kind",
                "lon",
                "lat",
                "nominal_voltage_kv",
                "area_class",
                "total_ways",
                "spare_ways",
                "busbar_section_id",
                "bay_state",
                "measured_peak_a",
                "current_limit_a")) {
            for (var it : model.nodes()) {
                Optional<FeederBay> bay = it.bay();
                out.row(
                        it.id(),
                        it.name(),
                        it.kind(),
                        it.position().x(),
                        it.position().y(),
                        it.nominalVoltage_kV(),
                        it.areaClass(),
                        it.totalWays(),
                        it.spareWays(),
                        bay.map(FeederBay::busbarSectionId).orElse(""),
                        bay.map(b -> b.state().name()).orElse(""),
                        PackageTables.cell(bay.map(FeederBay::measuredPeak_A).orElse(OptionalDouble.empty())),
                        PackageTables.cell(bay.map(FeederBay::currentLimit_A).orElse(OptionalDouble.empty())));
            }
        }
    }

    private void writeSections() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.LINE_SECTIONS,
                "id",
                "name",
                "from_node_id",
                "to_node_id",
                "kind",
                "conductor_type",
                "r_ohm_per_km",
                "r_operating_ohm_per_km",
                "x_ohm_per_km",
                "ampacity_a",
                "length_m",
                "geometry")) {
            for (var it : model.lineSections()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.fromNodeId(),
                        it.toNodeId(),
                        it.kind(),
                        it.conductorType(),
                        it.r20_ohmPerKm(),
                        it.rOperating_ohmPerKm(),
                        it.x_ohmPerKm(),
                        it.ampacity_A(),
                        it.length_m(),
                        it.geometry().isEmpty() ? "" : wkt.write(it.geometry()));
            }
        }
    }

    private void writeSwitches() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.SWITCHES,
                "id",
                "name",
                "kind",
                "node_id",
                "section_id",
                "from_id",
                "to_id",
                "normally_closed",
                "present_closed")) {
            for (var it : model.lineSwitches()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.kind(),
                        it.nodeId(),
                        it.sectionId(),
                        "",
                        "",
                        it.normallyClosed(),
                        it.presentlyClosed().map(Object::toString).orElse(""));
            }
            for (var it : model.busTies()) {
                out.row(
                        it.id(),
                        it.name(),
                        "BUS_TIE",
                        "",
                        "",
                        it.sectionAId(),
                        it.sectionBId(),
                        it.normallyClosed(),
                        it.presentlyClosed().map(Object::toString).orElse(""));
            }
        }
    }

    private void writeAreas() throws IOException {
        try (CsvWriter out = tables.open(PackageFiles.DUCTS, "id", "name", "holes_total", "holes_free", "geometry")) {
            for (var it : model.ducts()) {
                out.row(it.id(), it.name(), it.holesTotal(), it.holesFree(), wkt.write(it.geometry()));
            }
        }
        try (CsvWriter out = tables.open(PackageFiles.RESTRICTED_AREAS, "id", "name", "kind", "geometry")) {
            for (var it : model.restrictedAreas()) {
                out.row(it.id(), it.name(), it.kind(), wkt.write(it.geometry()));
            }
        }
    }
}
