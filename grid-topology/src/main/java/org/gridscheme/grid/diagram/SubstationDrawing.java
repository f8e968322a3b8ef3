package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchingState;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * One substation of a diagram: the busbar sections that feed the scheme and those a tie joins with them, side by side, each
 * with its main transformers above and its bays below.
 */
final class SubstationDrawing {

    final Branch bar;
    final List<Section> sections = new ArrayList<>();
    final List<Tie> ties = new ArrayList<>();

    private SubstationDrawing(Branch bar) {
        this.bar = bar;
    }

    /** A busbar section; its bays are the children of its bar. */
    record Section(int busbar, Branch bar, List<Branch> transformers) {}

    /** A tie between two sections by their places in the list. */
    record Tie(Branch symbol, int left, int right) {}

    /**
     * Draws the substation of some busbar sections.
     *
     * @param feeding numbers of its sections that feed the scheme
     * @param bays drawn bays of each of them, in the same order
     */
    static SubstationDrawing of(GridSnapshot grid, List<Integer> feeding, List<List<Branch>> bays) {
        Substation substation = grid.substationOf(feeding.get(0));
        Branch bar = new Branch("substation:" + substation.id(), SymbolKind.SUBSTATION, substation.name())
                .standingFor(List.of(substation.id()))
                .referringTo(substation.upstreamSource())
                .with(DiagramFigure.HIGH_VOLTAGE_kV, substation.highVoltage_kV());
        SubstationDrawing drawing = new SubstationDrawing(bar);
        List<BusTie> ties = grid.listBusTies().stream()
                .filter(tie -> feeding.contains(grid.busbarSectionIndex(tie.sectionAId()))
                        || feeding.contains(grid.busbarSectionIndex(tie.sectionBId())))
                .toList();
        for (int busbar : order(grid, feeding, ties)) {
            int at = feeding.indexOf(busbar);
            drawing.sections.add(section(grid, busbar, at < 0 ? List.of() : bays.get(at)));
        }
        ties.forEach(tie -> drawing.ties.add(drawing.tie(grid, tie)));
        return drawing;
    }

    /** Joined sections stand left of the feeding ones, whose bays need the room. */
    private static List<Integer> order(GridSnapshot grid, List<Integer> feeding, List<BusTie> ties) {
        TreeSet<Integer> joined = new TreeSet<>();
        for (BusTie tie : ties) {
            joined.add(grid.busbarSectionIndex(tie.sectionAId()));
            joined.add(grid.busbarSectionIndex(tie.sectionBId()));
        }
        feeding.forEach(joined::remove);
        List<Integer> order = new ArrayList<>(joined);
        order.addAll(feeding);
        return order;
    }

    private static Section section(GridSnapshot grid, int busbar, List<Branch> bays) {
        BusbarSection section = grid.busbarSection(busbar);
        Branch bar = new Branch("busbar:" + section.id(), SymbolKind.BUSBAR_SECTION, section.name())
                .standingFor(List.of(section.id()))
                .with(DiagramFigure.VOLTAGE_kV, section.nominalVoltage_kV());
        others(grid, busbar, bays).ifPresent(bar.children::add);
        bar.children.addAll(bays);
        List<Branch> transformers = grid.transformersAt(busbar).stream()
                .map(SubstationDrawing::transformer)
                .toList();
        return new Section(busbar, bar, transformers);
    }

    private static Branch transformer(PowerTransformer transformer) {
        return new Branch("transformer:" + transformer.id(), SymbolKind.MAIN_TRANSFORMER, transformer.name())
                .standingFor(List.of(transformer.id()))
                .with(DiagramFigure.RATED_kVA, transformer.rated_kVA());
    }

    /** The bays that are not drawn, counted. */
    private static Optional<Branch> others(GridSnapshot grid, int busbar, List<Branch> bays) {
        List<String> drawn = bays.stream().map(bay -> bay.elements.get(0)).toList();
        List<GridNode> rest = IntStream.of(grid.baysAt(busbar))
                .mapToObj(grid::node)
                .filter(bay -> !drawn.contains(bay.id()))
                .toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String id = grid.busbarSection(busbar).id();
        return Optional.of(new Branch("bays:" + id, SymbolKind.OTHER_BAYS, "")
                .referringTo(Optional.of(id))
                .with(DiagramFigure.USED_BAYS, count(rest, BayState.USED))
                .with(DiagramFigure.SPARE_BAYS, count(rest, BayState.SPARE))
                .with(DiagramFigure.RESERVED_BAYS, count(rest, BayState.RESERVED)));
    }

    private static long count(List<GridNode> bays, BayState state) {
        return bays.stream()
                .filter(bay ->
                        bay.bay().map(FeederBay::state).filter(state::equals).isPresent())
                .count();
    }

    private Tie tie(GridSnapshot grid, BusTie tie) {
        int a = place(grid.busbarSectionIndex(tie.sectionAId()));
        int b = place(grid.busbarSectionIndex(tie.sectionBId()));
        Branch symbol = new Branch("tie:" + tie.id(), SymbolKind.BUS_TIE, tie.name())
                .standingFor(List.of(tie.id()))
                .switched(tie.isClosed(SwitchingState.NORMAL), tie.isClosed(SwitchingState.PRESENT));
        return new Tie(symbol, Math.min(a, b), Math.max(a, b));
    }

    private int place(int busbar) {
        return IntStream.range(0, sections.size())
                .filter(i -> sections.get(i).busbar() == busbar)
                .findFirst()
                .orElseThrow();
    }
}
