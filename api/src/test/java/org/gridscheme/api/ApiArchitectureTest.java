package org.gridscheme.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gridscheme.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ApiArchitectureTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.gridscheme.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyWiringAndCommandsKnowTheAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("..api.config..", "..api.cli..", "..api.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gridscheme.spatial..");

    @ArchTest
    static final ArchRule nobodySpeaksSql = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc.core..", "org.postgresql..");

    @ArchTest
    static final ArchRule wireTypesKnowNothingOfTheDomain = noClasses()
            .that()
            .resideInAPackage("..dto..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridscheme.grid..", "org.gridscheme.scheme..", "org.gridscheme.spatial..");

    @ArchTest
    static final ArchRule featuresDoNotShareWireTypes = noClasses()
            .that()
            .resideInAPackage("..api.compare..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api.scheme.dto..", "..api.grid.dto..");

    @ArchTest
    static final ArchRule theStagesOfThePlannerStayInside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridscheme.scheme.candidate..",
                    "org.gridscheme.scheme.route..",
                    "org.gridscheme.scheme.electrical..",
                    "org.gridscheme.scheme.design..",
                    "org.gridscheme.scheme.takeoff..",
                    "org.gridscheme.scheme.cost..",
                    "org.gridscheme.scheme.ranking..",
                    "org.gridscheme.scheme.planner..");

    @ArchTest
    static final ArchRule noTextBecomesCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.expression..", "javax.script..", "java.net.http..");

    @ArchTest
    static final ArchRule controllersAreNotPublic = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .bePackagePrivate();
}
