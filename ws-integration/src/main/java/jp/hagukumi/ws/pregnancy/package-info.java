/**
 * Two other systems of the nation, spoken with in REST and JSON: the public medical hub (PMH), through which stays around a birth
 * are told between municipalities, and マイナポータル's applications. Neither's bodies for mother-and-child health are public; the
 * forms here follow what is (arrays, modification segment, bearer token) and are ours. No message holds a My Number: a gateway
 * outside adds it.
 *
 * <p>Each call is bounded in size and time, follows no redirect, and is made again by whoever ordered it: nothing here repeats.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.ws.pregnancy;
