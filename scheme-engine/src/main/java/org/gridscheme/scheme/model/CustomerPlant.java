package org.gridscheme.scheme.model;

import java.util.List;

/**
 * What the customer builds on its own ground 受电工程.
 *
 * @param mainTransformers from a supply voltage of 35 kV and above to medium voltage, else none
 * @param transformers to low voltage; none for a low-voltage customer
 */
public record CustomerPlant(List<Units> mainTransformers, List<Units> transformers) {

    public static final CustomerPlant NONE = new CustomerPlant(List.of(), List.of());

    /** {@code count} equal transformers of one catalogue type. */
    public record Units(String type, double rated_kVA, int count) {

        public double total_kVA() {
            return rated_kVA * count;
        }
    }

    public CustomerPlant {
        mainTransformers = List.copyOf(mainTransformers);
        transformers = List.copyOf(transformers);
    }
}
