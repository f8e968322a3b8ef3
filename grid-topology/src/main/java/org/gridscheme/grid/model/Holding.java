package org.gridscheme.grid.model;

import java.util.List;

/**
 * What is kept for a customer at one connection point 预留: its demand, and the free bays or ways its cables will take.
 *
 * @param commitment the demand, at the node it will load; its id is that of the later load, so that it counts once
 * @param room what {@code taken} names
 * @param taken what is no longer free: an id for each bay, a unit's id for each of its ways, a distribution transformer's id
 *     for each of its low-voltage ways; empty for a place on a line
 */
public record Holding(Commitment commitment, Room room, List<String> taken) {

    /** What a cable takes at its connection point. */
    public enum Room {
        /** Bays of a busbar section. */
        BAY,
        /** Ways of a station or unit. */
        WAY,
        /** Low-voltage ways of a distribution transformer. */
        LOW_VOLTAGE_WAY,
        /** Nothing that is counted: a tap or a cut of a line. */
        NONE
    }

    public Holding {
        taken = List.copyOf(taken);
        if (taken.isEmpty() != (room == Room.NONE)) {
            throw new IllegalArgumentException("room " + room + " with " + taken);
        }
    }

    /** What the customer is expected to draw at most. */
    public double demand_kVA() {
        return commitment.installed_kVA() * commitment.demandFactor() * commitment.realisation();
    }
}
