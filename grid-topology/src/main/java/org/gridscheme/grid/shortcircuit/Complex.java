package org.gridscheme.grid.shortcircuit;

/** A complex number, for formulas outside the elimination. */
record Complex(double re, double im) {

    static final Complex ZERO = new Complex(0, 0);

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    Complex inverse() {
        double norm = re * re + im * im;
        return new Complex(re / norm, -im / norm);
    }

    double abs() {
        return Math.hypot(re, im);
    }

    boolean isZero() {
        return re == 0 && im == 0;
    }
}
