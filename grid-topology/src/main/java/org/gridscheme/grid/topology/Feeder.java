package org.gridscheme.grid.topology;

/**
 * Everything of medium voltage that is energised from one bay 馈线.
 *
 * @param index its number in the {@link FeederForest}
 * @param id id of its bay
 * @param name name of its bay
 * @param bayNode node number of its bay
 * @param busbarSection number of the busbar section the bay stands on
 * @param nominalVoltage_kV line-to-line
 */
public record Feeder(int index, String id, String name, int bayNode, int busbarSection, double nominalVoltage_kV) {}
