package org.gridscheme.scheme.model;

import org.gridscheme.grid.quantity.ApparentPower;

/** Transformers the customer intends to install: {@code count} pieces of one rating. */
public record TransformerRequest(ApparentPower rating, int count) {

    public TransformerRequest {
        if (count < 1) {
            throw new IllegalArgumentException("at least one transformer: " + count);
        }
    }
}
