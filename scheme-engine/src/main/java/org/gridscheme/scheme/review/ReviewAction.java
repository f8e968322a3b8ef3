package org.gridscheme.scheme.review;

/** What is done to a scheme under review: by whom, and to which state it leads. */
public enum ReviewAction {
    SUBMIT(ReviewRole.DESIGNER, ReviewState.SUBMITTED),
    RETURN(ReviewRole.REVIEWER, ReviewState.RETURNED),
    APPROVE(ReviewRole.REVIEWER, ReviewState.APPROVED);

    private final ReviewRole role;
    private final ReviewState to;

    ReviewAction(ReviewRole role, ReviewState to) {
        this.role = role;
        this.to = to;
    }

    public ReviewRole role() {
        return role;
    }

    public ReviewState to() {
        return to;
    }

    public boolean isPossibleIn(ReviewState state) {
        return switch (this) {
            case SUBMIT -> state == ReviewState.DRAFT || state == ReviewState.RETURNED;
            case RETURN, APPROVE -> state == ReviewState.SUBMITTED;
        };
    }
}
