package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.LoadSettings;

/**
 * Gives the stations of each feeder their loads: a drawn load rate of the trunk is shared out, transformers are sized for
 * it, and the load is reduced where the voltage at the far end would drop too much.
 */
final class LoadAllocator {

    private static final int MAX_ROUNDS = 6;

    private final LoadSettings settings;
    private final ConductorChoice conductors;
    private final PeakOverlay overlay;
    private final TransformerSizes sizes;
    private final FeederLoading loading;
    private final LoadZones zones;
    private final long seed;

    LoadAllocator(ConductorChoice conductors, DailyProfiles profiles, SynthesisParameters parameters) {
        this.settings = parameters.settings().loads();
        this.conductors = conductors;
        this.overlay = new PeakOverlay(profiles);
        this.sizes = new TransformerSizes(settings);
        this.loading = new FeederLoading(conductors, overlay);
        this.zones = new LoadZones(parameters.seed());
        this.seed = parameters.seed();
    }

    void allocate(FeederDraft feeder) {
        DemoRandom random = DemoRandom.of(seed, "loads", feeder.index);
        conductors.chooseTrunk(feeder, random);
        List<DraftNode> stations = feeder.stations();
        List<Wish> wishes = wishes(stations, random);
        double target_A = rate(feeder, random) * conductors.trunkAmpacity_A(feeder);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            equip(feeder, stations, wishes, target_A);
            loading.sum(feeder);
            conductors.chooseBranches(feeder);
            double drop = loading.voltageDrop_pct(feeder);
            if (drop <= settings.voltageDropMax_pct()) {
                break;
            }
            target_A = Math.min(target_A, feeder.peak_A) * settings.voltageDropMax_pct() / drop * 0.97;
        }
        feeder.measured_A =
                random.chance(settings.measuredShare()) ? feeder.peak_A * random.between(0.97, 1.02) : Double.NaN;
    }

    /** What is drawn for a station once, whatever the feeder's load becomes. */
    private record Wish(LoadKind kind, double share, double transformerLoading, double powerFactor, boolean customer) {}

    private List<Wish> wishes(List<DraftNode> stations, DemoRandom random) {
        List<Wish> wishes = new ArrayList<>();
        for (DraftNode station : stations) {
            double transformerLoading = random.chance(settings.transformerHeavyShare())
                    ? random.between(0.8, 0.85)
                    : random.triangular(
                            settings.transformerMin(), settings.transformerMode(), settings.transformerMax());
            wishes.add(new Wish(
                    zones.kindAt(station, random),
                    random.spread(0.5),
                    transformerLoading,
                    Math.rint(random.between(0.90, 0.97) * 100) / 100,
                    random.chance(settings.customerStationShare())));
        }
        return wishes;
    }

    private double rate(FeederDraft feeder, DemoRandom random) {
        if (feeder.standby) {
            return random.between(0.02, settings.standbyRateMax());
        }
        if (random.chance(settings.heavyShare())) {
            return random.between(settings.heavyMin(), settings.heavyMax());
        }
        return random.triangular(settings.rateMin(), settings.rateMode(), settings.rateMax());
    }

    private void equip(FeederDraft feeder, List<DraftNode> stations, List<Wish> wishes, double target_A) {
        overlay.clear();
        double sum = 0;
        for (Wish wish : wishes) {
            sum += wish.share();
            overlay.add(wish.kind(), wish.share());
        }
        double scale = target_A * Math.sqrt(3) * GridWriter.NOMINAL_KV / Math.max(1e-9, overlay.peak());
        double fuller = Math.max(1, sizes.installed_kVA(sum * scale) / settings.installedCap_kVA());
        for (int i = 0; i < stations.size(); i++) {
            Wish wish = wishes.get(i);
            stations.get(i).load = sizes.equip(
                    wish.kind(),
                    wish.share() * scale,
                    fuller(wish.transformerLoading(), fuller),
                    wish.powerFactor(),
                    feeder.overhead,
                    wish.customer() && !feeder.overhead);
        }
    }

    /** Smaller transformers for the same load where the feeder would else have too much capacity behind it. */
    private double fuller(double loading, double factor) {
        return Math.max(loading, Math.min(settings.transformerMax(), loading * factor));
    }
}
