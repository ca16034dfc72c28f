package jp.hagukumi.web.guard;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a browser is shown where no page of ours answers: that nothing is there, or that it was our fault; nothing of our insides. */
@WebServlet("/failure")
public class FailurePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var missing = response.getStatus() == HttpServletResponse.SC_NOT_FOUND;
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print("""
                <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width"><title>はぐくみ</title></head><body><main>
                <h1>%s</h1><p>%s</p><p lang="en">%s</p><p><a href="/app/">はぐくみ</a></p></main></body></html>
                """.formatted(
                        missing ? "ページが見つかりません" : "表示できませんでした",
                        missing ? "アドレスを確かめてください。" : "しばらくしてから、もう一度お試しください。",
                        missing ? "There is no such page." : "This could not be shown. Please try again later."));
    }
}
