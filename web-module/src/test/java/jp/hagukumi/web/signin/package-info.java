@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.signin;
