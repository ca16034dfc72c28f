/** REST of the documents room: letters on paper, one by one and in batches. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.web.documents;
