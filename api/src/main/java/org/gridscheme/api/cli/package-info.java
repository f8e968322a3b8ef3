/** The command line: every verb is a command that uses the same services as the REST API. Data on stdout, messages on stderr. */
@NullMarked
package org.gridscheme.api.cli;

import org.jspecify.annotations.NullMarked;
