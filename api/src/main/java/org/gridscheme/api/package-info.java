/** The service: commands, REST API and web view on top of the planner. The only module that knows Spring Boot. */
@NullMarked
package org.gridscheme.api;

import org.jspecify.annotations.NullMarked;
