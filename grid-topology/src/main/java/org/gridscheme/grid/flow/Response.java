package org.gridscheme.grid.flow;

/**
 * How a current follows a small change of voltage: {@code dJ = a dU + c conj(dU)}. Constant power makes the second term, as
 * its current turns against the voltage.
 */
record Response(double aRe, double aIm, double cRe, double cIm) {

    static final Response NONE = new Response(0, 0, 0, 0);

    /** Of what is drawn at a position, at a given voltage. */
    static Response ofLoads(NodeLoads loads, int at, double uRe, double uIm) {
        double square = uRe * uRe + uIm * uIm;
        double magnitude = Math.sqrt(square);
        Phasor u = new Phasor(uRe, uIm);
        Phasor uSquare = u.times(u);
        Phasor power = new Phasor(loads.p[at], -loads.q[at]);
        Phasor linear = new Phasor(loads.pLinear[at], -loads.qLinear[at]);
        Phasor a = new Phasor(loads.g[at], loads.b[at]).plus(linear.over(new Phasor(2 * magnitude, 0)));
        Phasor c = power.times(uSquare)
                .over(new Phasor(square * square, 0))
                .plus(linear.times(uSquare).over(new Phasor(2 * magnitude * square, 0)))
                .negated();
        return new Response(a.re(), a.im(), c.re(), c.im());
    }

    Response plus(Response other) {
        return new Response(aRe + other.aRe, aIm + other.aIm, cRe + other.cRe, cIm + other.cIm);
    }

    /** Seen through a series impedance: (1 + D z)^-1 D. */
    Response behind(double zRe, double zIm) {
        Phasor a = new Phasor(aRe, aIm);
        Phasor c = new Phasor(cRe, cIm);
        Phasor z = new Phasor(zRe, zIm);
        Phasor alpha = a.times(z).plus(Phasor.ONE);
        Phasor gamma = c.times(z.conjugate());
        Phasor determinant = new Phasor(alpha.square() - gamma.square(), 0);
        Phasor p = alpha.conjugate().over(determinant);
        Phasor q = gamma.negated().over(determinant);
        Phasor seenA = p.times(a).plus(q.times(c.conjugate()));
        Phasor seenC = p.times(c).plus(q.times(a.conjugate()));
        return new Response(seenA.re(), seenA.im(), seenC.re(), seenC.im());
    }
}
