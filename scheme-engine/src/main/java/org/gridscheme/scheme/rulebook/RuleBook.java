package org.gridscheme.scheme.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of one profile: every engineering limit, factor and default as data, wholly validated when built. Immutable and
 * safe to share between threads. Values are reached through the typed views; {@link #get} serves citing and listing.
 */
public final class RuleBook {
    private final RuleBookHeader header;
    private final SortedMap<RuleId, RuleEntry> entries;
    private final RuleViews views;

    private RuleBook(RuleBookHeader header, SortedMap<RuleId, RuleEntry> entries, RuleViews views) {
        this.header = header;
        this.entries = entries;
        this.views = views;
    }

    /**
     * Builds a rulebook from its records.
     *
     * @throws InvalidRuleBookException with all problems: duplicate, missing and unknown ids, wrong units and words, values out of range
     */
    public static RuleBook of(RuleBookHeader header, List<RuleEntry> records) {
        SortedMap<RuleId, RuleEntry> entries = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (RuleEntry entry : records) {
            if (entries.putIfAbsent(entry.id(), entry) != null) {
                problems.add(entry.id() + ": duplicate rule id");
            }
        }
        RuleLookup lookup = new RuleLookup(entries);
        RuleViews views = RuleViews.read(lookup);
        RuleConsistency.check(views, lookup);
        problems.addAll(lookup.finish());
        if (!problems.isEmpty()) {
            throw new InvalidRuleBookException(header.id(), problems);
        }
        return new RuleBook(header, Collections.unmodifiableSortedMap(entries), views);
    }

    /**
     * A rulebook in which the overlay's values stand in for its own. The version says so: {@code 2025.1+site.3}. An
     * overlay without values changes nothing.
     *
     * @throws InvalidRuleBookException with all problems, also ids this rulebook does not know
     */
    public RuleBook withOverlay(RuleBookOverlay overlay) {
        return overlay.values().isEmpty() ? this : overlay.applyTo(header, entries);
    }

    public RuleBookHeader header() {
        return header;
    }

    /** Name and version as stamped into every scheme, for example {@code cn-default 2025.1}. */
    public String versionStamp() {
        return header.id() + " " + header.version();
    }

    /** The record of an id. */
    public RuleEntry get(RuleId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No rule " + id));
    }

    public Optional<RuleEntry> find(RuleId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All records by id. */
    public List<RuleEntry> list() {
        return List.copyOf(entries.values());
    }

    public VoltageRules voltage() {
        return views.voltage();
    }

    public ImportanceRules importance() {
        return views.importance();
    }

    public ConnectionPointRules connectionPoints() {
        return views.connectionPoints();
    }

    public DensityRules density() {
        return views.density();
    }

    public LoadRateRules loadRates() {
        return views.loadRates();
    }

    public SecurityRules security() {
        return views.security();
    }

    public DemandRules demand() {
        return views.demand();
    }

    public VoltageDropRules voltageDrop() {
        return views.voltageDrop();
    }

    public SupplyRadiusRules supplyRadius() {
        return views.supplyRadius();
    }

    public ShortCircuitRules shortCircuit() {
        return views.shortCircuit();
    }

    public FlowRules flow() {
        return views.flow();
    }

    public ConductorRules conductors() {
        return views.conductors();
    }

    public RouteRules routes() {
        return views.routes();
    }

    public CrossingRules crossings() {
        return views.crossings();
    }

    public ClearanceRules clearances() {
        return views.clearances();
    }

    public TakeoffRules takeoff() {
        return views.takeoff();
    }

    public DurationRules durations() {
        return views.durations();
    }

    public ReplyRules reply() {
        return views.reply();
    }

    public ReliabilityRules reliability() {
        return views.reliability();
    }

    public RankingRules ranking() {
        return views.ranking();
    }

    public EmergencyRules emergency() {
        return views.emergency();
    }

    public ReactiveRules reactive() {
        return views.reactive();
    }

    public MeteringRules metering() {
        return views.metering();
    }

    public PowerQualityRules powerQuality() {
        return views.powerQuality();
    }

    public CostRules cost() {
        return views.cost();
    }

    public CustomerPlantRules customerPlant() {
        return views.customerPlant();
    }

    public SearchRules search() {
        return views.search();
    }

    public OpenCapacityRules openCapacity() {
        return views.openCapacity();
    }

    public SwitchingRules switching() {
        return views.switching();
    }

    public DifficultyRules difficulty() {
        return views.difficulty();
    }
}
