package org.gridscheme.grid.testkit;

import org.gridscheme.grid.model.GridModel;

/** Small grids with known answers, drawn. {@code ===} is a busbar section, {@code -o-} a normally open section. */
public final class SampleGrids {

    private SampleGrids() {}

    /**
     * The grid of the worked example A, 3150 kVA from one source.
     *
     * <pre>
     *  S (110/10 kV, 2 x 50 MVA, 16 kA)
     *  T1 24.0 MVA          T2 21.5 MVA
     *   |                    |
     *  === S1 ----o tie o---=== S2
     *   |                    |       |
     *   F1 70 A              F2 90 A F3 60 A
     *   |0.8 km              |       |
     *  RMU-1                RMU-11  RMU-21
     *   |0.8 km              |       |
     *  RMU-2                RMU-12  RMU-22
     *   |0.8 km              |       |
     *  RMU-3  2.4 km        RMU-13  RMU-23
     *   |0.8 km              |       |
     *  RMU-4 ------o---------+       |
     *   |0.8 km                      |
     *  RMU-5 ------o-----------------+      trunk 4.0 km
     * </pre>
     *
     * All loads of F1 (installed 3000 kVA) and its commitment (1600 kVA, Kd 0.6) are at RMU-3 or behind it; a second
     * commitment on section S1 makes 2.0 MVA at transformer level with Kt 0.85. F1 meets two other feeders, F2 and F3 one.
     */
    public static final String EXAMPLE_A = """
            station S 0 0 hv=110 up=North
            bus S1 S ik=16
            bus S2 S ik=16
            tie S1 S2
            trafo T1 S1 50 peak=24.0 uk=16
            trafo T2 S2 50 peak=21.5 uk=16

            bay F1 S1 10 0 peak=70
            rmu RMU-1 800 0 ways=4
            rmu RMU-2 1600 0 ways=4
            rmu RMU-3 2400 0 ways=6 spare=2
            rmu RMU-4 3200 0 ways=4
            rmu RMU-5 4000 0 ways=4
            line F1 RMU-1 len=800
            line RMU-1 RMU-2 len=800
            line RMU-2 RMU-3 len=800
            line RMU-3 RMU-4 len=800
            line RMU-4 RMU-5 len=800
            load RMU-3 400 pf=.95 inst=1000
            load RMU-4 400 pf=.95 inst=1000
            load RMU-5 400 pf=.95 inst=1000
            commit C1 RMU-3 1600 kd=.6
            commit C2 - 2321.568627 kd=.6 bus=S1

            bay F2 S2 10 10 peak=90
            rmu RMU-11 800 900 ways=4
            rmu RMU-12 1600 900 ways=4
            rmu RMU-13 2400 900 ways=6 spare=2
            line F2 RMU-11 len=1250
            line RMU-11 RMU-12 len=800
            line RMU-12 RMU-13 len=800
            load RMU-12 700 pf=.95 inst=2000
            load RMU-13 700 pf=.95 inst=2000

            bay F3 S2 10 -10 peak=60
            rmu RMU-21 800 -900 ways=4
            rmu RMU-22 1600 -900 ways=4
            rmu RMU-23 2400 -900 ways=4
            line F3 RMU-21 len=1250
            line RMU-21 RMU-22 len=800
            line RMU-22 RMU-23 len=800
            load RMU-22 500 pf=.95 inst=1500
            load RMU-23 500 pf=.95 inst=1500

            line RMU-4 RMU-13 len=1250 open
            line RMU-5 RMU-23 len=1900 open
            """;

    /**
     * The grid of the worked example B, 8000 kVA from two sources; the customer stands at (2100, 0).
     *
     * <pre>
     *  A (2 x 50 MVA)                       B (3 x 40 MVA)
     *  T1 27      T2 25                     T1 22        T2 20        T3 21 MVA
     *   |          |                         |            |            |
     *  === A1 -o- === A2                    === B1 --o-- === B2 --o-- === B3
     *  two spare  two spare                 two spare    two spare    two spare
     *  bays       bays                       |           bays         bays
     *                                        K2-IN 120 A
     *                                        |3x400 Cu in duct, two loaded, 1.8 km
     *                                        K2 switching station, three spare ways
     * </pre>
     *
     * All sections 16 kA. One spare bay of each section is the reserve, one is to be had.
     */
    public static final String EXAMPLE_B = """
            station A 0 0 hv=110 up=North
            bus A1 A ik=16
            bus A2 A ik=16
            tie A1 A2
            trafo A-T1 A1 50 peak=27 uk=16
            trafo A-T2 A2 50 peak=25 uk=16
            bay A1-5 A1 5 0 state=SPARE
            bay A1-6 A1 5 5 state=SPARE
            bay A2-5 A2 5 10 state=SPARE
            bay A2-6 A2 5 15 state=SPARE

            station B 5500 0 hv=110 up=South
            bus B1 B ik=16
            bus B2 B ik=16
            bus B3 B ik=16
            tie B1 B2
            tie B2 B3
            trafo B-T1 B1 40 peak=22 uk=16
            trafo B-T2 B2 40 peak=20 uk=16
            trafo B-T3 B3 40 peak=21 uk=16
            bay B1-5 B1 5495 0 state=SPARE
            bay B1-6 B1 5495 5 state=SPARE
            bay B2-5 B2 5495 10 state=SPARE
            bay B2-6 B2 5495 15 state=SPARE
            bay B3-5 B3 5495 20 state=SPARE
            bay B3-6 B3 5495 25 state=SPARE

            bay K2-IN B1 5495 -5 peak=120
            hub K2 3700 -5 ways=12 spare=3
            line K2-IN K2 len=1800 r20=.0470 rop=.0599 x=.084 a=402.99 type=YJV22-8.7/15-3x400
            load K2 1900 pf=.95 inst=4000
            """;

    /**
     * A little of everything, clean: two substations, a ring between them, a switching station, an overhead branch with a
     * distribution transformer.
     *
     * <pre>
     *  P (North)                                     Q (South)
     *  === P1 (PT1) -o- === P2 (PT2)                 === Q1 (QT1 and QT2 in parallel)
     *   |                |                            |       |
     *   PF1              P2-S spare                   QF1     Q1-S spare
     *   |                                             |
     *   U1 --- U2 --------------- o ----------------- U3
     *    \                                            |
     *     H switching station --- E1 --- E2 (pole,    D1 distribution station
     *                                    630 kVA)
     * </pre>
     */
    public static final String TWO_SUBSTATIONS = """
            station P 0 0 up=North
            bus P1 P ik=16
            bus P2 P ik=16
            tie P1 P2
            trafo PT1 P1 40 peak=20
            trafo PT2 P2 40
            station Q 3000 0 up=South
            bus Q1 Q ik=16
            trafo QT1 Q1 31.5
            trafo QT2 Q1 63

            bay PF1 P1 0 5 limit=300
            bay P2-S P2 0 -5 state=SPARE
            bay QF1 Q1 3000 5
            bay Q1-S Q1 3000 -5 state=SPARE limit=600

            rmu U1 500 0 ways=4 spare=1
            rmu U2 1200 0 ways=4 spare=2
            rmu U3 2400 0 ways=4
            hub H 500 600 ways=12 spare=4
            pole E1 500 1000
            pole E2 500 1400
            ds D1 2400 500 ways=2
            line PF1 U1
            line U1 U2
            line U2 U3 open
            line QF1 U3
            line U3 D1
            line U1 H
            line H E1 overhead r20=.253 rop=.253 x=.317 a=320 type=JKLYJ-10-120
            line E1 E2 overhead r20=.253 rop=.253 x=.317 a=320 type=JKLYJ-10-120

            profile day SUMMER 0.2 0.4 1.0 0.6
            profile day WINTER 0.3 0.3 0.5 0.5
            profile night SUMMER 1.0 0.5 0.2 0.3
            load U1 800 profile=day
            load U2 600 profile=night
            load H 1500 inst=2500
            load E2 200 pf=.9 inst=630
            load D1 450 pf=.9 inst=1000
            dt E2-T E2 630 ways=1
            dt D1-T1 D1 400 peak=250 ways=2
            dt D1-T2 D1 600
            """;

    /** A clean grid has no finding; a test that plants a fault starts from it. */
    public static GridModel twoSubstations() {
        return GridDsl.model(TWO_SUBSTATIONS);
    }

    public static GridModel exampleA() {
        return GridDsl.model(EXAMPLE_A);
    }

    public static GridModel exampleB() {
        return GridDsl.model(EXAMPLE_B);
    }
}
