package org.gridscheme.spatial.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;

/** All element tables of a grid version, in one order of saving and loading. */
final class GridTables {

    /** Lists of the model by the name of their table, in the order of the model. */
    private static final Map<String, Function<GridModel, List<?>>> LISTS = lists();

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
        DemandTables.GENERATING_UNITS.save(connection, versionNo, model.generatingUnits());
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
                DemandTables.COMMITMENTS.load(connection, versionNo),
                DemandTables.GENERATING_UNITS.load(connection, versionNo));
    }

    /** Number of elements by table, in the order of the model. */
    static Map<String, Integer> counts(GridModel model) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        LISTS.forEach((name, list) -> counts.put(name, list.apply(model).size()));
        return counts;
    }

    /** The same counts in the order of the model, which the database does not keep; names of other editions come last. */
    static Map<String, Integer> inModelOrder(Map<String, Integer> counts) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (String name : LISTS.keySet()) {
            Integer count = counts.get(name);
            if (count != null) {
                ordered.put(name, count);
            }
        }
        counts.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Map<String, Function<GridModel, List<?>>> lists() {
        Map<String, Function<GridModel, List<?>>> lists = new LinkedHashMap<>();
        lists.put("substations", GridModel::substations);
        lists.put("busbar_sections", GridModel::busbarSections);
        lists.put("bus_ties", GridModel::busTies);
        lists.put("power_transformers", GridModel::powerTransformers);
        lists.put("nodes", GridModel::nodes);
        lists.put("line_sections", GridModel::lineSections);
        lists.put("switches", GridModel::lineSwitches);
        lists.put("loads", GridModel::loads);
        lists.put("profiles", GridModel::profiles);
        lists.put("distribution_transformers", GridModel::distributionTransformers);
        lists.put("ducts", GridModel::ducts);
        lists.put("restricted_areas", GridModel::restrictedAreas);
        lists.put("commitments", GridModel::commitments);
        lists.put("generating_units", GridModel::generatingUnits);
        return Collections.unmodifiableMap(lists);
    }
}
