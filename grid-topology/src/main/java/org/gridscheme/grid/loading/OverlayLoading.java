package org.gridscheme.grid.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.AddedLoad;
import org.gridscheme.grid.topology.GridOverlay;
import org.gridscheme.grid.topology.LineValues;
import org.gridscheme.grid.topology.OverlayChange;

/**
 * What the grid carries after the changes of an overlay, kept as differences to the loading of its base: O(lengths of the
 * changed supply paths) to make, O(path) per question. The answers are those of a snapshot with the same changes in it, as
 * long as currents add up: a part that moves to another feeder takes its share of the measured current along, also where the
 * measurement of a bay would stay as it is in the data. Where nobody knows how a measured current spreads over its feeder, a
 * moved part counts whole at its new feeder and stays at the old one, on the safe side.
 *
 * <p>Immutable and safe to share between threads. A question about a node without supply throws
 * {@link IllegalArgumentException}.
 */
public final class OverlayLoading {

    private final GridLoading base;
    private final GridOverlay overlay;
    private final GridSnapshot grid;
    private final Map<Integer, Carried> bySection = new HashMap<>();
    private final Map<Integer, Carried> byBay = new HashMap<>();

    private OverlayLoading(GridLoading base, GridOverlay overlay) {
        this.base = base;
        this.overlay = overlay;
        this.grid = overlay.base().grid();
        overlay.changes().forEach(this::apply);
    }

    /** @param base loading of the overlay's base */
    public static OverlayLoading of(GridLoading base, GridOverlay overlay) {
        return new OverlayLoading(base, overlay);
    }

    /** What a section carries; nothing for an open or replaced one. */
    public Carried section(int section) {
        if (!overlay.conducts(section)) {
            return Carried.NOTHING;
        }
        return carried(section);
    }

    /** What the feeder behind a bay carries at its head; a bay that was idle carries what was added. */
    public Carried feederAt(int bay) {
        Carried changed = byBay.get(bay);
        return changed == null ? ofBase(bay) : changed;
    }

    /** Permitted current of a section; the bay's limit counts for the sections that leave it. */
    public double sectionAllowed_A(int section) {
        double ampacity_A = overlay.values(section).ampacity_A();
        for (int end : overlay.endsOf(section)) {
            if (end < grid.nodeCount()) {
                ampacity_A = Math.min(ampacity_A, limit_A(end));
            }
        }
        return ampacity_A;
    }

    /** Permitted current at the head of the feeder behind a bay, as {@link GridLoading#allowed_A}. */
    public double allowedAt_A(int bay) {
        double limit_A = limit_A(bay);
        for (int section : overlay.sectionsAt(bay)) {
            if (overlay.conducts(section)) {
                limit_A = Math.min(limit_A, overlay.values(section).ampacity_A());
            }
        }
        return Double.isInfinite(limit_A) ? 0 : limit_A;
    }

    /**
     * The section of a node's supply path with the highest load rate, before and after what was added; of equal ones the
     * nearest to the bay. At a bay its head is looked at.
     */
    public SectionLoadRate worstTo(int node) {
        int[] path = overlay.supplyPath(node);
        if (path.length == 0) {
            return rate(-1, feederAt(node), allowedAt_A(node));
        }
        SectionLoadRate worst = rateOf(path[0]);
        for (int section : path) {
            SectionLoadRate next = rateOf(section);
            if (next.after_ratio() > worst.after_ratio()) {
                worst = next;
            }
        }
        return worst;
    }

    /** Voltage drop from the busbar to a node, everything added included, in percent of nominal. */
    public double voltageDropToNode_pct(int node, PowerFactor powerFactor) {
        double drop_V = 0;
        for (int section : overlay.supplyPath(node)) {
            LineValues line = overlay.values(section);
            drop_V += carried(section).total_A()
                    * line.length_m()
                    / 1000
                    * (line.rOperating_ohmPerKm() * powerFactor.value() + line.x_ohmPerKm() * powerFactor.sine());
        }
        double nominal_kV = grid.node(overlay.bayOf(node)).nominalVoltage_kV();
        return ThreePhase.SQRT3 * drop_V / (10 * nominal_kV);
    }

    /** Series impedance from the busbar to a node at 20 degrees C, for short-circuit currents. */
    public Impedance pathImpedance20(int node) {
        Impedance sum = Impedance.ZERO;
        for (int section : overlay.supplyPath(node)) {
            LineValues line = overlay.values(section);
            double length_km = line.length_m() / 1000;
            sum = sum.plus(new Impedance(line.r20_ohmPerKm() * length_km, line.x_ohmPerKm() * length_km));
        }
        return sum;
    }

    private void apply(OverlayChange change) {
        if (change instanceof OverlayChange.Load it) {
            add(it);
        } else if (change instanceof OverlayChange.Split it) {
            Carried whole = carried(it.section());
            bySection.put(it.upstream(), whole);
            bySection.put(it.downstream(), whole);
        } else if (change instanceof OverlayChange.Insertion it) {
            bySection.put(it.section(), carried(it.like()));
        } else if (change instanceof OverlayChange.Transfer it) {
            transfer(it);
        }
    }

    private void add(OverlayChange.Load change) {
        AddedLoad load = change.load();
        Carried added = new Carried(0, 0, load.current_A(), load.installed_kVA());
        addAlong(change.path(), change.bay(), added);
    }

    private void transfer(OverlayChange.Transfer change) {
        Carried part = carried(change.opened());
        boolean spreadKnown = base.isSpreadKnown(change.formerBay());
        for (int section : change.turned()) {
            Carried below = carried(section);
            bySection.put(section, part.minus(spreadKnown ? below : below.withoutMeasured()));
        }
        bySection.put(change.closed(), part);
        bySection.put(change.opened(), Carried.NOTHING);
        Carried leaving = spreadKnown ? part : part.withoutMeasured();
        addAlong(change.formerPath(), change.formerBay(), Carried.NOTHING.minus(leaving));
        addAlong(change.newPath(), change.newBay(), part);
    }

    private void addAlong(int[] path, int bay, Carried more) {
        for (int section : path) {
            bySection.put(section, carried(section).plus(more));
        }
        byBay.put(bay, feederAt(bay).plus(more));
    }

    private Carried carried(int section) {
        Carried changed = bySection.get(section);
        if (changed != null) {
            return changed;
        }
        return section < grid.sectionCount() ? base.carried(section) : Carried.NOTHING;
    }

    private Carried ofBase(int bay) {
        int feeder = overlay.base().feederOf(bay);
        return feeder < 0
                ? Carried.NOTHING
                : new Carried(base.measured_A(feeder), base.committed_A(feeder), 0, base.installed_kVA(feeder));
    }

    private double limit_A(int node) {
        return grid.node(node)
                .bay()
                .map(FeederBay::currentLimit_A)
                .orElse(OptionalDouble.empty())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private SectionLoadRate rateOf(int section) {
        return rate(section, carried(section), sectionAllowed_A(section));
    }

    private static SectionLoadRate rate(int section, Carried carried, double allowed_A) {
        return new SectionLoadRate(section, carried.before_A() / allowed_A, carried.total_A() / allowed_A, allowed_A);
    }
}
