/**
 * How an untouched Payara server becomes the city's, and how a whole city is stood up on one machine for a
 * demonstration or a test.
 *
 * <p>The scripts under {@code asadmin/} are the server's configuration: ordered, readable by an administrator, and
 * safe to run again. Everything else here is the launcher: it gives those scripts a database, keys, a sign-in provider
 * and a mail server to work with when the real ones are not there. It knows JNDI names, ports and secrets, and no Java
 * type of the application. Nothing of this module is packed into the application.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.server;
