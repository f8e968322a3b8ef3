package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchKind;

/** The elements written so far, and the next free id of each kind. */
final class GridLists {

    final List<Substation> substations = new ArrayList<>();
    final List<BusbarSection> sections = new ArrayList<>();
    final List<BusTie> busTies = new ArrayList<>();
    final List<PowerTransformer> powerTransformers = new ArrayList<>();
    final List<GridNode> nodes = new ArrayList<>();
    final List<LineSection> lines = new ArrayList<>();
    final List<LineSwitch> switches = new ArrayList<>();
    final List<Load> loads = new ArrayList<>();
    final List<DistributionTransformer> transformers = new ArrayList<>();
    final List<Duct> ducts = new ArrayList<>();
    final List<RestrictedArea> restrictedAreas = new ArrayList<>();
    final List<Commitment> commitments = new ArrayList<>();
    final List<GeneratingUnit> generatingUnits = new ArrayList<>();

    private final Map<NodeKind, Integer> nodeNumbers = new EnumMap<>(NodeKind.class);

    /** The next number of a kind of node, from 1. */
    int nextNumber(NodeKind kind) {
        return nodeNumbers.merge(kind, 1, Integer::sum);
    }

    static String id(String prefix, int number) {
        return prefix + "-" + padded(number, 6);
    }

    /** The number with leading zeros. */
    static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    void addSwitch(SwitchKind kind, String nodeId, String sectionId, boolean closed) {
        String id = id("SW", switches.size() + 1);
        switches.add(new LineSwitch(id, id, kind, nodeId, sectionId, closed));
    }
}
