package org.gridscheme.scheme.sharing;

import java.math.BigDecimal;
import java.util.List;
import org.gridscheme.grid.geometry.Position;

/**
 * Where customers who are planned together lie in one trench, and what that saves.
 *
 * @param stretches along which two or more customers build
 * @param saving sum of the stretches' savings, works before fees
 */
public record SharedTrenches(List<Stretch> stretches, double length_m, BigDecimal saving) {

    /**
     * One stretch.
     *
     * @param course in projected metres
     * @param length_m in decimetres, as a bill has it
     * @param customers in ascending order
     * @param holes their cables take together
     * @param apart price of a bank for each of them
     * @param together price of the banks they need in one trench
     */
    public record Stretch(
            List<Position> course,
            double length_m,
            List<Integer> customers,
            int holes,
            BigDecimal apart,
            BigDecimal together) {

        public Stretch {
            course = List.copyOf(course);
            customers = List.copyOf(customers);
        }

        public BigDecimal saving() {
            return apart.subtract(together);
        }
    }

    public SharedTrenches {
        stretches = List.copyOf(stretches);
    }
}
