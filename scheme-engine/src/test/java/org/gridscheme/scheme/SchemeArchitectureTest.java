package org.gridscheme.scheme;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.gridscheme.scheme.model.SupplyRoute;

/**
 * Holds the direction of the arrows inside the engine: values, then data, then stages that meet only in values and in the
 * context of one grid version, then the planner that orders them, then the wiring. Streets are the engine's own arrays
 * rather than a router behind an interface (decision 0001), so there is no {@code spi}.
 */
@AnalyzeClasses(packages = "org.gridscheme.scheme", importOptions = ImportOption.DoNotIncludeTests.class)
class SchemeArchitectureTest {

    private static final String SCHEME = "org.gridscheme.scheme..";

    private static final String[] DATA = {"..scheme.rulebook..", "..scheme.catalogue..", "..scheme.street.."};

    private static final String[] STAGES = {
        "..scheme.candidate..",
        "..scheme.route..",
        "..scheme.electrical..",
        "..scheme.design..",
        "..scheme.takeoff..",
        "..scheme.cost..",
        "..scheme.reliability..",
        "..scheme.ranking..",
        "..scheme.comparison.."
    };

    private static final String[] YAML = {"..scheme.yaml..", "..scheme.rulebook.yaml..", "..scheme.catalogue.yaml.."};

    private static final String[] ORDER_AND_WIRING = {"..scheme.planner..", "..scheme.configure.."};

    private static final Set<String> CLOCK_METHODS = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC");

    @ArchTest
    static final ArchRule onlyTheGridGeometryAndTheJdk = noClasses()
            .that()
            .resideOutsideOfPackages(YAML)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    SCHEME,
                    "org.gridscheme.grid..",
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "java.time..",
                    "java.text..",
                    "org.locationtech.jts..",
                    "org.jspecify..")
            .because(
                    "the engine is pure: no Spring, JDBC, HTTP, files, GeoTools, GraphHopper; Jackson reads YAML only");

    @ArchTest
    static final ArchRule readersOfYamlTakeReadersAndStreams = noClasses()
            .that()
            .resideInAnyPackage(YAML)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "org.springframework..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.gridscheme.scheme.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelStandsAlone = noClasses()
            .that()
            .resideInAPackage("..scheme.model..")
            .should()
            .dependOnClassesThat(resideInAPackage(SCHEME).and(not(resideInAPackage("..scheme.model.."))));

    @ArchTest
    static final ArchRule dataKnowsNoStage = noClasses()
            .that()
            .resideInAnyPackage(DATA)
            .should()
            .dependOnClassesThat(resideInAnyPackage(STAGES)
                    .or(resideInAnyPackage(ORDER_AND_WIRING))
                    .or(resideInAnyPackage("..scheme.context..", "..scheme.api..")));

    @ArchTest
    static final ArchRule ruleAndCatalogueValuesKnowNoYaml = noClasses()
            .that()
            .resideInAnyPackage("..scheme.rulebook", "..scheme.catalogue")
            .should()
            .dependOnClassesThat(resideInAnyPackage(YAML));

    @ArchTest
    static final ArchRule apiKnowsOnlyValues = noClasses()
            .that()
            .resideInAPackage("..scheme.api..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(SCHEME).and(not(resideInAnyPackage("..scheme.api..", "..scheme.model.."))));

    @ArchTest
    static final ArchRule contextKnowsNoStage = noClasses()
            .that()
            .resideInAPackage("..scheme.context..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(STAGES)
                    .or(resideInAnyPackage(ORDER_AND_WIRING))
                    .or(resideInAnyPackage(YAML)));

    @ArchTest
    static final ArchRule stagesDoNotKnowOneAnother = slices().matching(
                    "org.gridscheme.scheme.(candidate|route|electrical|design|takeoff|cost|reliability|ranking|comparison)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule stagesKnowNeitherTheirOrderNorYaml = noClasses()
            .that()
            .resideInAnyPackage(STAGES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ORDER_AND_WIRING)
                    .or(resideInAnyPackage(YAML))
                    .or(resideInAPackage("..scheme.api..")));

    @ArchTest
    static final ArchRule onlyTheWiringKnowsThePlanner = noClasses()
            .that()
            .resideOutsideOfPackages(ORDER_AND_WIRING)
            .should()
            .dependOnClassesThat(resideInAnyPackage(ORDER_AND_WIRING));

    @ArchTest
    static final ArchRule plannerReadsNoYaml = noClasses()
            .that()
            .resideInAPackage("..scheme.planner..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(YAML));

    @ArchTest
    static final ArchRule moneyAndRanksComeFromLengthsAlone = noClasses()
            .that()
            .resideInAnyPackage("..scheme.ranking..", "..scheme.cost..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.locationtech.jts..", "org.gridscheme.grid.geometry..", "..scheme.street..")
            .orShould()
            .callMethod(SupplyRoute.class, "geometry")
            .orShould()
            .callMethod(SupplyRoute.class, "pieces");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .accessTargetWhere(readsTheClock())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("time and ticker are passed in");

    @ArchTest
    static final ArchRule noChance = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.UUID.class)
            .because("the same request on the same data gives the same answer");

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().haveModifier(FINAL);

    @ArchTest
    static final ArchRule staticFieldsHoldNoState = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(resideInAPackage("java.util.concurrent.."))
            .orShould()
            .haveRawType(ThreadLocal.class);

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe(
                "reads the clock",
                access -> CLOCK_METHODS.contains(access.getTarget().getName()) && isOfTime(access.getTargetOwner()));
    }

    private static boolean isOfTime(JavaClass owner) {
        return owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
    }
}
