package org.gridscheme.grid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "org.gridscheme.grid", importOptions = ImportOption.DoNotIncludeTests.class)
class GridArchitectureTest {

    private static final String GRID = "org.gridscheme.grid..";

    @ArchTest
    static final ArchRule onlyJdkJtsAndOwnClasses = noClasses()
            .that()
            .resideOutsideOfPackage("org.gridscheme.grid.topology.internal..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(GRID, "java..", "org.locationtech.jts..", "org.jspecify..")
            .because("the grid is pure: no Spring, JDBC, HTTP, GeoTools, GraphHopper; JGraphT stays internal");

    @ArchTest
    static final ArchRule noDatabaseOrNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "java.nio.file..", "java.io..");

    @ArchTest
    static final ArchRule jgraphtOnlyInternal = noClasses()
            .that()
            .resideOutsideOfPackage("org.gridscheme.grid.topology.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule internalOnlyForTopology = noClasses()
            .that()
            .resideOutsideOfPackage("org.gridscheme.grid.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gridscheme.grid.topology.internal..");

    @ArchTest
    static final ArchRule quantityAndGeometryStandAlone = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.quantity..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("org.gridscheme.grid.quantity..")));

    @ArchTest
    static final ArchRule geometryStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.geometry..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("org.gridscheme.grid.geometry..")));

    @ArchTest
    static final ArchRule modelKnowsNoTopology = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridscheme.grid.snapshot..",
                    "org.gridscheme.grid.topology..",
                    "org.gridscheme.grid.loading..",
                    "org.gridscheme.grid.spi..");

    @ArchTest
    static final ArchRule snapshotKnowsNoTopology = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.snapshot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridscheme.grid.topology..", "org.gridscheme.grid.loading..");

    @ArchTest
    static final ArchRule networkKnowsOnlyWords = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.network..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.gridscheme.grid.network..",
                            "org.gridscheme.grid.geometry..",
                            "org.gridscheme.grid.model..",
                            "org.gridscheme.grid.snapshot..")));

    @ArchTest
    static final ArchRule flowKnowsOnlyTheNetwork = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.flow..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.gridscheme.grid.flow..",
                            "org.gridscheme.grid.network..",
                            "org.gridscheme.grid.snapshot..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule planningKnowsNoCalculation = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.planning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridscheme.grid.flow..", "org.gridscheme.grid.shortcircuit..");

    @ArchTest
    static final ArchRule nobodyBelowKnowsThePlanningNetwork = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gridscheme.grid.model..",
                    "org.gridscheme.grid.snapshot..",
                    "org.gridscheme.grid.topology..",
                    "org.gridscheme.grid.loading..",
                    "org.gridscheme.grid.network..",
                    "org.gridscheme.grid.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gridscheme.grid.planning..");

    @ArchTest
    static final ArchRule snapshotAndTopologyKnowNoNetwork = noClasses()
            .that()
            .resideInAnyPackage("org.gridscheme.grid.snapshot..", "org.gridscheme.grid.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridscheme.grid.network..", "org.gridscheme.grid.flow..");

    @ArchTest
    static final ArchRule topologyKnowsNoLoading = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gridscheme.grid.loading..");

    @ArchTest
    static final ArchRule shortCircuitKnowsOnlyTheNetwork = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.shortcircuit..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.gridscheme.grid.shortcircuit..", "org.gridscheme.grid.network..")));

    @ArchTest
    static final ArchRule reliabilityKnowsNoCurrents = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.reliability..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.gridscheme.grid.reliability..",
                            "org.gridscheme.grid.topology..",
                            "org.gridscheme.grid.snapshot..",
                            "org.gridscheme.grid.model..")));

    @ArchTest
    static final ArchRule diagramDrawsWithoutCalculating = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.diagram..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.gridscheme..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.gridscheme.grid.diagram..",
                            "org.gridscheme.grid.topology..",
                            "org.gridscheme.grid.snapshot..",
                            "org.gridscheme.grid.model..")));

    @ArchTest
    static final ArchRule nobodyElseKnowsTheDiagram = noClasses()
            .that()
            .resideOutsideOfPackage("org.gridscheme.grid.diagram..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gridscheme.grid.diagram..");

    @ArchTest
    static final ArchRule contingencyKnowsNoElectricalNetwork = noClasses()
            .that()
            .resideInAPackage("org.gridscheme.grid.contingency..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridscheme.grid.network..",
                    "org.gridscheme.grid.flow..",
                    "org.gridscheme.grid.shortcircuit..",
                    "org.gridscheme.grid.spi..");

    @ArchTest
    static final ArchRule nothingBelowKnowsStudies = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gridscheme.grid.model..",
                    "org.gridscheme.grid.snapshot..",
                    "org.gridscheme.grid.topology..",
                    "org.gridscheme.grid.loading..",
                    "org.gridscheme.grid.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridscheme.grid.contingency..",
                    "org.gridscheme.grid.reliability..",
                    "org.gridscheme.grid.shortcircuit..");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule noStaticMutableState =
            fields().that().areStatic().should().beFinal();
}
