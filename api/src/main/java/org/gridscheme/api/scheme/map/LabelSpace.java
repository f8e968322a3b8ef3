package org.gridscheme.api.scheme.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Where words stand already, so that none covers another. */
final class LabelSpace {

    private final Envelope paper;
    private final List<Envelope> taken = new ArrayList<>();
    private final List<Envelope> routes = new ArrayList<>();

    LabelSpace(Envelope paper) {
        this.paper = paper;
    }

    /** Takes a box when it is free, off the routes and on the paper. */
    boolean take(double x, double y, double width, double height) {
        Envelope box = new Envelope(x, x + width, y, y + height);
        return routes.stream().noneMatch(box::intersects) && take(box);
    }

    /** Takes a box that may lie on a route. */
    boolean takeOnRoute(double x, double y, double width, double height) {
        return take(new Envelope(x, x + width, y, y + height));
    }

    private boolean take(Envelope box) {
        if (!paper.contains(box) || taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        return true;
    }

    /** Says that a route runs through a box. */
    void keepWordsOff(double x, double y, double width, double height) {
        routes.add(new Envelope(x, x + width, y, y + height));
    }

    /** Keeps words and numbers away from a box. */
    void block(double x, double y, double width, double height) {
        taken.add(new Envelope(x, x + width, y, y + height));
    }
}
