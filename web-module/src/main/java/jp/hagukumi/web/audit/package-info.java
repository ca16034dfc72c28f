/** REST of the audit room: who looked, for the family; search and export, for the auditor. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.audit;
