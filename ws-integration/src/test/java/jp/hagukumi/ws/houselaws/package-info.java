/** The laws that the SOAP door keeps. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.houselaws;
