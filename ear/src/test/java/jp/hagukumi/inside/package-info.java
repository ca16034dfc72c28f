/**
 * What only the container can show: where a transaction ends, who is injected into whom across the modules, what was bound.
 *
 * <p>The tests run by Arquillian inside the very server and the very build that the outside tests drive, enriched with one
 * small web module that carries them. The container is a class of ours, {@link jp.hagukumi.inside.DeployedCity}, and not
 * Payara's remote adapter: the administration listener wants TLS and a password that the launcher knows, the web and the
 * operations listener are virtual servers of their own, and a second copy of the application beside the first would claim the
 * same SOAP addresses. So the enriched build takes the application's place under its name, and gives it back afterwards.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.inside;
