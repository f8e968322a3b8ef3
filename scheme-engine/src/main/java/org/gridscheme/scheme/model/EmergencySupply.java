package org.gridscheme.scheme.model;

/**
 * The customer's own emergency supply 自备应急电源, interlocked against feeding back.
 *
 * @param required true where the importance class asks for one
 * @param rated_kW power it must deliver, the protected load with its reserve; 0 where no protected load was stated
 */
public record EmergencySupply(boolean required, double protectedLoad_kW, double rated_kW, EmergencyKind kind) {}
