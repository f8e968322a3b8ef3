package org.gridscheme.grid.network;

/**
 * How a load follows its voltage (CIM LoadResponseCharacteristic): shares of constant power, constant current and constant
 * impedance, given for nominal voltage and adding up to 1.
 */
public record VoltageDependence(double powerShare, double currentShare, double impedanceShare) {

    public static final VoltageDependence CONSTANT_POWER = new VoltageDependence(1, 0, 0);
    public static final VoltageDependence CONSTANT_CURRENT = new VoltageDependence(0, 1, 0);
    public static final VoltageDependence CONSTANT_IMPEDANCE = new VoltageDependence(0, 0, 1);

    /** @throws IllegalArgumentException when a share is negative or they do not add up to 1 within 1e-9 */
    public VoltageDependence {
        if (!(powerShare >= 0 && currentShare >= 0 && impedanceShare >= 0)
                || Math.abs(powerShare + currentShare + impedanceShare - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "shares of a load: " + powerShare + ", " + currentShare + ", " + impedanceShare);
        }
    }
}
