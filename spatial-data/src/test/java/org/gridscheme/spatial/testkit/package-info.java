/**
 * PostGIS for tests: one server per JVM (given, container or throw-away local cluster), one fresh database per test
 * class. Published as test-jar.
 */
@NullMarked
package org.gridscheme.spatial.testkit;

import org.jspecify.annotations.NullMarked;
