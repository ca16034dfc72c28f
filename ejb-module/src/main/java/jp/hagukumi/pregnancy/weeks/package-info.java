/**
 * The weeks of a pregnancy and after the birth: how far it has come, what to do now, when the next checkup is meant, and how weight
 * goes beside the guide of 2021. After a loss it says nothing.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.weeks;
