package org.gridscheme.grid.reliability;

import java.util.Set;
import org.gridscheme.grid.model.LineSwitch;

/**
 * How long it takes until a switch has been operated after a fault, finding the fault included.
 *
 * @param manual_h switches somebody must drive to
 * @param remote_h switches operated from a control room
 * @param remoteSwitchIds ids of those
 */
public record SwitchingTimes(double manual_h, double remote_h, Set<String> remoteSwitchIds) {

    /** @throws IllegalArgumentException when a time is negative or not finite */
    public SwitchingTimes {
        if (!(manual_h >= 0 && remote_h >= 0) || !Double.isFinite(manual_h + remote_h)) {
            throw new IllegalArgumentException("switching times: " + manual_h + " h, " + remote_h + " h");
        }
        remoteSwitchIds = Set.copyOf(remoteSwitchIds);
    }

    double of(LineSwitch device) {
        return remoteSwitchIds.contains(device.id()) ? remote_h : manual_h;
    }
}
