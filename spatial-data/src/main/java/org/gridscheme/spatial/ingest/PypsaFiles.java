package org.gridscheme.spatial.ingest;

import static org.gridscheme.spatial.ingest.TableFile.extra;
import static org.gridscheme.spatial.ingest.TableFile.needed;

import java.util.List;

/** The CSV files of a PyPSA folder as eDisGo and ding0 write them. Units: kV, km, ohm in total, MVA, MW, MWh. */
final class PypsaFiles {

    /** Column that names an element in every file. */
    static final String ID = "name";

    static final TableFile BUSES =
            needed("buses.csv", List.of("name", "x", "y", "v_nom"), List.of("mv_grid_id", "lv_grid_id", "in_building"));

    static final TableFile LINES = needed(
            "lines.csv",
            List.of("name", "bus0", "bus1", "length", "r", "x", "s_nom", "kind"),
            List.of("num_parallel", "type_info"));

    static final TableFile LOADS =
            needed("loads.csv", List.of("name", "bus", "peak_load"), List.of("annual_consumption", "sector"));

    static final TableFile TRANSFORMERS = needed(
            "transformers.csv", List.of("name", "bus0", "bus1", "s_nom"), List.of("r", "x", "type", "type_info"));

    static final TableFile HV_MV_TRANSFORMERS = needed(
            "transformers_hvmv.csv", List.of("name", "bus0", "bus1", "s_nom"), List.of("r", "x", "type", "type_info"));

    static final TableFile GENERATORS = extra(
            "generators.csv",
            List.of("name", "bus", "p_nom"),
            List.of("control", "p_set", "q_set", "type", "weather_cell_id", "subtype"));

    /** {@code bus_open} is a virtual bus: the end of {@code branch} there is not connected to {@code bus_closed}. */
    static final TableFile SWITCHES =
            extra("switches.csv", List.of("name", "bus_closed", "bus_open", "branch"), List.of("type_info"));

    static final List<TableFile> ALL =
            List.of(BUSES, LINES, LOADS, TRANSFORMERS, HV_MV_TRANSFORMERS, GENERATORS, SWITCHES);

    private PypsaFiles() {}
}
