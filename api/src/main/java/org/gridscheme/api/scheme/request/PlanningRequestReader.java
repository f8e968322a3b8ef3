package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.model.TransformerRequest;
import org.gridscheme.scheme.model.Wishes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of a planning request (contract section 2). Everything wrong with it is reported at once; nothing is
 * clamped, guessed or passed over. Thread-safe.
 */
public final class PlanningRequestReader {

    /** Longest accepted body, in bytes. */
    public static final int MAX_BODY = 64 * 1024;

    static final int LONGEST_NAME = 200;
    private static final int POWER_DECIMALS = 3;

    private final StrictJson json = new StrictJson();

    /**
     * @throws ProblemException with ALL faults of the body
     */
    public PlanningRequest read(byte[] body, RequestContext context) {
        Faults faults = new Faults();
        ObjectNode object = json.readObject(body, faults);
        Reading reading = new Reading(new RequestObject(object, "", faults), context, faults);
        SupplyApplication application = reading.application();
        return new PlanningRequest(reading.name, application, withoutName(object));
    }

    /** What may be archived: a person's name may not, it would lie there in the clear. */
    private static String withoutName(ObjectNode body) {
        if (body.get("customer") instanceof ObjectNode customer) {
            customer.remove("name");
        }
        return body.toString();
    }

    /** One pass over one body. */
    private static final class Reading {

        private final RequestObject root;
        private final RequestContext context;
        private final Faults faults;

        private Optional<String> name = Optional.empty();
        private Industry industry = Industry.OTHER;
        private Importance importance = Importance.ORDINARY;

        Reading(RequestObject root, RequestContext context, Faults faults) {
            this.root = root;
            this.context = context;
            this.faults = faults;
        }

        SupplyApplication application() {
            root.object("customer").ifPresent(this::readCustomer);
            root.require("location");
            Optional<LonLat> place = root.object("location").flatMap(new LocationReader(context, faults)::read);
            root.require("capacity_kva");
            Optional<BigDecimal> capacity = root.number("capacity_kva", capacityRange());
            List<TransformerRequest> transformers =
                    new TransformersReader(faults, capacityRange()).read(root, capacity);
            BigDecimal important = load("important_load_kw", capacity);
            BigDecimal guarded = load("protected_load_kw", capacity);
            SourcePreference sources =
                    root.choice("sources", SourcePreference.class).orElse(SourcePreference.AUTO);
            SupplyNeeds needs = root.object("needs")
                    .map(given -> new NeedsReader(faults, context.maxCapacity_kVA()).read(given, capacity))
                    .orElse(SupplyNeeds.NONE);
            PlanningOptions options = root.object("options")
                    .map(given -> new OptionsReader(context, faults).read(given))
                    .orElse(PlanningOptions.DEFAULT);
            root.refuseUnknown();
            place.ifPresent(given -> refuseAround(context.toMetric().apply(given), options.wishes()));
            faults.throwIfAny();
            return new SupplyApplication(
                    industry,
                    importance,
                    context.toMetric().apply(place.orElseThrow()),
                    ApparentPower.ofKilovoltAmperes(capacity.orElseThrow().doubleValue()),
                    transformers,
                    ActivePower.ofKilowatts(important.doubleValue()),
                    ActivePower.ofKilowatts(guarded.doubleValue()),
                    sources,
                    needs,
                    options);
        }

        /** No cable comes out of a forbidden area. */
        private void refuseAround(Position place, Wishes wishes) {
            Point customer = new GeometryFactory().createPoint(new Coordinate(place.x(), place.y()));
            if (wishes.forbiddenAreas().stream().anyMatch(area -> area.covers(customer))) {
                faults.add("/options/avoid/areas", "wish.area-around-place");
            }
        }

        private void readCustomer(RequestObject customer) {
            name = customer.text("name", LONGEST_NAME);
            industry = customer.choice("industry", Industry.class).orElse(industry);
            importance = customer.choice("importance", Importance.class).orElse(importance);
            customer.refuseUnknown();
        }

        private NumberRange capacityRange() {
            return NumberRange.moreThan(0, context.maxCapacity_kVA(), POWER_DECIMALS);
        }

        /** A load in kW, zero where none is given; never more than the capacity in kVA. */
        private BigDecimal load(String name, Optional<BigDecimal> capacity) {
            NumberRange range = NumberRange.from(0, context.maxCapacity_kVA(), POWER_DECIMALS);
            BigDecimal load = root.number(name, range).orElse(BigDecimal.ZERO);
            if (capacity.isPresent() && load.compareTo(capacity.get()) > 0) {
                faults.add(
                        root.pointerTo(name),
                        "load-exceeds-capacity",
                        capacity.get().toPlainString());
            }
            return load;
        }
    }
}
