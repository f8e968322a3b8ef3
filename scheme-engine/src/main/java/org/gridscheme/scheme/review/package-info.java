/**
 * The way of a scheme from its designer through its reviewer to the version of record: the port to a durable store that several
 * people and processes share, and its values. Roles are told, people are not.
 */
@NullMarked
package org.gridscheme.scheme.review;

import org.jspecify.annotations.NullMarked;
