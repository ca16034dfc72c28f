package jp.hagukumi.web.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Hands resources their request record, read strictly. Reads no more bytes than the record's {@link Body} says. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && type.isAnnotationPresent(Body.class);
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        var most = Optional.ofNullable(type.getAnnotation(Body.class))
                .map(Body::maxBytes)
                .orElse(Body.DEFAULT_BYTES);
        var body = in.readNBytes(most + 1);
        if (body.length > most) {
            throw new Refusal(KernelRefusal.TOO_LARGE);
        }
        return RecordReader.fromJson(body, type);
    }
}
