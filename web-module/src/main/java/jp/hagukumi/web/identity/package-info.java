/** REST of the identity room: who I am, people, institutions, staff, the city. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.identity;
