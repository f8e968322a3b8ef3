package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.util.stream.Stream;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.spatial.ingest.csv.CsvWriter;

/** The tables of a grid package about what draws and feeds in, present and promised. */
final class DemandTables {

    private final GridModel model;
    private final PackageTables tables;

    DemandTables(GridModel model, PackageTables tables) {
        this.model = model;
        this.tables = tables;
    }

    /** @param profilePoints points of a profile, 0 without profiles */
    void write(int profilePoints) throws IOException {
        writeLoads();
        writeDistributionTransformers();
        writeCommitments();
        writeGenerators();
        writeProfiles(profilePoints);
    }

    private void writeLoads() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.LOADS,
                "id",
                "name",
                "node_id",
                "peak_kw",
                "power_factor",
                "installed_kva",
                "profile_id")) {
            for (var it : model.loads()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.nodeId(),
                        it.peak_kW(),
                        it.powerFactor(),
                        it.installed_kVA(),
                        it.profileId().orElse(""));
            }
        }
    }

    private void writeDistributionTransformers() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.DISTRIBUTION_TRANSFORMERS,
                "id",
                "name",
                "node_id",
                "rated_kva",
                "peak_load_kva",
                "lv_spare_ways",
                "lv_node_id",
                "uk_pct",
                "pk_kw")) {
            for (var it : model.distributionTransformers()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.nodeId(),
                        it.rated_kVA(),
                        PackageTables.cell(it.peakLoad_kVA()),
                        it.lvSpareWays(),
                        it.lowVoltageNodeId().orElse(""),
                        PackageTables.cell(it.shortCircuitVoltage_pct()),
                        PackageTables.cell(it.loadLoss_kW()));
            }
        }
    }

    private void writeCommitments() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.COMMITMENTS,
                "id",
                "name",
                "node_id",
                "busbar_section_id",
                "installed_kva",
                "demand_factor",
                "realisation",
                "feeder_coincidence",
                "valid_until")) {
            for (var it : model.commitments()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.nodeId().orElse(""),
                        it.busbarSectionId().orElse(""),
                        it.installed_kVA(),
                        it.demandFactor(),
                        it.realisation(),
                        PackageTables.cell(it.feederCoincidence()),
                        it.validUntil().map(Object::toString).orElse(""));
            }
        }
    }

    private void writeGenerators() throws IOException {
        try (CsvWriter out = tables.open(
                PackageFiles.GENERATORS,
                "id",
                "name",
                "node_id",
                "kind",
                "rated_kva",
                "p_kw",
                "q_kvar",
                "commissioned")) {
            for (var it : model.generatingUnits()) {
                out.row(
                        it.id(),
                        it.name(),
                        it.nodeId(),
                        it.kind(),
                        it.rated_kVA(),
                        it.p_kW(),
                        it.q_kVAr(),
                        it.commissioned().map(Object::toString).orElse(""));
            }
        }
    }

    /** Without profiles there is no file: it would need a number of points. */
    private void writeProfiles(int points) throws IOException {
        if (points == 0) {
            tables.delete(PackageFiles.PROFILES);
            return;
        }
        String[] columns = Stream.concat(Stream.of("id", "season"), DemandRows.profileColumns(points).stream())
                .toArray(String[]::new);
        try (CsvWriter out = tables.open(PackageFiles.PROFILES, columns)) {
            for (LoadProfile it : model.profiles()) {
                out.row(Stream.concat(Stream.of(it.id(), it.season()), it.shares().stream())
                        .toArray());
            }
        }
    }
}
