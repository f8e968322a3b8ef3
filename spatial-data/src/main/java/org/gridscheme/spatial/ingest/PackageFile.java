package org.gridscheme.spatial.ingest;

import java.util.List;
import java.util.stream.Stream;

/**
 * One CSV file of a grid package: its name and its documented columns.
 *
 * @param needed false for files a package may leave out
 * @param required columns that must be in the header
 * @param optional columns that may be
 */
record PackageFile(String name, boolean needed, List<String> required, List<String> optional) {

    static final PackageFile SUBSTATIONS = needed(
            "substations.csv", List.of("id", "lon", "lat", "high_voltage_kv"), List.of("name", "upstream_source"));

    static final PackageFile BUSBAR_SECTIONS = needed(
            "busbar_sections.csv",
            List.of("id", "substation_id", "nominal_voltage_kv"),
            List.of("name", "short_circuit_ka"));

    static final PackageFile POWER_TRANSFORMERS = needed(
            "power_transformers.csv",
            List.of("id", "substation_id", "busbar_section_id", "rated_kva"),
            List.of("name", "peak_load_kva", "uk_pct"));

    static final PackageFile NODES = needed(
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

    static final PackageFile LINE_SECTIONS = needed(
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

    static final PackageFile SWITCHES = needed(
            "switches.csv",
            List.of("id", "kind", "normally_closed"),
            List.of("name", "node_id", "section_id", "from_id", "to_id"));

    static final PackageFile LOADS = needed(
            "loads.csv",
            List.of("id", "node_id", "peak_kw", "power_factor", "installed_kva"),
            List.of("name", "profile_id"));

    /** Its value columns depend on the number of points and are not listed here. */
    static final PackageFile PROFILES = extra("profiles.csv", List.of("id", "season"), List.of());

    static final PackageFile DISTRIBUTION_TRANSFORMERS = extra(
            "distribution_transformers.csv",
            List.of("id", "node_id", "rated_kva"),
            List.of("name", "peak_load_kva", "lv_spare_ways"));

    static final PackageFile DUCTS =
            extra("ducts.csv", List.of("id", "holes_total", "holes_free", "geometry"), List.of("name"));

    static final PackageFile RESTRICTED_AREAS =
            extra("restricted_areas.csv", List.of("id", "kind", "geometry"), List.of("name"));

    static final PackageFile COMMITMENTS = extra(
            "commitments.csv",
            List.of("id", "installed_kva", "demand_factor"),
            List.of("name", "node_id", "busbar_section_id", "realisation", "feeder_coincidence", "valid_until"));

    /** All files in the order they are read. */
    static final List<PackageFile> ALL = List.of(
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
            COMMITMENTS);

    /** All documented columns, required ones first. */
    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    private static PackageFile needed(String name, List<String> required, List<String> optional) {
        return new PackageFile(name, true, required, optional);
    }

    private static PackageFile extra(String name, List<String> required, List<String> optional) {
        return new PackageFile(name, false, required, optional);
    }
}
