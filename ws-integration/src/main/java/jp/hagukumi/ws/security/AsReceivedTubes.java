package jp.hagukumi.ws.security;

import com.sun.xml.ws.api.pipe.Tube;
import com.sun.xml.ws.assembler.dev.ClientTubelineAssemblyContext;
import com.sun.xml.ws.assembler.dev.ServerTubelineAssemblyContext;
import com.sun.xml.ws.assembler.dev.TubeFactory;

/**
 * Puts {@link AsReceivedCodec} before our endpoints. Named in {@code META-INF/metro.xml}, for our two ports only, together with
 * the few tubes that they need: no WS-Security, transaction or reliability tube of the container's touches a message.
 */
public final class AsReceivedTubes implements TubeFactory {

    @Override
    public Tube createTube(ClientTubelineAssemblyContext context) {
        return context.getTubelineHead();
    }

    @Override
    public Tube createTube(ServerTubelineAssemblyContext context) {
        context.setCodec(new AsReceivedCodec(context.getCodec()));
        return context.getTubelineHead();
    }
}
