package org.gridscheme.spatial.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;

/** All element tables of a grid version, in one order of saving and loading. */
final class GridTables {

    private GridTables() {}

    static void save(Connection connection, int versionNo, GridModel model, MapMarks marks) throws SQLException {
        StationTables.SUBSTATIONS.save(connection, versionNo, model.substations());
        StationTables.BUSBAR_SECTIONS.save(connection, versionNo, model.busbarSections());
        StationTables.BUS_TIES.save(connection, versionNo, model.busTies());
        StationTables.POWER_TRANSFORMERS.save(connection, versionNo, model.powerTransformers());
        LineTables.nodes(marks).save(connection, versionNo, model.nodes());
        LineTables.sections(marks).save(connection, versionNo, model.lineSections());
        LineTables.LINE_SWITCHES.save(connection, versionNo, model.lineSwitches());
        DemandTables.PROFILES.save(connection, versionNo, model.profiles());
        DemandTables.LOADS.save(connection, versionNo, model.loads());
        DemandTables.DISTRIBUTION_TRANSFORMERS.save(connection, versionNo, model.distributionTransformers());
        LineTables.DUCTS.save(connection, versionNo, model.ducts());
        DemandTables.RESTRICTED_AREAS.save(connection, versionNo, model.restrictedAreas());
        DemandTables.COMMITMENTS.save(connection, versionNo, model.commitments());
    }

    static GridModel load(Connection connection, int versionNo, GridDescription description) throws SQLException {
        return new GridModel(
                description,
                ProjectCrs.WGS84,
                StationTables.SUBSTATIONS.load(connection, versionNo),
                StationTables.BUSBAR_SECTIONS.load(connection, versionNo),
                StationTables.BUS_TIES.load(connection, versionNo),
                StationTables.POWER_TRANSFORMERS.load(connection, versionNo),
                LineTables.nodes(MapMarks.NONE).load(connection, versionNo),
                LineTables.sections(MapMarks.NONE).load(connection, versionNo),
                LineTables.LINE_SWITCHES.load(connection, versionNo),
                DemandTables.LOADS.load(connection, versionNo),
                DemandTables.PROFILES.load(connection, versionNo),
                DemandTables.DISTRIBUTION_TRANSFORMERS.load(connection, versionNo),
                LineTables.DUCTS.load(connection, versionNo),
                DemandTables.RESTRICTED_AREAS.load(connection, versionNo),
                DemandTables.COMMITMENTS.load(connection, versionNo));
    }

    /** Number of elements by table. */
    static Map<String, Integer> counts(GridModel model) {
        Map<String, List<?>> lists = new LinkedHashMap<>();
        lists.put("substations", model.substations());
        lists.put("busbar_sections", model.busbarSections());
        lists.put("bus_ties", model.busTies());
        lists.put("power_transformers", model.powerTransformers());
        lists.put("nodes", model.nodes());
        lists.put("line_sections", model.lineSections());
        lists.put("switches", model.lineSwitches());
        lists.put("loads", model.loads());
        lists.put("profiles", model.profiles());
        lists.put("distribution_transformers", model.distributionTransformers());
        lists.put("ducts", model.ducts());
        lists.put("restricted_areas", model.restrictedAreas());
        lists.put("commitments", model.commitments());
        Map<String, Integer> counts = new LinkedHashMap<>();
        lists.forEach((name, list) -> counts.put(name, list.size()));
        return counts;
    }
}
