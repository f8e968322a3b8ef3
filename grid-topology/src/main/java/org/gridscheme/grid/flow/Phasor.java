package org.gridscheme.grid.flow;

/** A complex number, for what is computed once; the sweeps work on plain arrays. */
record Phasor(double re, double im) {

    static final Phasor ZERO = new Phasor(0, 0);
    static final Phasor ONE = new Phasor(1, 0);

    static Phasor polar(double magnitude, double angle_rad) {
        return angle_rad == 0
                ? new Phasor(magnitude, 0)
                : new Phasor(magnitude * Math.cos(angle_rad), magnitude * Math.sin(angle_rad));
    }

    Phasor plus(Phasor other) {
        return new Phasor(re + other.re, im + other.im);
    }

    Phasor minus(Phasor other) {
        return new Phasor(re - other.re, im - other.im);
    }

    Phasor times(Phasor other) {
        return new Phasor(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Phasor over(Phasor other) {
        double square = other.re * other.re + other.im * other.im;
        return new Phasor((re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
    }

    Phasor negated() {
        return new Phasor(-re, -im);
    }

    Phasor conjugate() {
        return new Phasor(re, -im);
    }

    /** Square of the magnitude. */
    double square() {
        return re * re + im * im;
    }

    double magnitude() {
        return Math.hypot(re, im);
    }
}
