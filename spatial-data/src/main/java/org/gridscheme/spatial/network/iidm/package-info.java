/**
 * Networks in the formats PowSyBl reads: XIIDM and JIIDM files, and CIM/CGMES as a zip file or a folder of XML. PowSyBl is
 * known to this package alone. Every XML file is looked at first: one with a document type definition, which is where
 * external entities and entity bombs live, is refused before anybody parses it.
 */
@NullMarked
package org.gridscheme.spatial.network.iidm;

import org.jspecify.annotations.NullMarked;
