/** What lives and changes in this room, as tables of states and events. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.births.model;
