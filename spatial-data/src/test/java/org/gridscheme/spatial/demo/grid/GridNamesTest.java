package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.junit.jupiter.api.Test;

class GridNamesTest {

    private static GridModel onStreetsCalled(String name) {
        StreetData town = Lattices.town(20, 20, 150);
        List<StreetEdge> named = town.edges().stream()
                .map(edge -> new StreetEdge(
                        edge.id(),
                        edge.fromNode(),
                        edge.toNode(),
                        edge.geometry(),
                        edge.roadClass(),
                        edge.surface(),
                        name,
                        edge.bridge(),
                        edge.tunnel(),
                        edge.sidewalk(),
                        edge.crossings()))
                .toList();
        StreetData streets = new StreetData("Town", town.crs(), "© somebody", town.junctions(), named);
        return new GridSynthesizer(new TestRatings()).synthesize(streets, SynthesisParameters.of(5, 1000, "Test grid"));
    }

    private static String nameOfFirst(GridModel model, NodeKind kind) {
        return model.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(GridNode::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAreBilingualInATownWithChineseStreets() {
        GridModel model = onStreetsCalled("人民路 Renmin Road");

        assertThat(model.substations())
                .allMatch(it -> it.name().contains("变 ") && it.name().endsWith(" Substation"));
        assertThat(nameOfFirst(model, NodeKind.RING_MAIN_UNIT)).isEqualTo("人民路 Renmin Road 环网柜 RMU-0001");
        assertThat(model.busbarSections().get(0).name()).isEqualTo("10 kV I 段");
        assertThat(model.nodes()).anyMatch(node -> node.name().matches(".+ \\d+ 线 [A-Z][a-z]+ F\\d+"));
    }

    @Test
    void namesFollowTheStreetsElsewhere() {
        GridModel model = onStreetsCalled("Jülicher Straße");

        assertThat(model.substations().get(0).name()).isEqualTo("Jülicher Straße Substation");
        assertThat(nameOfFirst(model, NodeKind.RING_MAIN_UNIT)).isEqualTo("Jülicher Straße RMU-0001");
        assertThat(model.description().attribution()).contains("Fictional").contains("© somebody");
        assertThat(model.nodes()).noneMatch(node -> node.name().codePoints().anyMatch(GridNamesTest::isHan));
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    @Test
    void noTwoSubstationsHaveOneName() {
        GridModel model = new GridSynthesizer(new TestRatings())
                .synthesize(Lattices.town(30, 30, 150), SynthesisParameters.of(5, 30_000, "Test grid"));
        Set<String> names = new HashSet<>();
        model.substations().stream().map(Substation::name).forEach(names::add);

        assertThat(names).hasSameSizeAs(model.substations());
        assertThat(model.substations()).hasSizeGreaterThan(40);
    }
}
