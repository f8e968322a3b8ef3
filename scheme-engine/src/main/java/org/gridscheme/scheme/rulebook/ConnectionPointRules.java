package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;

/**
 * Where a capacity may be connected and what must stay free there (接入点).
 *
 * @param dedicatedFrom_kVA a dedicated feeder (专线) is the default from here
 * @param dedicatedOfferedFrom_kVA and is offered as an alternative from here
 * @param dedicatedImpactFrom_kVA impact load, or class I and special: from here
 * @param impactIndustries industries with impact or strongly non-linear load
 * @param spareBaysPerSection bays to keep free on every bus section
 * @param spareBayShare_pct share of bays to keep free in dense areas
 * @param spareBayShareAreas areas in which the share holds
 * @param bay_A rated current of bays and ways
 * @param switchingStationTransfer_kVA transfer capacity of a switching station at 10 kV
 * @param switchingStationTransfer20_kVA the same at 20 kV
 * @param branchBoxOnBranchesOnly cable branch boxes of the trunk take no new customer
 * @param loopInMaxDistance_m farthest a customer up to 30 kV may be from the trunk that is looped in to it
 * @param quarantineRadius_m equipment with quarantined data this near a connection point is counted and said with the scheme
 */
public record ConnectionPointRules(
        Map<ConnectionSite, ConnectionSiteRules> sites,
        RuleValue dedicatedFrom_kVA,
        RuleValue dedicatedOfferedFrom_kVA,
        RuleValue dedicatedImpactFrom_kVA,
        RuleChoices<Industry> impactIndustries,
        RuleValue spareBaysPerSection,
        RuleValue spareBayShare_pct,
        RuleChoices<AreaClass> spareBayShareAreas,
        RuleValue bay_A,
        FeederCapRules feederCap,
        RuleValue switchingStationTransfer_kVA,
        RuleValue switchingStationTransfer20_kVA,
        RuleFlag branchBoxOnBranchesOnly,
        RuleValue loopInMaxDistance_m,
        RuleValue quarantineRadius_m) {

    static ConnectionPointRules read(RuleLookup rules) {
        return new ConnectionPointRules(
                readSites(rules),
                rules.value("connection.dedicated.from", Quantity.KVA),
                rules.value("connection.dedicated.offered-from", Quantity.KVA),
                rules.value("connection.dedicated.impact-from", Quantity.KVA),
                rules.choices("connection.impact-industries", Industry.class),
                rules.value("connection.spare-reserve.bays", Quantity.COUNT),
                rules.value("connection.spare-reserve.share", Quantity.PERCENT),
                rules.choices("connection.spare-reserve.share-areas", AreaClass.class),
                rules.value("connection.bay-current", Quantity.AMPERE),
                FeederCapRules.read(rules),
                rules.value("connection.switching-station.transfer", Quantity.KVA),
                rules.value("connection.switching-station.transfer-20kv", Quantity.KVA),
                rules.flag("connection.branch-box-way.branches-only"),
                rules.value("connection.loop-in.max-distance", Quantity.METRE),
                rules.value("connection.quarantine-radius", Quantity.METRE));
    }

    /** What a switching station may pass on at a voltage. */
    public RuleValue switchingStationTransfer_kVA(double voltage_kV) {
        return voltage_kV < 15 ? switchingStationTransfer_kVA : switchingStationTransfer20_kVA;
    }

    /** Spare bays to keep on a section with so many bays in such an area. */
    public double reserve(int bays, AreaClass area) {
        double share = spareBayShareAreas.contains(area) ? bays * spareBayShare_pct.value() / 100 : 0;
        return Math.max(spareBaysPerSection.value(), share);
    }

    public ConnectionSiteRules of(ConnectionSite site) {
        return Lookups.get(sites, site);
    }

    /** Smallest capacity for which a dedicated feeder (专线) is offered to such a customer. */
    public RuleValue dedicatedMinimum(Importance importance, Industry industry) {
        boolean early = importance == Importance.CLASS_I
                || importance == Importance.SPECIAL
                || impactIndustries.contains(industry);
        return early ? dedicatedImpactFrom_kVA : dedicatedOfferedFrom_kVA;
    }

    private static Map<ConnectionSite, ConnectionSiteRules> readSites(RuleLookup rules) {
        Map<ConnectionSite, ConnectionSiteRules> sites = new EnumMap<>(ConnectionSite.class);
        for (ConnectionSite site : ConnectionSite.values()) {
            sites.put(site, ConnectionSiteRules.read(rules, site));
        }
        return Collections.unmodifiableMap(sites);
    }
}
