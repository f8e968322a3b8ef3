package org.gridscheme.scheme.model;

import java.util.List;

/**
 * Score of one scheme.
 *
 * @param total sum of the contributions, higher is better
 * @param topsis relative closeness, higher is better
 * @param vikor compromise measure Q, lower is better
 */
public record SchemeScore(double total, List<CriterionScore> criteria, double topsis, double vikor) {

    public SchemeScore {
        criteria = List.copyOf(criteria);
    }
}
