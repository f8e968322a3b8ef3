package org.gridscheme.spatial.ingest;

import static org.gridscheme.spatial.ingest.TableFile.extra;
import static org.gridscheme.spatial.ingest.TableFile.needed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The CSV files of a grid package; column by column in {@code grid-topology/docs/grid-model.md}. */
public final class PackageFiles {

    public static final TableFile SUBSTATIONS = needed(
            "substations.csv", List.of("id", "lon", "lat", "high_voltage_kv"), List.of("name", "upstream_source"));

    public static final TableFile BUSBAR_SECTIONS = needed(
            "busbar_sections.csv",
            List.of("id", "substation_id", "nominal_voltage_kv"),
            List.of("name", "short_circuit_ka"));

    public static final TableFile POWER_TRANSFORMERS = needed(
            "power_transformers.csv",
            List.of("id", "substation_id", "busbar_section_id", "rated_kva"),
            List.of("name", "peak_load_kva", "uk_pct"));

    public static final TableFile NODES = needed(
            "nodes.csv",
            List.of("id", "kind", "lon", "lat", "nominal_voltage_kv"),
            List.of(
                    "name",
                    "area_class",
                    "total_ways",
                    "spare_ways",
                    "busbar_section_id",
                    "bay_state",
                    "measured_peak_a",
                    "current_limit_a"));

    public static final TableFile LINE_SECTIONS = needed(
            "line_sections.csv",
            List.of("id", "from_node_id", "to_node_id", "kind", "length_m"),
            List.of(
                    "name",
                    "conductor_type",
                    "laying",
                    "loaded_circuits",
                    "r_ohm_per_km",
                    "r_operating_ohm_per_km",
                    "x_ohm_per_km",
                    "ampacity_a",
                    "geometry"));

    public static final TableFile SWITCHES = needed(
            "switches.csv",
            List.of("id", "kind", "normally_closed"),
            List.of("name", "node_id", "section_id", "from_id", "to_id", "present_closed"));

    public static final TableFile LOADS = needed(
            "loads.csv",
            List.of("id", "node_id", "peak_kw", "power_factor", "installed_kva"),
            List.of("name", "profile_id"));

    /** Its value columns depend on the number of points and are not listed here. */
    public static final TableFile PROFILES = extra("profiles.csv", List.of("id", "season"), List.of());

    public static final TableFile DISTRIBUTION_TRANSFORMERS = extra(
            "distribution_transformers.csv",
            List.of("id", "node_id", "rated_kva"),
            List.of("name", "peak_load_kva", "lv_spare_ways", "lv_node_id", "uk_pct", "pk_kw"));

    public static final TableFile DUCTS =
            extra("ducts.csv", List.of("id", "holes_total", "holes_free", "geometry"), List.of("name"));

    public static final TableFile RESTRICTED_AREAS =
            extra("restricted_areas.csv", List.of("id", "kind", "geometry"), List.of("name"));

    public static final TableFile COMMITMENTS = extra(
            "commitments.csv",
            List.of("id", "installed_kva", "demand_factor"),
            List.of("name", "node_id", "busbar_section_id", "realisation", "feeder_coincidence", "valid_until"));

    public static final TableFile GENERATORS = extra(
            "generators.csv",
            List.of("id", "node_id", "rated_kva", "p_kw"),
            List.of("name", "kind", "q_kvar", "commissioned"));

    /** All files in the order they are read. */
    public static final List<TableFile> ALL = List.of(
            SUBSTATIONS,
            BUSBAR_SECTIONS,
            POWER_TRANSFORMERS,
            NODES,
            LINE_SECTIONS,
            SWITCHES,
            LOADS,
            PROFILES,
            DISTRIBUTION_TRANSFORMERS,
            DUCTS,
            RESTRICTED_AREAS,
            COMMITMENTS,
            GENERATORS);

    private PackageFiles() {}

    /** By name without ending, for example {@code line_sections}. */
    public static Optional<TableFile> find(String element) {
        return ALL.stream().filter(it -> it.name().equals(element + ".csv")).findFirst();
    }

    /** Names of the value columns of profiles, {@code p00} to {@code p23} or {@code p95}; none where there are no profiles. */
    public static List<String> profileColumns(OptionalInt points) {
        return DemandRows.profileColumns(points.orElse(0));
    }
}
