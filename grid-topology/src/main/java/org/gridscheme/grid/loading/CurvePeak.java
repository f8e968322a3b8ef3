package org.gridscheme.grid.loading;

/**
 * The highest point of a load curve and what it is made of; amperes for feeders, kVA for transformers.
 *
 * @param season in which it falls
 * @param step quarter hour from midnight, 0 to 95
 * @param measured existing customers at that time
 * @param committed replied customers at that time
 * @param added the customer asked for at that time
 */
public record CurvePeak(String season, int step, double measured, double committed, double added) {

    public double total() {
        return measured + committed + added;
    }
}
