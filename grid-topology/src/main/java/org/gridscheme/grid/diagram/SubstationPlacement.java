package org.gridscheme.grid.diagram;

import java.util.List;

/**
 * Places substations side by side: supply side, main transformers, then a row for each tie that cannot stand between two
 * neighbouring busbar sections, then the busbar sections with their feeders.
 */
final class SubstationPlacement {

    private static final int SUPPLY_ROW = 0;
    private static final int TRANSFORMER_ROW = 1;

    private final List<SubstationDrawing> substations;
    private final TreePlacement trees;
    private final int busbarRow;

    SubstationPlacement(List<SubstationDrawing> substations, TreePlacement trees) {
        this.substations = substations;
        this.trees = trees;
        int lanes = substations.stream()
                .mapToInt(s ->
                        (int) s.ties.stream().filter(tie -> isRemote(s, tie)).count())
                .max()
                .orElse(0);
        this.busbarRow = TRANSFORMER_ROW + 1 + lanes;
    }

    void place() {
        int left = 0;
        for (SubstationDrawing substation : substations) {
            left = place(substation, left) + 1;
        }
    }

    private int place(SubstationDrawing substation, int left) {
        int next = left;
        for (int i = 0; i < substation.sections.size(); i++) {
            next = place(substation, i, next) + 1;
        }
        int lane = TRANSFORMER_ROW + 1;
        for (SubstationDrawing.Tie tie : substation.ties) {
            Branch leftBar = substation.sections.get(tie.left()).bar();
            if (isRemote(substation, tie)) {
                tie.symbol().column = leftBar.column + leg(substation, tie, tie.left());
                tie.symbol().row = lane++;
            } else {
                tie.symbol().column = leftBar.column + leftBar.span;
                tie.symbol().row = busbarRow;
            }
        }
        spanSupply(substation);
        return next - 1;
    }

    private int place(SubstationDrawing substation, int place, int left) {
        SubstationDrawing.Section section = substation.sections.get(place);
        int transformers = section.transformers().size();
        long legs = substation.ties.stream()
                .filter(tie -> isRemote(substation, tie) && (tie.left() == place || tie.right() == place))
                .count();
        int next = trees.underBar(section.bar(), left, Math.max(1, transformers + (int) legs));
        trees.rows(section.bar(), busbarRow);
        for (int t = 0; t < transformers; t++) {
            section.transformers().get(t).column = left + t;
            section.transformers().get(t).row = TRANSFORMER_ROW;
        }
        return next;
    }

    /** The supply side reaches from the first main transformer to the last one. */
    private static void spanSupply(SubstationDrawing substation) {
        List<Branch> transformers = substation.sections.stream()
                .flatMap(section -> section.transformers().stream())
                .toList();
        Branch bar = substation.bar;
        bar.row = SUPPLY_ROW;
        bar.column = transformers.isEmpty() ? substation.sections.get(0).bar().column : transformers.get(0).column;
        if (!transformers.isEmpty()) {
            bar.span = transformers.get(transformers.size() - 1).column - bar.column + 1;
        }
    }

    /** Whether a tie joins sections that do not stand beside each other, or another tie stands between them already. */
    private static boolean isRemote(SubstationDrawing substation, SubstationDrawing.Tie tie) {
        SubstationDrawing.Tie first = substation.ties.stream()
                .filter(other -> other.left() == tie.left() && other.right() == tie.right())
                .findFirst()
                .orElse(tie);
        return tie.right() - tie.left() != 1 || !first.equals(tie);
    }

    /** Column of a remote tie's leg, counted from the left end of one of its sections: behind the main transformers. */
    private static int leg(SubstationDrawing substation, SubstationDrawing.Tie tie, int place) {
        int column = substation.sections.get(place).transformers().size();
        for (SubstationDrawing.Tie other : substation.ties) {
            if (other.equals(tie)) {
                break;
            }
            if (isRemote(substation, other) && (other.left() == place || other.right() == place)) {
                column++;
            }
        }
        return column;
    }

    /** Puts everything on the sheet. */
    void drawOn(Sheet sheet) {
        for (SubstationDrawing substation : substations) {
            sheet.add(substation.bar);
            for (SubstationDrawing.Section section : substation.sections) {
                for (Branch transformer : section.transformers()) {
                    sheet.add(transformer);
                    sheet.connect(
                            Link.INTERNAL,
                            substation.bar,
                            transformer,
                            new Cell(transformer.column, SUPPLY_ROW),
                            Sheet.at(transformer));
                    sheet.connect(
                            Link.INTERNAL,
                            transformer,
                            section.bar(),
                            Sheet.at(transformer),
                            new Cell(transformer.column, busbarRow));
                }
                sheet.addTree(section.bar());
            }
            substation.ties.forEach(tie -> draw(substation, tie, sheet));
        }
    }

    private void draw(SubstationDrawing substation, SubstationDrawing.Tie tie, Sheet sheet) {
        Branch leftBar = substation.sections.get(tie.left()).bar();
        Branch rightBar = substation.sections.get(tie.right()).bar();
        Cell symbol = Sheet.at(tie.symbol());
        sheet.add(tie.symbol());
        if (isRemote(substation, tie)) {
            int right = rightBar.column + leg(substation, tie, tie.right());
            sheet.connect(Link.INTERNAL, leftBar, tie.symbol(), new Cell(symbol.column(), busbarRow), symbol);
            sheet.connect(
                    Link.INTERNAL,
                    tie.symbol(),
                    rightBar,
                    symbol,
                    new Cell(right, symbol.row()),
                    new Cell(right, busbarRow));
        } else {
            sheet.connect(
                    Link.INTERNAL,
                    leftBar,
                    tie.symbol(),
                    new Cell(leftBar.column + leftBar.span - 1, busbarRow),
                    symbol);
            sheet.connect(Link.INTERNAL, tie.symbol(), rightBar, symbol, new Cell(rightBar.column, busbarRow));
        }
    }
}
