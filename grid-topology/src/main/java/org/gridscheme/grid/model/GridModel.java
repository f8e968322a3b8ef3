package org.gridscheme.grid.model;

import java.util.List;
import org.gridscheme.grid.geometry.ProjectCrs;

/**
 * One grid as it was handed over: plain lists in the order of the source, references by id. All positions and geometries
 * are in {@link #crs()}: longitude/latitude as imported and stored, projected metres inside the planner.
 */
public record GridModel(
        GridDescription description,
        ProjectCrs crs,
        List<Substation> substations,
        List<BusbarSection> busbarSections,
        List<BusTie> busTies,
        List<PowerTransformer> powerTransformers,
        List<GridNode> nodes,
        List<LineSection> lineSections,
        List<LineSwitch> lineSwitches,
        List<Load> loads,
        List<LoadProfile> profiles,
        List<DistributionTransformer> distributionTransformers,
        List<Duct> ducts,
        List<RestrictedArea> restrictedAreas,
        List<Commitment> commitments,
        List<GeneratingUnit> generatingUnits) {

    public GridModel {
        substations = List.copyOf(substations);
        busbarSections = List.copyOf(busbarSections);
        busTies = List.copyOf(busTies);
        powerTransformers = List.copyOf(powerTransformers);
        nodes = List.copyOf(nodes);
        lineSections = List.copyOf(lineSections);
        lineSwitches = List.copyOf(lineSwitches);
        loads = List.copyOf(loads);
        profiles = List.copyOf(profiles);
        distributionTransformers = List.copyOf(distributionTransformers);
        ducts = List.copyOf(ducts);
        restrictedAreas = List.copyOf(restrictedAreas);
        commitments = List.copyOf(commitments);
        generatingUnits = List.copyOf(generatingUnits);
    }
}
