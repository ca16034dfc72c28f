/** The contracts of the medical hub and the national portal, said of the stand-in at the end of a wire. */
package jp.hagukumi.standin.nation;
