/**
 * Reading of the reference data that travels with the application: small dated or published tables, each with a line
 * that says where it comes from. docs/third-party-data.md lists them.
 */
@NullMarked
package jp.hagukumi.kernel.reference;

import org.jspecify.annotations.NullMarked;
