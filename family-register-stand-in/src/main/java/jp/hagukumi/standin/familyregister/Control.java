package jp.hagukumi.standin.familyregister;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.standin.familyregister.contract.ReasonCode;
import org.apache.wss4j.common.ext.WSSecurityException;

/**
 * How the register is told what to do, and what it knows. In the clear, on loopback.
 *
 * <ul>
 *   <li>{@code GET /control}: behaviour, orders with the times they came, entries, answers that the city took
 *   <li>{@code PUT /control/behaviour}: see {@link Behaviour}; what is not said becomes ordinary
 *   <li>{@code POST /control/answers}: delivers this answer once, whatever it says, and tells the city's outcome; 502 where there
 *       was none. {@code orderId} is wanted; what else is not said is taken from the order, or is as an honest answer would be
 *   <li>{@code DELETE /control/orders[/<id>]}: loses all orders, or one
 *   <li>{@code POST /control/orders/<id>/giving-up}: cancels one by itself
 *   <li>{@code POST /control/orders/<id>/entry}: decides one now and brings no answer before it is asked
 * </ul>
 */
@WebServlet("/control/*")
public class Control extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.isSecure()) {
            response.sendError(404);
            return;
        }
        var standIn = StandIn.of(getServletContext());
        var path = Optional.ofNullable(request.getPathInfo())
                .orElse("/")
                .substring(1)
                .split("/");
        try {
            switch (request.getMethod() + " " + path[0]) {
                case "GET " -> send(response, 200, known(standIn));
                case "PUT behaviour" -> {
                    standIn.behave(Behaviour.of(body(request)));
                    send(response, 200, standIn.behaviour().asJson());
                }
                case "POST answers" -> send(response, 200, delivered(standIn, body(request)));
                case "DELETE orders" -> {
                    if (path.length > 1) {
                        standIn.book().forget(path[1]);
                    } else {
                        standIn.book().forgetAll();
                    }
                    send(response, 200, known(standIn));
                }
                case "POST orders" -> {
                    if (path.length != 3) {
                        throw new IllegalArgumentException("An order and what becomes of it");
                    }
                    switch (path[2]) {
                        case "giving-up" -> standIn.book().giveUp(path[1]);
                        case "entry" -> standIn.book().decide(path[1], standIn.today(), standIn.behaviour());
                        default -> throw new IllegalArgumentException("Neither a giving-up nor an entry");
                    }
                    send(response, 200, known(standIn));
                }
                default -> response.sendError(404);
            }
        } catch (JsonException | IllegalArgumentException | DateTimeException senseless) {
            send(response, 400, said(senseless));
        } catch (IOException | GeneralSecurityException | WSSecurityException notDelivered) {
            send(response, 502, said(notDelivered));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            response.sendError(503);
        }
    }

    private static JsonObject delivered(StandIn standIn, JsonObject told)
            throws IOException, InterruptedException, GeneralSecurityException, WSSecurityException {
        var order = told.getString("orderId");
        var known = standIn.book().find(order);
        var said = new Said(
                told.getString("answerId", Said.newId()),
                order,
                told.getString(
                        "acceptanceNumber",
                        known.map(Book.Order::acceptanceNumber).orElse("000000-2000-000000")),
                LocalDate.parse(told.getString("on", standIn.today().toString())),
                Optional.ofNullable(told.getString("reason", null)).map(ReasonCode::valueOf),
                Optional.ofNullable(told.getString("words", null)));
        return delivery(standIn.post().deliver(said)).build();
    }

    private static JsonObject known(StandIn standIn) {
        var orders = Json.createArrayBuilder();
        var entries = Json.createArrayBuilder();
        for (var order : standIn.book().all()) {
            var times = Json.createArrayBuilder();
            order.received().forEach(time -> times.add(time.toString()));
            var row = Json.createObjectBuilder()
                    .add("orderId", order.id())
                    .add("acceptanceNumber", order.acceptanceNumber())
                    .add("standing", order.standing().name())
                    .add("received", times);
            order.amends().ifPresent(amended -> row.add("amends", amended));
            orders.add(row);
            order.answer()
                    .filter(said -> said.reason().isEmpty())
                    .ifPresent(said -> entries.add(Json.createObjectBuilder()
                            .add("orderId", order.id())
                            .add("acceptanceNumber", order.acceptanceNumber())
                            .add("enteredOn", said.on().toString())
                            .add("answerId", said.id())));
        }
        var answers = Json.createArrayBuilder();
        standIn.post().taken().forEach(delivery -> answers.add(delivery(delivery)));
        return Json.createObjectBuilder()
                .add("behaviour", standIn.behaviour().asJson())
                .add("orders", orders)
                .add("entries", entries)
                .add("answers", answers)
                .build();
    }

    private static JsonObjectBuilder delivery(AnswerPost.Delivery delivery) {
        var row = Json.createObjectBuilder()
                .add("answerId", delivery.said().id())
                .add("orderId", delivery.said().order())
                .add("outcome", delivery.outcome());
        delivery.finding().ifPresent(code -> row.add("finding", code));
        return row;
    }

    private static JsonObject said(Exception failure) {
        return Json.createObjectBuilder()
                .add("failure", String.valueOf(failure.getMessage()))
                .build();
    }

    private static JsonObject body(HttpServletRequest request) throws IOException {
        try (var reader = Json.createReader(request.getInputStream())) {
            return reader.readObject();
        }
    }

    private static void send(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
